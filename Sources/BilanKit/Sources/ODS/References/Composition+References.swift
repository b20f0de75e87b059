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
        default: return mappingChildren { $0.numbered(&words) }
        }
    }

    /// The block with its texts, and those of the blocks and cells in it, as `transform` makes them.
    fileprivate func mapped(_ transform: @escaping (Text) -> Text) -> Block {
        mappingTexts(transform).mappingChildren { $0.mapped(transform) }
    }
}
