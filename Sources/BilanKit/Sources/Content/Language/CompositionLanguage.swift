extension Composition {
    /// The composition with all its texts as its language has them. What is made in French needs nothing.
    package var localized: Composition {
        let language = NumberLanguage(self.language)
        guard language != .french else { return self }
        var composition = self
        composition.blocks = blocks.map { $0.localized(language) }
        return composition
    }
}

extension Block {
    fileprivate func localized(_ language: NumberLanguage) -> Block {
        switch mappingTexts({ $0.localized(language) }) {
        case .table(let table): return .table(table.withWords(of: language))
        case .chart(var chart):
            chart.table = chart.table.withWords(of: language)
            return .chart(chart)
        case .grid(let grid): return .grid(grid.withWords(of: language))
        case .pivot(var pivot):
            pivot.words = DocumentWords(language)
            return .pivot(pivot)
        case let block: return block.mappingChildren { $0.localized(language) }
        }
    }
}

extension Table {
    /// The table with what it says beside its texts: its cells' comments, and what stands in place of rows.
    fileprivate func withWords(of language: NumberLanguage) -> Table {
        var table = self
        if emptyText == DocumentWords(.french).emptyTable { table.emptyText = DocumentWords(language).emptyTable }
        for index in columns.indices {
            table.columns[index].traits.comment = columns[index].traits.comment?.localized(language)
        }
        return table
    }
}

extension Grid {
    fileprivate func withWords(of language: NumberLanguage) -> Grid {
        var grid = self
        for row in rows.indices {
            for index in rows[row].cells.indices {
                let comment = rows[row].cells[index].traits.comment
                grid.rows[row].cells[index].traits.comment = comment?.localized(language)
            }
        }
        return grid
    }
}

extension Theme {
    /// The template for a document: its figures are in the document's language.
    package func figures(in composition: Composition) -> Theme {
        var theme = self
        theme.numbers.language = NumberLanguage(composition.language)
        return theme
    }
}
