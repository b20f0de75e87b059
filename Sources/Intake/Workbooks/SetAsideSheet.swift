/// Sheets whose name says that what stands there was not granted, or is no final list: « Refusées », « Non retenus »,
/// « Annulées 2018 », « Brouillon »; « Demandes » beside « Attributions ».
enum SetAsideSheet {
    /// - Parameter others: the names of the sheets that could be read as well.
    static func isOne(_ name: String, among others: [String]) -> Bool {
        let words = HeaderKey.words(name)
        let isDenied = zip(words, words.dropFirst()).contains { first, second in
            first == "NON" && granted.contains(where: second.hasPrefix) || pairs.contains([first, second])
        }
        // A list of both, « Accordées et refusées », counts too much as well.
        if isDenied || has(stems, words) || words.contains(where: whole.contains) { return true }
        return has(requests, words) && !has(granted, words)
            && others.contains { other in
                let words = HeaderKey.words(other)
                return has(granted, words) && !has(stems, words) && !words.contains("NON")
            }
    }

    private static func has(_ stems: [String], _ words: [String]) -> Bool {
        words.contains { word in stems.contains(where: word.hasPrefix) }
    }

    private static let granted = [
        "ACCEPT", "ACCORD", "ADOPT", "AFFECT", "ATTRIBU", "ELIGIBLE", "OCTROY", "RECEVABLE", "RETENU", "VALID", "VOTE",
    ]
    private static let stems = [
        "ABANDON", "AJOURN", "ANNUL", "BROUILLON", "CADU", "DEFAVORABLE", "DESIST", "INELIGIBLE", "IRRECEVABLE",
        "REFUS", "REJET", "RENONC", "SUSPEN",
    ]
    /// What was asked for is none of what was granted, where another sheet says that.
    private static let requests = ["CANDIDAT", "DEMAND", "DEPOSE", "SOLLICIT"]
    /// Words of which longer ones mean something else.
    private static let whole: Set = [
        "CORBEILLE", "DIFFERE", "DIFFEREE", "DIFFEREES", "DIFFERES", "REPORTE", "REPORTEE", "REPORTEES", "REPORTES",
        "RETIRE", "RETIREE", "RETIREES", "RETIRES", "SURSIS",
    ]
    private static let pairs: Set = [
        ["SANS", "SUITE"], ["EN", "ATTENTE"], ["EN", "INSTRUCTION"], ["L", "ETUDE"], ["A", "VALIDER"], ["A", "VOTER"],
    ]
}
