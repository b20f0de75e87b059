/// What texts call the blocks that they refer to: « Tableau 3 », « Figure 2 », « Annexe A » or a title, and the sheets
/// on which these stand.
struct ReferenceWords {
    private let landmarks: Landmarks
    private let sheets: [String: String]
    private let words: any Wording

    /// - Parameter sheets: the name of the sheet on which each label's block stands.
    init(_ composition: Composition, sheets: [String: String]) {
        landmarks = Landmarks(composition)
        self.sheets = sheets
        words = composition.words
    }

    private func name(of label: String) -> String {
        landmarks.byLabel[label].map { landmarks.items[$0].name(words) } ?? ""
    }

    /// The text with the words of its references filled in. A workbook has no pages: « page 12 » becomes « feuille
    /// « Aides » », the word before the number included.
    func resolved(_ text: Text) -> Text {
        guard text.runs.contains(where: { $0.reference != nil || $0.footnote != nil }) else { return text }
        var runs: [Text.Run] = []
        for var run in text.runs {
            if let note = run.footnote {
                run.footnote = Text.Footnote(resolved(note.text))
            } else if let reference = run.reference {
                switch reference.form {
                case .name: run.text = name(of: reference.label)
                case .page: run.text = sheet(of: reference.label, after: &runs)
                }
            }
            runs.append(run)
        }
        return Text(runs)
    }

    /// - Parameter runs: those before the reference; their last word « page » becomes « feuille ».
    private func sheet(of label: String, after runs: inout [Text.Run]) -> String {
        guard let sheet = sheets[label] else { return "" }
        let name = words.quoted(sheet)
        let (one, several) = (words.sheet, words.sheets)
        guard let last = runs.indices.last, runs[last].reference == nil, runs[last].footnote == nil else {
            return "\(one)\u{00A0}\(name)"
        }
        let before = runs[last].text
        let trimmed = before.reversed().drop { $0 == " " || $0 == "\u{00A0}" || $0 == "\u{202F}" }
        guard trimmed.count < before.count else { return "\(one)\u{00A0}\(name)" }
        let word = String(trimmed.prefix { $0.isLetter || $0 == "." }.reversed())
        let plural: [String: Bool] = ["page": false, "p.": false, "pages": true, "pp.": true]
        guard let isSeveral = plural[word.lowercased()] else { return "\(one)\u{00A0}\(name)" }
        let instead = isSeveral ? several : one
        let start = before.dropLast(before.count - trimmed.count + word.count)
        runs[last].text = start + (word.first!.isUppercase ? instead.capitalized : instead) + "\u{00A0}"
        return name
    }
}
