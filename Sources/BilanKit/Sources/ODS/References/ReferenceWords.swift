/// What texts call the blocks that they refer to: « Tableau 3 », « Figure 2 », « Annexe A » or a title, numbered as the
/// PDF of the same composition does, and the sheets on which these stand.
struct ReferenceWords {
    /// By label.
    private var names: [String: String] = [:]
    private var sheets: [String: String] = [:]
    private let words: DocumentWords
    /// Whether captions bear their numbers: only where a text may call them so.
    private let numbersCaptions: Bool
    private var tables = 0
    private var figures = 0
    private var appendices = 0

    /// Nil where no block bears a label, so that there is nothing to refer to.
    ///
    /// - Parameter sheets: the name of the sheet on which each label's block stands.
    init?(_ composition: Composition, sheets: [String: String]) {
        guard !sheets.isEmpty else { return nil }
        self.sheets = sheets
        words = composition.words
        numbersCaptions = Self.hasLabelledCaption(composition.blocks)
    }

    private static func hasLabelledCaption(_ blocks: [Block]) -> Bool {
        blocks.contains { block in
            if case .heading = block { return false }
            return block.label != nil || hasLabelledCaption(block.children)
        }
    }

    // MARK: Numbering

    /// The next table's caption with its number.
    mutating func tableCaption(_ caption: Text, label: String?) -> Text {
        tables += 1
        return numbered(caption, "\(words.table)\u{00A0}\(tables)", label)
    }

    /// The next figure's caption with its number.
    mutating func figureCaption(_ caption: Text, label: String?) -> Text {
        figures += 1
        return numbered(caption, "\(words.figure)\u{00A0}\(figures)", label)
    }

    private mutating func numbered(_ caption: Text, _ number: String, _ label: String?) -> Text {
        if let label { names[label] = number }
        return numbersCaptions ? Text([Text.Run("\(number) – ")] + caption.runs) : caption
    }

    /// Notes what a text calls a block by its title.
    mutating func title(_ title: String, label: String?) {
        if let label { names[label] = words.quoted(title) }
    }

    mutating func appendix(label: String?) {
        appendices += 1
        // A, B, … Z, AA.
        let letters = CellAddress.letters(appendices - 1)
        if let label { names[label] = words.appendix(letters) }
    }

    // MARK: Texts

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
                case .name: run.text = names[reference.label] ?? ""
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
