/// Sheets whose name says that what stands there was not granted, or is no final list: « Refusées », « Non retenus »,
/// « Annulées 2018 », « Brouillon ».
enum SetAsideSheet {
    static func isOne(_ name: String) -> Bool {
        let words = HeaderKey.words(name)
        func has(_ stems: [String]) -> Bool { words.contains { word in stems.contains(where: word.hasPrefix) } }
        let isDenied = zip(words, words.dropFirst()).contains { first, second in
            first == "NON" && granted.contains(where: second.hasPrefix) || pairs.contains([first, second])
        }
        // « Accordées et refusées » is a list of both, which a column may tell apart.
        guard !isDenied else { return true }
        return (has(stems) || words.contains(where: whole.contains)) && !has(granted)
    }

    private static let granted = [
        "ACCEPT", "ACCORD", "ADOPT", "AFFECT", "ATTRIBU", "ELIGIBLE", "OCTROY", "RECEVABLE", "RETENU", "VALID", "VOTE",
    ]
    private static let stems = [
        "ABANDON", "AJOURN", "ANNUL", "BROUILLON", "CADU", "DEFAVORABLE", "DESIST", "INELIGIBLE", "IRRECEVABLE",
        "REFUS", "REJET",
    ]
    /// Words of which longer ones mean something else.
    private static let whole: Set = [
        "CORBEILLE", "DIFFERE", "DIFFEREE", "DIFFEREES", "DIFFERES", "REPORTE", "REPORTEE", "REPORTEES", "REPORTES",
        "RETIRE", "RETIREE", "RETIREES", "RETIRES", "SURSIS",
    ]
    private static let pairs: Set = [
        ["SANS", "SUITE"], ["EN", "ATTENTE"], ["EN", "INSTRUCTION"], ["L", "ETUDE"], ["A", "VALIDER"], ["A", "VOTER"],
    ]
}
