extension Block {
    /// What errors and warnings call the block, as in `table « Aides »`; nil for one that draws nothing itself.
    public var name: String? {
        switch self {
        case .titlePage(let page): "page de titre « \(page.title) »"
        case .heading(let heading): "titre « \(heading.text.plain) »"
        case .paragraph(let paragraph): "paragraphe « \(Self.start(of: paragraph.text.plain)) »"
        case .list(let list): "liste « \(Self.start(of: list.items.first?.plain ?? "")) »"
        case .note(let note): "encadré « \(Self.start(of: note.text.plain)) »"
        case .keyFigures(let figures): "chiffres clés « \(figures.figures.first?.label ?? "") »"
        case .table(let table): "table « \(table.name) »"
        case .grid(let grid): "grille « \(grid.name) »"
        case .pivot(let pivot): "tableau croisé « \(pivot.name) »"
        case .chart(let chart): "graphique « \(chart.title) »"
        case .drawing(let drawing): "dessin « \(Self.start(of: drawing.alternative)) »"
        case .image(let image): "image « \(image.path) »"
        case .formula(let formula): "formule « \(Self.start(of: formula.text.plain)) »"
        case .code(let code): "code « \(Self.start(of: code.text)) »"
        case .contents(let contents): "sommaire « \(contents.title?.plain ?? "") »"
        case .columns: "colonnes"
        case .sideBySide: "blocs côte à côte"
        case .pageBreak, .pageNumbering, .landscape, .keepTogether, .sheet: nil
        }
    }

    private static func start(of text: String) -> String { text.count <= 60 ? text : text.prefix(59) + "…" }
}
