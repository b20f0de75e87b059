/// What the writer had to change, told once the file is made; of many alike the first few, then how many more.
final class Findings {
    private static let limit = 20
    private var told: [Diagnostic] = []
    private var replacements = 0
    /// Cells written so far that hold something.
    var cellCount = 0

    /// A character that XML forbids was replaced in the cell at `place`.
    func replaced(at place: String) {
        replacements += 1
        guard replacements <= Self.limit else { return }
        warn("un caractère que XML interdit est remplacé par U+FFFD ; nettoyez les données d’origine", block: "cellule \(place)")
    }

    func warn(_ message: String, block: String?) { told.append(Diagnostic(.warning, message, block: block)) }

    var diagnostics: [Diagnostic] {
        guard replacements > Self.limit else { return told }
        let more = replacements - Self.limit
        return told + [Diagnostic(.warning, "\(more) autres cellules contenaient des caractères que XML interdit, remplacés par U+FFFD")]
    }
}
