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
            report(
                String(
                    fr: "le document n’a aucun titre\u{A0}: commencez par Heading(…), par lequel on s’y retrouve",
                    en: "the document has no heading: begin with Heading(…), by which readers find their way"), nil)
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
                    look(
                        at: cell.traits,
                        String(fr: "\(block.name ?? ""), ligne \(row + 1)", en: "\(block.name ?? ""), row \(row + 1)"))
                }
            }
        default: break
        }
    }

    /// An alternative text; an empty one says that a picture is decoration, which a caption denies.
    private mutating func look(at alternative: String, hasCaption: Bool, _ block: Block) {
        if alternative.isBlank, hasCaption {
            report(
                String(
                    fr: "un texte manque pour qui ne voit pas l’image, et sa légende ne la dit pas décorative",
                    en:
                        "a text is missing for those who can’t see the image, and its caption doesn’t call it decorative"
                ), block.name)
        }
        let endings = [".png", ".jpg", ".jpeg", ".svg"]
        if endings.contains(where: alternative.lowercased().hasSuffix) {
            report(
                String(
                    fr: "« \(alternative) » est un nom de fichier\u{A0}: dites ce que l’image montre",
                    en: "“\(alternative)” is a file name: say what the image shows"), block.name)
        }
    }

    private mutating func look(at table: Table) {
        let place = String(fr: "table « \(table.name) »", en: "table “\(table.name)”")
        if !table.columns.contains(where: \.isRowHeader), table.columns.count > 1 {
            report(
                String(
                    fr: "aucune colonne ne nomme ses lignes\u{A0}: donnez isRowHeader à la première",
                    en: "no column names its rows: give isRowHeader to the first"), place)
        }
        for column in table.columns {
            look(
                at: column.traits,
                String(fr: "\(place), colonne « \(column.title) »", en: "\(place), column “\(column.title)”"))
        }
    }

    private mutating func look(at traits: CellOptions, _ place: String) {
        for look in [traits.look] + traits.highlights.map(\.look) where look.colour != nil || look.background != nil {
            compare(
                look.colour ?? colours.text, look.background ?? .white,
                String(fr: "les lettres et le fond d’une cellule", en: "the letters and the background of a cell"),
                place)
        }
    }

    private mutating func lookAtTheme() {
        let pairs: [(Colour, Colour, String)] = [
            (colours.text, .white, String(fr: "text sur blanc", en: "text on white")),
            (colours.text, colours.zebra, String(fr: "text sur zebra", en: "text on zebra")),
            (colours.secondary, .white, String(fr: "secondary sur blanc", en: "secondary on white")),
            (colours.accent, .white, String(fr: "accent sur blanc", en: "accent on white")),
            (colours.accentText, colours.accent, String(fr: "accentText sur accent", en: "accentText on accent")),
            (colours.link, .white, String(fr: "link sur blanc", en: "link on white")),
            (
                colours.warning, colours.warningBackground,
                String(fr: "warning sur warningBackground", en: "warning on warningBackground")
            ),
        ]
        for (letters, ground, name) in pairs {
            compare(
                letters, ground,
                String(fr: "les couleurs du modèle, \(name)", en: "the colours of the template, \(name)"), nil)
        }
    }

    private mutating func compare(_ letters: Colour, _ ground: Colour, _ what: String, _ place: String?) {
        let contrast = letters.contrast(with: ground)
        guard contrast < Self.leastContrast else { return }
        report(
            String(
                fr:
                    "\(what) (\(letters.hex) sur \(ground.hex)) ont un contraste de \(FrenchNumber.decimal(contrast, digits: 1))\u{A0}; il en faut 4,5",
                en:
                    "\(what) (\(letters.hex) on \(ground.hex)) have a contrast of \(LocalizedNumberFormatter(.english).decimal(contrast, digits: 1)); 4.5 is needed"
            ), place)
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
