import Foundation

extension Composition {
    /// The composition with the words of its references filled in, and its captions numbered where texts may call them
    /// by a number. Where a reference leads is known once the workbook is laid out: the pieces keep their labels.
    func withReferenceWords() -> Composition {
        let drafts = SheetDrafts(self)
        var names = SheetNames(words)
        var sheets: [String: String] = [:]
        for draft in drafts.sheets {
            let name = names.unique(draft.name)
            for case .anchor(let label) in draft.items { sheets[label] = name }
        }
        guard var references = ReferenceWords(self, sheets: sheets) else { return self }
        // All names are known before the first text is filled in: it may speak of what follows.
        let numbered = blocks.map { $0.numbered(&references) }
        var composition = self
        composition.blocks = numbered.map { $0.mapped(references.resolved) }
        return composition
    }
}

extension Block {
    /// The block with numbers in the captions of the tables and figures in it.
    fileprivate func numbered(_ words: inout ReferenceWords) -> Block {
        switch self {
        case .heading(let heading):
            if heading.isAppendix {
                words.appendix(label: heading.label)
            } else {
                words.title(heading.text.plain, label: heading.label)
            }
            return self
        case .table(var table):
            if let caption = table.caption {
                table.caption = words.tableCaption(caption, label: table.label)
            } else {
                words.title(table.name, label: table.label)
            }
            return .table(table)
        case .grid(var grid):
            if let caption = grid.caption {
                grid.caption = words.tableCaption(caption, label: grid.label)
            } else {
                words.title(grid.name, label: grid.label)
            }
            return .grid(grid)
        case .pivot(var pivot):
            pivot.caption = words.tableCaption(pivot.shownCaption, label: pivot.label)
            return .pivot(pivot)
        case .chart(var chart):
            chart.title = words.figureCaption(Text(chart.title), label: chart.label).plain
            return .chart(chart)
        case .drawing(var drawing):
            drawing.caption = drawing.caption.map { words.figureCaption($0, label: drawing.label) }
            return .drawing(drawing)
        case .image(var image):
            // Decoration has no number.
            guard !image.alternative.isEmpty else { return self }
            image.caption = image.caption.map { words.figureCaption($0, label: image.label) }
            return .image(image)
        default: return mappedChildren { $0.numbered(&words) }
        }
    }

    /// The block with its texts, and those of the blocks and cells in it, as `transform` makes them.
    fileprivate func mapped(_ transform: @escaping (Text) -> Text) -> Block {
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
        case .table(let table): return .table(table.mapped(transform))
        case .chart(var chart):
            chart.table = chart.table.mapped(transform)
            return .chart(chart)
        case .grid(var grid):
            grid.caption = grid.caption.map(transform)
            grid.note = grid.note.map(transform)
            for row in grid.rows.indices {
                for cell in grid.rows[row].cells.indices {
                    guard case .value(let value) = grid.rows[row].cells[cell].content else { continue }
                    grid.rows[row].cells[cell].content = .value(value.mapped(transform))
                }
            }
            return .grid(grid)
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
        default: return mappedChildren { $0.mapped(transform) }
        }
    }

    private func mappedChildren(_ transform: (Block) -> Block) -> Block {
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
}

extension Table {
    fileprivate func mapped(_ transform: @escaping (Text) -> Text) -> Table {
        var table = self
        table.caption = caption.map(transform)
        table.note = note.map(transform)
        table.rows = rows.mapped { row in
            var row = row
            for index in row.cells.indices {
                if case .rich = row.cells[index] { row.cells[index] = row.cells[index].mapped(transform) }
            }
            return row
        }
        return table
    }
}

extension CellValue {
    fileprivate func mapped(_ transform: (Text) -> Text) -> CellValue {
        if case .rich(let text) = self { .rich(transform(text)) } else { self }
    }
}
