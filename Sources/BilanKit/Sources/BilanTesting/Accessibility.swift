extension RenderedDocument {
    /// What keeps the document from those who hear it or see badly: faults of the composition (headings that skip a
    /// level, languages, empty titles), missing alternative texts, colours that can't be read.
    ///
    /// What tags, reading order and headers of tables need is right by construction.
    public var accessibilityFaults: [Diagnostic] {
        let errors = composition.check().filter { $0.severity == .error }
        // Nothing may walk what is nested too deep.
        guard !composition.isTooDeep else { return errors }
        var check = AccessibilityCheck(theme)
        check.look(at: composition)
        return errors + check.found
    }

    /// Checks that the document is accessible.
    ///
    /// - Throws: `DocumentError` with every fault, each with its block.
    public func checkAccessibility() throws {
        let faults = accessibilityFaults
        guard faults.isEmpty else { throw DocumentError(faults) }
    }
}

private struct AccessibilityCheck {
    private(set) var found: [Diagnostic] = []
    private let colours: Theme.Colours
    /// WCAG 2.1, 1.4.3.
    private static let leastContrast = 4.5

    init(_ theme: Theme) { colours = theme.colours }

    private mutating func report(_ message: String, _ block: String?) {
        found.append(Diagnostic(.error, message, block: block))
    }

    mutating func look(at composition: Composition) {
        lookAtTheme()
        var blocks: [Block] = []
        composition.walk { blocks.append($0) }
        for block in blocks { look(at: block) }
        let hasHeading = blocks.contains { if case .heading = $0 { true } else { false } }
        let hasTitle = blocks.contains { if case .titlePage = $0 { true } else { false } }
        let isWorkbook = blocks.contains { if case .sheet = $0 { true } else { false } }
        if !hasHeading, !hasTitle, !isWorkbook {
            report("le document n’a aucun titre\u{A0}: commencez par Heading(…), par lequel on s’y retrouve", nil)
        }
    }

    private mutating func look(at block: Block) {
        switch block {
        case .drawing(let drawing): look(at: drawing.alternative, hasCaption: drawing.caption != nil, block)
        case .image(let image): look(at: image.alternative, hasCaption: image.caption != nil, block)
        case .chart(let chart):
            if let text = chart.alternative { look(at: text, hasCaption: true, block) }
        case .table(let table): look(at: table)
        case .grid(let grid):
            for (row, line) in grid.rows.enumerated() {
                for cell in line.cells {
                    look(at: cell.traits, "\(block.name ?? ""), ligne \(row + 1)")
                }
            }
        default: break
        }
    }

    /// An alternative text; an empty one says that a picture is decoration, which a caption denies.
    private mutating func look(at alternative: String, hasCaption: Bool, _ block: Block) {
        if alternative.isBlank, hasCaption {
            report("un texte manque pour qui ne voit pas l’image, et sa légende ne la dit pas décorative", block.name)
        }
        let endings = [".png", ".jpg", ".jpeg", ".svg"]
        if endings.contains(where: alternative.lowercased().hasSuffix) {
            report("« \(alternative) » est un nom de fichier\u{A0}: dites ce que l’image montre", block.name)
        }
    }

    private mutating func look(at table: Table) {
        let place = "table « \(table.name) »"
        if !table.columns.contains(where: \.isRowHeader), table.columns.count > 1 {
            report("aucune colonne ne nomme ses lignes\u{A0}: donnez isRowHeader à la première", place)
        }
        for column in table.columns { look(at: column.traits, "\(place), colonne « \(column.title) »") }
    }

    private mutating func look(at traits: CellOptions, _ place: String) {
        for look in [traits.look] + traits.highlights.map(\.look) where look.colour != nil || look.background != nil {
            compare(
                look.colour ?? colours.text, look.background ?? .white, "les lettres et le fond d’une cellule", place)
        }
    }

    private mutating func lookAtTheme() {
        let pairs: [(Colour, Colour, String)] = [
            (colours.text, .white, "text sur blanc"), (colours.text, colours.zebra, "text sur zebra"),
            (colours.secondary, .white, "secondary sur blanc"), (colours.accent, .white, "accent sur blanc"),
            (colours.accentText, colours.accent, "accentText sur accent"), (colours.link, .white, "link sur blanc"),
            (colours.warning, colours.warningBackground, "warning sur warningBackground"),
        ]
        for (letters, ground, name) in pairs { compare(letters, ground, "les couleurs du modèle, \(name)", nil) }
    }

    private mutating func compare(_ letters: Colour, _ ground: Colour, _ what: String, _ place: String?) {
        let contrast = letters.contrast(with: ground)
        guard contrast < Self.leastContrast else { return }
        let shown = FrenchNumber.decimal(contrast, digits: 1)
        report("\(what) (\(letters.hex) sur \(ground.hex)) ont un contraste de \(shown)\u{A0}; il en faut 4,5", place)
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
