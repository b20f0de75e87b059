extension Block {
    /// The block as findings name it, in the words of those who read them.
    var name: String {
        switch self {
        case .titlePage(let page): "page de titre « \(page.title) »"
        case .heading(let heading): "titre « \(heading.text.plain) »"
        case .paragraph(let paragraph): "paragraphe « \(paragraph.text.plain.prefix(40)) »"
        case .list(let list): "liste « \(list.items.first?.plain.prefix(40) ?? "") »"
        case .note(let note): "encadré « \(note.text.plain.prefix(40)) »"
        case .keyFigures: "chiffres clés"
        case .table(let table): "table « \(table.name) »"
        case .chart(let chart): "graphique « \(chart.title) »"
        case .drawing(let drawing): "dessin « \(drawing.alternative.prefix(40)) »"
        case .image(let image): "image « \(image.path) »"
        case .formula(let formula): "formule « \(formula.alternative) »"
        case .code: "code"
        case .contents: "sommaire"
        case .pageBreak: "saut de page"
        case .pageNumbering: "numérotation des pages"
        case .landscape: "pages en paysage"
        case .columns: "colonnes"
        case .sideBySide: "blocs côte à côte"
        case .keepTogether: "blocs gardés ensemble"
        case .sheet(let sheet): "feuille « \(sheet.name) »"
        }
    }

    /// What references call the block by.
    public var label: String? {
        switch self {
        case .heading(let heading): heading.label
        case .table(let table): table.label
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
        case .drawing(let drawing): [drawing.caption].compactMap { $0 }
        case .image(let image): [image.caption].compactMap { $0 }
        case .formula(let formula): [formula.text]
        case .contents(let contents): [contents.title].compactMap { $0 }
        default: []
        }
    }
}
