/// What is to be said of a cell's text.
struct TextFaults: OptionSet {
    let rawValue: UInt8

    /// A character that XML forbids was replaced.
    static let replaced = TextFaults(rawValue: 1)
    /// The text is longer than some programs take.
    static let long = TextFaults(rawValue: 2)
    /// It is a day that spreadsheet programs would show by another calendar.
    static let ancient = TextFaults(rawValue: 4)
    /// It is a number with more digits than spreadsheet programs keep, written as a text.
    static let unheld = TextFaults(rawValue: 8)
    /// It is such a number that formulas compute with, so that its last digits are lost.
    static let rounded = TextFaults(rawValue: 16)

    /// The most characters, in UTF-16, that Excel keeps of a cell. LibreOffice keeps all.
    static let longest = 32_767
}

/// What the writer had to change, and what a reader of the file should know, told once the file is made; of many alike
/// the first few, then how
/// many more.
final class DiagnosticLog {
    private static let limit = 20
    private var told: [Diagnostic] = []
    /// How many cells have each kind of fault.
    private var counts = [Int](repeating: 0, count: kinds.count)
    /// Labels that cells refer to and no block bears.
    var unknownLabels: Set<String> = []
    /// Cells written so far that hold something.
    var cellCount = 0

    /// A kind of fault: what is told of one cell, and what of those beyond the first few.
    private struct Kind {
        var fault: TextFaults
        var words: String
        var more: String
    }

    private static let kinds = [
        Kind(
            fault: .replaced,
            words: "un caractère que XML interdit est remplacé par U+FFFD ; nettoyez les données d’origine",
            more: "des caractères que XML interdit, remplacés par U+FFFD"),
        Kind(
            fault: .ancient,
            words: "un jour d’avant le 15 octobre 1582 est écrit comme un texte : un tableur le montrerait dans le "
                + "calendrier julien",
            more: "un jour d’avant le 15 octobre 1582, écrit comme un texte"),
        Kind(
            fault: .unheld,
            words:
                "un nombre de plus de quinze chiffres est écrit comme un texte : un tableur en perdrait les derniers ; "
                + "donnez un texte si c’est un code",
            more: "un nombre de plus de quinze chiffres, écrit comme un texte"),
        Kind(
            fault: .rounded,
            words:
                "un nombre de plus de quinze chiffres entre dans un calcul : un tableur en perd les derniers ; donnez un "
                + "texte si c’est un code, ou comptez en milliers",
            more: "un nombre de plus de quinze chiffres, dont un tableur perd les derniers"),
        Kind(
            fault: .long,
            words: "le texte a plus de \(FrenchNumber.integer(TextFaults.longest)) caractères : LibreOffice le garde "
                + "entier, Excel le coupe ; raccourcissez-le s’il doit être lu avec Excel",
            more: "un texte de plus de \(FrenchNumber.integer(TextFaults.longest)) caractères"),
    ]

    /// Notes what was found in the cell at `place`.
    func note(_ faults: TextFaults, at place: @autoclosure () -> String) {
        if faults.isEmpty { return }
        for (index, kind) in Self.kinds.enumerated() where faults.contains(kind.fault) {
            counts[index] += 1
            if counts[index] <= Self.limit { warn(kind.words, block: "cellule \(place())") }
        }
    }

    /// - Throws: `DocumentError` that names the labels that no block bears. Those of blocks' own texts are checked
    ///   before.
    func checkReferences() throws {
        guard !unknownLabels.isEmpty else { return }
        throw DocumentError(
            unknownLabels.sorted().map {
                Diagnostic(.error, "aucun bloc ne porte l’étiquette « \($0) » du renvoi d’une cellule")
            })
    }

    func warn(_ message: String, block: String?) { told.append(Diagnostic(.warning, message, block: block)) }

    var diagnostics: [Diagnostic] {
        told
            + zip(Self.kinds, counts).filter { $0.1 > Self.limit }.map { kind, count in
                let more = count - Self.limit
                return Diagnostic(
                    .warning,
                    "\(more) \(more == 1 ? "autre cellule contenait" : "autres cellules contenaient") \(kind.more)")
            }
    }
}
