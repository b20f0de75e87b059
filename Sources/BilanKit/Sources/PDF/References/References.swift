import Content

/// Gives marks and references their words: numbers of footnotes, names of landmarks, pages.
///
/// Landmarks' names are known from the start; pages come from the pass before.
final class References {
    let landmarks: Landmarks
    /// Where the pass before put things; nil in the first.
    private(set) var known: Places?
    /// Footnotes numbered so far in this pass. A trial that numbers notes sets it back.
    var noteCount = 0
    /// The pages that texts speak of, as this pass was told them.
    private var spokenPages: [Int: String] = [:]
    private var unknown: Set<String> = []

    private let words: any Wording

    init(_ composition: Composition) {
        landmarks = Landmarks(composition)
        words = composition.words
    }

    func beginPass(known: Places?) {
        self.known = known
        noteCount = 0
        spokenPages = [:]
    }

    /// A text with the words of its references and the marks of its footnotes filled in.
    ///
    /// - Parameter numbersNotes: whether its notes are counted; not where a text is only measured.
    /// - Returns: the text, its runs one for one, and its footnotes' numbers by the run.
    func resolved(_ text: Text, numbersNotes: Bool = true) -> (text: Text, notes: [Int: Int]) {
        guard text.runs.contains(where: { $0.reference != nil || $0.footnote != nil }) else { return (text, [:]) }
        var result = text
        var notes: [Int: Int] = [:]
        for (index, run) in text.runs.enumerated() {
            if let reference = run.reference {
                result.runs[index].text = words(of: reference)
            } else if run.footnote != nil {
                if numbersNotes { noteCount += 1 }
                notes[index] = noteCount
                // The joiner keeps the mark on the line of its word.
                result.runs[index].text = "\u{2060}\(max(noteCount, 1))"
                result.runs[index].style.insert(.superscript)
            }
        }
        return (result, notes)
    }

    /// Numbers the notes of what `body` sets from a place kept for them: a table's rows are set long after what follows
    /// the table was.
    func numbering<Result>(after start: Int, _ body: () throws -> Result) rethrows -> Result {
        let count = noteCount
        noteCount = start
        defer { noteCount = count }
        return try body()
    }

    /// A title as contents list it: its words and their look, without links, notes and what else leads away.
    func heading(_ title: Text) -> Text {
        Text(
            resolved(title, numbersNotes: false).text.runs.filter { $0.footnote == nil }.map { run in
                Text.Run(run.text, style: run.style, language: run.language)
            })
    }

    private func words(of reference: Text.Reference) -> String {
        guard let index = landmarks.byLabel[reference.label] else {
            unknown.insert(reference.label)
            return "?"
        }
        guard reference.form == .page else { return landmarks.items[index].name(words) }
        let words = known?.label(ofLandmark: index) ?? "00"
        spokenPages[index] = words
        return words
    }

    /// Where a reference leads; nil while that is not known.
    func target(of reference: Text.Reference) -> LinkAnnotation.Target? {
        landmarks.byLabel[reference.label].flatMap { target(of: .landmark($0)) }
    }

    func target(of key: Places.Key) -> LinkAnnotation.Target? {
        known?[key].map { .page($0.page, y: max(0, $0.y)) }
    }

    /// Whether a pass told its texts the pages that it then gave.
    func holds(for places: Places) -> Bool {
        spokenPages.allSatisfy { places.label(ofLandmark: $0.key) == $0.value }
    }

    /// - Throws: `DocumentError` that names the labels of table cells that no block bears.
    func check() throws {
        guard !unknown.isEmpty else { return }
        throw DocumentError(
            unknown.sorted().map {
                Diagnostic(
                    .error,
                    String(
                        fr: "aucun bloc ne porte l’étiquette « \($0) » du renvoi d’une cellule",
                        en: "no block bears the label “\($0)” that a cell refers to"))
            })
    }
}

extension CellValue {
    /// The footnotes in a cell, with those in their own texts.
    var noteCount: Int {
        guard case .rich(let text) = self else { return 0 }
        return text.noteCount
    }
}

extension Text {
    fileprivate var noteCount: Int { runs.reduce(0) { $0 + ($1.footnote.map { 1 + $0.text.noteCount } ?? 0) } }
}
