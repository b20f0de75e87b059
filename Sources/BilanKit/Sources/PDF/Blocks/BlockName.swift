import Content

extension Block {
    /// What errors and warnings call the block, as in `table « Aides »`; nil for one that draws nothing itself.
    var name: String? {
        switch self {
        case .titlePage(let page): "title page « \(page.title) »"
        case .heading(let heading): "heading « \(heading.text.plain) »"
        case .paragraph(let paragraph): "paragraph « \(Self.start(of: paragraph.text)) »"
        case .list(let list): "list « \(list.items.first.map(Self.start) ?? "") »"
        case .note(let note): "note « \(Self.start(of: note.text)) »"
        case .keyFigures(let figures): "key figures « \(figures.figures.first?.label ?? "") »"
        case .table(let table): "table « \(table.name) »"
        case .chart(let chart): "chart « \(chart.title) »"
        case .drawing(let drawing): "drawing « \(Self.start(of: Text([Text.Run(drawing.alternative)]))) »"
        case .pageBreak, .landscape, .sheet: nil
        }
    }

    private static func start(of text: Text) -> String {
        let plain = text.plain
        return plain.count <= 60 ? plain : plain.prefix(59) + "…"
    }
}
