import Content

/// Key figures side by side in tiles; to a reader who hears them, a list whose items each say label, figure, comment.
struct KeyFiguresLayout: BlockLayout {
    private struct Tile {
        /// What the figure is called and how it is printed.
        var name: (label: String, text: String)
        var label: FlowText
        var figure: FlowText
        var comment: FlowText?
    }

    /// How much the parts of a row's tiles take, so that figures stand on one line whatever their labels take.
    private struct Parts {
        var label = 0.0
        var figure = 0.0
        var comment = 0.0

        init(_ row: [Tile]) {
            for tile in row {
                label = max(label, tile.label.height)
                figure = max(figure, tile.figure.height)
                comment = max(comment, tile.comment?.height ?? 0)
            }
        }
    }

    private let rows: [[Tile]]
    private let tileWidth: Double
    private let context: DocumentContext

    init(_ figures: KeyFigures, width: Double, _ context: DocumentContext) {
        self.context = context
        let size = context.scale.size
        let values = figures.figures.map { context.evaluator.value(of: $0.figure) }
        let texts = zip(figures.figures, values).map { figure, value in
            let text = context.string(value, figure.format)
            return text.isEmpty ? "—" : text
        }
        let columns = Self.columns(for: texts, width: width, context)
        let tileWidth = (width - Double(columns - 1) * size) / Double(columns)
        self.tileWidth = tileWidth
        let inner = tileWidth - size * 2
        let largest = zip(texts, values).filter { $1.number != nil }.map { Self.largest($0.0, width: inner, context) }
        let shared = largest.min { $0.size < $1.size } ?? context.scale.keyFigures[0]
        let tiles = zip(figures.figures, zip(texts, values)).map { figure, shown in
            let (text, value) = shown
            // Numbers have one size, so that they compare; words, which may be long, have no larger one.
            let own = value.number == nil ? Self.largest(text, width: inner, context) : shared
            return Tile(
                name: (figure.label, text),
                label: FlowText(Text(figure.label), context.scale.caption, width: inner, context),
                figure: FlowText(Text(text), own.size < shared.size ? own : shared, width: inner, context),
                comment: figure.comment.map { FlowText($0, context.scale.small, width: inner, context) })
        }
        rows = stride(from: 0, to: tiles.count, by: columns).map { Array(tiles[$0..<min($0 + columns, tiles.count)]) }
    }

    var gaps: (before: Double, after: Double) { (context.scale.size * 1.2, context.scale.blockGap) }
    var lead: Double { rows.first.map(height) ?? 0 }

    /// How many tiles stand side by side: of one width, spread over rows as evenly as they go (six are three and three,
    /// not four and two), and so wide that no figure is broken.
    private static func columns(for texts: [String], width: Double, _ context: DocumentContext) -> Int {
        let size = context.scale.size
        let widest = texts.reduce(0) { max($0, context.cells.extent($1, context.scale.keyFigures.last!).least) }
        let most = ((width + size) / (size * 12)).whole(in: 1...4)
        for most in stride(from: most, to: 1, by: -1) {
            let rows = max(1, (texts.count + most - 1) / most)
            let columns = max(1, (texts.count + rows - 1) / rows)
            if widest <= (width - Double(columns - 1) * size) / Double(columns) - size * 2 { return columns }
        }
        if widest > width - size * 2 {
            context.diagnosticLog.warn(
                String(
                    fr:
                        "un chiffre clé est plus long que sa ligne et y est coupé. Arrondissez-le, ou donnez-le dans un texte",
                    en: "a key figure is longer than its line and is cut off. Round it, or give it in a text"))
        }
        return 1
    }

    /// The largest style that sets a figure on one line; the least, where none does.
    private static func largest(_ text: String, width: Double, _ context: DocumentContext) -> TextStyle {
        let styles = context.scale.keyFigures
        let natural = context.cells.extent(text, styles[0]).natural
        return styles.first { natural * $0.size <= width * styles[0].size * 0.99 } ?? styles.last!
    }

    private func height(_ row: [Tile]) -> Double {
        let parts = Parts(row)
        return parts.label + parts.figure + parts.comment + context.scale.size * 2
    }

    func place(on flow: PageFlow) throws {
        guard !rows.isEmpty else { return }
        let list = flow.painter?.structure.add(.list, to: StructureTree.root)
        for row in rows {
            let height = height(row)
            guard height <= flow.geometry.textHeight else {
                throw DocumentError(
                    String(
                        fr:
                            "ses vignettes ont \(FrenchNumber.decimal(height, digits: 0)) points de haut, et une page en offre "
                            + "\(FrenchNumber.decimal(flow.geometry.textHeight, digits: 0))\u{00A0}: raccourcissez les libellés et les "
                            + "commentaires",
                        en:
                            "its tiles are \(LocalizedNumberFormatter(.english).decimal(height, digits: 0)) points high, and a page offers "
                            + "\(LocalizedNumberFormatter(.english).decimal(flow.geometry.textHeight, digits: 0)): shorten the labels and the comments"
                    ))
            }
            try flow.require(height)
            let parts = Parts(row)
            if let painter = flow.painter, let list {
                for (column, tile) in row.enumerated() {
                    let x = flow.geometry.left + Double(column) * (tileWidth + context.scale.size)
                    paint(tile, parts, on: painter, x: x, y: flow.y, height: height, list)
                }
            }
            flow.advance(height)
            flow.space(context.scale.size)
        }
    }

    private func paint(
        _ tile: Tile, _ parts: Parts, on painter: Painter, x: Double, y: Double, height: Double, _ list: ElementID
    ) {
        let colours = context.theme.colours
        let size = context.scale.size
        painter.own(.artifact(.background))
        let place = Rectangle(x: x, y: y, width: tileWidth, height: height)
        painter.place(figure: tile.name.label, tile.name.text, in: place)
        painter.fill(place, colours.zebra)
        painter.fill(Rectangle(x: x, y: y, width: tileWidth, height: 2), colours.accent)
        let structure = painter.structure
        let body = structure.add(.listBody, to: structure.add(.listItem, to: list))
        var y = y + size
        for (text, height, colour) in [
            (tile.label, parts.label, colours.secondary), (tile.figure, parts.figure, colours.accent),
            (tile.comment, parts.comment, colours.secondary),
        ] {
            defer { y += height }
            guard let text, !text.lines.isEmpty else { continue }
            let elements = text.elements(of: structure.add(.paragraph, to: body), in: structure)
            text.paint(text.lines.indices, elements, on: painter, x: x + size, y: y, colour: colour)
        }
    }
}
