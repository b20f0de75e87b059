extension Block {
    /// The block with each block that it arranges, those of `children`, as `transform` makes it.
    package func mappingChildren(_ transform: (Block) -> Block) -> Block {
        switch self {
        case .landscape(let blocks): return .landscape(blocks.map(transform))
        case .keepTogether(let blocks): return .keepTogether(blocks.map(transform))
        case .columns(var columns):
            columns.blocks = columns.blocks.map(transform)
            return .columns(columns)
        case .sideBySide(var sides):
            sides.parts = sides.parts.map { $0.map(transform) }
            return .sideBySide(sides)
        case .sheet(var sheet):
            sheet.blocks = sheet.blocks.map(transform)
            return .sheet(sheet)
        default: return self
        }
    }

    /// The block with its running texts, those of `texts` and of its cells, as `transform` makes them; the blocks that
    /// it arranges stay as they are.
    package func mappingTexts(_ transform: @escaping (Text) -> Text) -> Block {
        switch self {
        case .titlePage(var page):
            page.subtitle = page.subtitle.map(transform)
            page.details = page.details.map(transform)
            return .titlePage(page)
        case .heading(var heading):
            heading.text = transform(heading.text)
            return .heading(heading)
        case .paragraph(let paragraph): return .paragraph(Paragraph(transform(paragraph.text)))
        case .list(var list):
            list.items = list.items.map(transform)
            return .list(list)
        case .note(var note):
            note.title = note.title.map(transform)
            note.text = transform(note.text)
            return .note(note)
        case .table(let table): return .table(table.mappingTexts(transform))
        case .chart(var chart):
            chart.table = chart.table.mappingTexts(transform)
            return .chart(chart)
        case .grid(let grid): return .grid(grid.mappingTexts(transform))
        case .pivot(var pivot):
            pivot.caption = pivot.caption.map(transform)
            pivot.note = pivot.note.map(transform)
            return .pivot(pivot)
        case .drawing(var drawing):
            drawing.caption = drawing.caption.map(transform)
            return .drawing(drawing)
        case .image(var image):
            image.caption = image.caption.map(transform)
            return .image(image)
        case .formula(var formula):
            formula.text = transform(formula.text)
            return .formula(formula)
        case .contents(var contents):
            contents.title = contents.title.map(transform)
            return .contents(contents)
        case .landscape, .keepTogether, .columns, .sideBySide, .sheet, .keyFigures, .code, .pageBreak, .pageNumbering:
            return self
        }
    }
}

extension Table {
    fileprivate func mappingTexts(_ transform: @escaping (Text) -> Text) -> Table {
        var table = self
        table.caption = caption.map(transform)
        table.note = note.map(transform)
        table.rows = rows.mapped { $0.mappingTexts(transform) }
        table.tracedRows = tracedRows?.mapped { traced in
            var traced = traced
            traced.row = traced.row.mappingTexts(transform)
            return traced
        }
        return table
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

extension Grid {
    fileprivate func mappingTexts(_ transform: (Text) -> Text) -> Grid {
        var grid = self
        grid.caption = caption.map(transform)
        grid.note = note.map(transform)
        for row in rows.indices {
            for index in rows[row].cells.indices {
                guard case .value(.rich(let text)) = rows[row].cells[index].content else { continue }
                grid.rows[row].cells[index].content = .value(.rich(transform(text)))
            }
        }
        return grid
    }
}
