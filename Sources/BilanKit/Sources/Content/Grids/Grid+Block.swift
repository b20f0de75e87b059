extension Grid: BlockContent {
    public var block: Block { .grid(self) }
    package var blockName: String? { PlaceWords.grid(name) }
    package var texts: [Text] { [caption, note].compactMap { $0 } }
    package var wordFaults: [String] { Self.nameFaults(name, String(fr: "une grille", en: "a grid")) }

    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) {
        caption = caption.map(transform)
        note = note.map(transform)
        for row in rows.indices {
            for index in rows[row].cells.indices {
                guard case .value(.rich(let text)) = rows[row].cells[index].content else { continue }
                rows[row].cells[index].content = .value(.rich(transform(text)))
            }
        }
    }

    package mutating func mapCaption(_ transform: (Text) -> Text) { caption = caption.map(transform) }

    /// What it says beside its texts: its cells' comments.
    package mutating func localize(_ styles: NumberStyles) {
        for row in rows.indices {
            for index in rows[row].cells.indices {
                let comment = rows[row].cells[index].traits.comment
                rows[row].cells[index].traits.comment = comment?.localized(styles.language)
            }
        }
    }

    package func landmark(_ numbers: inout CaptionNumbers) -> Landmark? {
        numbers.table(caption, named: name, label: label)
    }
}
