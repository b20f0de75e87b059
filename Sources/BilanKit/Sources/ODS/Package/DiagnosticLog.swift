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
    private var replaced = 0
    private var long = 0
    private var ancient = 0
    private var unheld = 0
    private var rounded = 0
    /// Labels that cells refer to and no block bears.
    var unknownLabels: Set<String> = []
    /// Cells written so far that hold something.
    var cellCount = 0

    /// Notes what was found in the cell at `place`.
    func note(_ faults: TextFaults, at place: @autoclosure () -> String) {
        if faults.isEmpty { return }
        if faults.contains(.replaced) {
            replaced += 1
            if replaced <= Self.limit {
                warn(
                    "un caractère que XML interdit est remplacé par U+FFFD ; nettoyez les données d’origine",
                    block: "cellule \(place())")
            }
        }
        if faults.contains(.ancient) {
            ancient += 1
            if ancient <= Self.limit {
                warn(
                    "un jour d’avant le 15 octobre 1582 est écrit comme un texte : un tableur le montrerait dans le calendrier julien",
                    block: "cellule \(place())")
            }
        }
        if faults.contains(.unheld) {
            unheld += 1
            if unheld <= Self.limit {
                warn(
                    "un nombre de plus de quinze chiffres est écrit comme un texte : un tableur en perdrait les derniers ; donnez un texte "
                        + "si c’est un code", block: "cellule \(place())")
            }
        }
        if faults.contains(.rounded) {
            rounded += 1
            if rounded <= Self.limit {
                warn(
                    "un nombre de plus de quinze chiffres entre dans un calcul : un tableur en perd les derniers ; donnez un texte si c’est "
                        + "un code, ou comptez en milliers", block: "cellule \(place())")
            }
        }
        if faults.contains(.long) {
            long += 1
            if long <= Self.limit {
                warn(
                    "le texte a plus de \(FrenchNumber.integer(TextFaults.longest)) caractères : LibreOffice le garde entier, Excel le coupe ; "
                        + "raccourcissez-le s’il doit être lu avec Excel", block: "cellule \(place())")
            }
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
        var all = told
        func add(_ count: Int, _ what: String) {
            guard count > Self.limit else { return }
            let more = count - Self.limit
            all.append(
                Diagnostic(
                    .warning, "\(more) \(more == 1 ? "autre cellule contenait" : "autres cellules contenaient") \(what)"
                ))
        }
        add(replaced, "des caractères que XML interdit, remplacés par U+FFFD")
        add(ancient, "un jour d’avant le 15 octobre 1582, écrit comme un texte")
        add(unheld, "un nombre de plus de quinze chiffres, écrit comme un texte")
        add(rounded, "un nombre de plus de quinze chiffres, dont un tableur perd les derniers")
        add(long, "un texte de plus de \(FrenchNumber.integer(TextFaults.longest)) caractères")
        return all
    }
}
