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
        func all(_ blocks: [Block]) -> [Block] { blocks.map { $0.localized(language) } }
        func text(_ text: Text) -> Text { text.localized(language) }
        switch self {
        case .titlePage(var page):
            page.subtitle = page.subtitle.map(text)
            page.details = page.details.map(text)
            return .titlePage(page)
        case .heading(var heading):
            heading.text = text(heading.text)
            return .heading(heading)
        case .paragraph(let paragraph): return .paragraph(Paragraph(text(paragraph.text)))
        case .list(var list):
            list.items = list.items.map(text)
            return .list(list)
        case .note(var note):
            note.title = note.title.map(text)
            note.text = text(note.text)
            return .note(note)
        case .table(let table): return .table(table.localized(language))
        case .grid(let grid): return .grid(grid.localized(language))
        case .pivot(var pivot):
            pivot.words = DocumentWords(language)
            pivot.caption = pivot.caption.map(text)
            pivot.note = pivot.note.map(text)
            return .pivot(pivot)
        case .chart(var chart):
            chart.table = chart.table.localized(language)
            return .chart(chart)
        case .drawing(var drawing):
            drawing.caption = drawing.caption.map(text)
            return .drawing(drawing)
        case .image(var image):
            image.caption = image.caption.map(text)
            return .image(image)
        case .formula(var formula):
            formula.text = text(formula.text)
            return .formula(formula)
        case .contents(var contents):
            contents.title = contents.title.map(text)
            return .contents(contents)
        case .landscape(let blocks): return .landscape(all(blocks))
        case .keepTogether(let blocks): return .keepTogether(all(blocks))
        case .columns(var columns):
            columns.blocks = all(columns.blocks)
            return .columns(columns)
        case .sideBySide(var sides):
            sides.parts = sides.parts.map(all)
            return .sideBySide(sides)
        case .sheet(var sheet):
            sheet.blocks = all(sheet.blocks)
            return .sheet(sheet)
        case .keyFigures, .code, .pageBreak, .pageNumbering: return self
        }
    }
}

extension Table {
    fileprivate func localized(_ language: NumberLanguage) -> Table {
        var table = self
        table.caption = caption?.localized(language)
        table.note = note?.localized(language)
        if emptyText == DocumentWords(.french).emptyTable { table.emptyText = DocumentWords(language).emptyTable }
        for index in columns.indices {
            table.columns[index].traits.comment = columns[index].traits.comment?.localized(language)
        }
        table.rows = rows.mapped { $0.localized(language) }
        table.tracedRows = tracedRows?.mapped { traced in
            var traced = traced
            traced.row = traced.row.localized(language)
            return traced
        }
        return table
    }
}

extension TableRow {
    fileprivate func localized(_ language: NumberLanguage) -> TableRow {
        var row = self
        for index in cells.indices {
            if case .rich(let text) = cells[index] { row.cells[index] = .rich(text.localized(language)) }
        }
        return row
    }
}

extension Grid {
    fileprivate func localized(_ language: NumberLanguage) -> Grid {
        var grid = self
        grid.caption = caption?.localized(language)
        grid.note = note?.localized(language)
        for row in rows.indices {
            for index in rows[row].cells.indices {
                let cell = rows[row].cells[index]
                grid.rows[row].cells[index].traits.comment = cell.traits.comment?.localized(language)
                if case .value(.rich(let text)) = cell.content {
                    grid.rows[row].cells[index].content = .value(.rich(text.localized(language)))
                }
            }
        }
        return grid
    }
}
