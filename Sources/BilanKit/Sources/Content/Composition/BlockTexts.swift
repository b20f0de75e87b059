extension Block {
    /// What references call the block by.
    public var label: String? {
        switch self {
        case .heading(let heading): heading.label
        case .table(let table): table.label
        case .grid(let grid): grid.label
        case .pivot(let pivot): pivot.label
        case .chart(let chart): chart.label
        case .drawing(let drawing): drawing.label
        case .image(let image): image.label
        default: nil
        }
    }

    /// The running texts that the block itself holds; a table's cells, read as they are drawn, are not among them.
    var texts: [Text] {
        switch self {
        case .titlePage(let page): page.details + [page.subtitle].compactMap { $0 }
        case .heading(let heading): [heading.text]
        case .paragraph(let paragraph): [paragraph.text]
        case .list(let list): list.items
        case .note(let note): [note.title, note.text].compactMap { $0 }
        case .table(let table): [table.caption, table.note].compactMap { $0 }
        case .grid(let grid): [grid.caption, grid.note].compactMap { $0 }
        case .pivot(let pivot): [pivot.caption, pivot.note].compactMap { $0 }
        case .drawing(let drawing): [drawing.caption].compactMap { $0 }
        case .image(let image): [image.caption].compactMap { $0 }
        case .formula(let formula): [formula.text]
        case .contents(let contents): [contents.title].compactMap { $0 }
        default: []
        }
    }
}
