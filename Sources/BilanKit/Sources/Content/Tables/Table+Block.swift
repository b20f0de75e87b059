extension Table: BlockContent {
    public var block: Block { .table(self) }
    package var blockName: String? { PlaceWords.table(name) }
    package var texts: [Text] { [caption, note].compactMap { $0 } }

    package var wordFaults: [String] {
        Self.nameFaults(name, String(fr: "une table", en: "a table"))
            + columns.filter(\.title.isBlank).map { _ in
                String(
                    fr: "une colonne n’a pas de titre ; un lecteur d’écran ne peut pas l’annoncer",
                    en: "a column has no title; a screen reader can’t announce it")
            }
    }

    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) {
        caption = caption.map(transform)
        note = note.map(transform)
        rows = rows.mapped { $0.mappingTexts(transform) }
        tracedRows = tracedRows?.mapped { traced in
            var traced = traced
            traced.row = traced.row.mappingTexts(transform)
            return traced
        }
    }

    package mutating func mapCaption(_ transform: (Text) -> Text) { caption = caption.map(transform) }

    /// What it says beside its texts: its cells' comments, and what stands in place of rows.
    package mutating func localize(_ styles: NumberStyles) {
        if emptyText == NumberLanguage.french.words.emptyTable { emptyText = styles.language.words.emptyTable }
        for index in columns.indices {
            columns[index].traits.comment = columns[index].traits.comment?.localized(styles.language)
        }
    }

    package func landmark(_ numbers: inout CaptionNumbers) -> Landmark? {
        numbers.table(caption, named: name, label: label)
    }
}

extension TableRow {
    fileprivate func mappingTexts(_ transform: (Text) -> Text) -> TableRow {
        var row = self
        for index in cells.indices {
            if case .rich(let text) = cells[index] { row.cells[index] = .rich(transform(text)) }
        }
        return row
    }
}
