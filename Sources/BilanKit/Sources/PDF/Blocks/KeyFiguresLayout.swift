import Content

/// Key figures side by side in tiles; to a reader who hears them, a list whose items each say label, figure, comment.
struct KeyFiguresLayout: BlockLayout {
    private struct Tile {
        var label: FlowText
        var figure: FlowText
        var comment: FlowText?

        var height: Double { label.height + figure.height + (comment?.height ?? 0) }
    }

    private let rows: [[Tile]]
    private let tileWidth: Double
    private let context: DocumentContext

    init(_ figures: KeyFigures, width: Double, _ context: DocumentContext) {
        self.context = context
        let size = context.scale.size
        let most = ((width + size) / (size * 12)).whole(in: 1...4)
        // Tiles of one width, spread over rows as evenly as they go: six are three and three, not four and two.
        let rowCount = max(1, (figures.figures.count + most - 1) / most)
        let columns = max(1, (figures.figures.count + rowCount - 1) / rowCount)
        let tileWidth = (width - Double(columns - 1) * size) / Double(columns)
        self.tileWidth = tileWidth
        let inner = tileWidth - size * 2
        let tiles = figures.figures.map { figure in
            let value = context.evaluator.value(of: figure.figure)
            return Tile(
                label: FlowText(Text(figure.label), context.scale.caption, width: inner, context),
                figure: Self.figure(context.string(value, figure.format), width: inner, context),
                comment: figure.comment.map { FlowText(Text($0), context.scale.small, width: inner, context) })
        }
        rows = stride(from: 0, to: tiles.count, by: columns).map { Array(tiles[$0..<min($0 + columns, tiles.count)]) }
    }

    var gaps: (before: Double, after: Double) { (context.scale.size * 1.2, context.scale.blockGap) }
    var lead: Double { rows.first.map(height) ?? 0 }

    /// A figure on one line, smaller where it is long; one without a value says so.
    private static func figure(_ string: String, width: Double, _ context: DocumentContext) -> FlowText {
        var style = context.scale.keyFigure
        let string = string.isEmpty ? "—" : string
        let natural = context.cells.extent(string, style).natural
        if natural > width { style.size = max(context.scale.size * 1.1, style.size * width / natural * 0.99) }
        return FlowText(Text(string), style, width: width, context)
    }

    private func height(_ row: [Tile]) -> Double { (row.map(\.height).max() ?? 0) + context.scale.size * 2 }

    func place(on flow: PageFlow) throws {
        guard !rows.isEmpty else { return }
        let list = flow.painter?.structure.add(.list, to: StructureTree.root)
        for row in rows {
            let height = height(row)
            guard height <= flow.geometry.textHeight else {
                throw DocumentError(
                    "ses vignettes ont \(FrenchNumber.decimal(height, digits: 0)) points de haut, et une page en offre "
                        + "\(FrenchNumber.decimal(flow.geometry.textHeight, digits: 0))\u{00A0}: raccourcissez les libellés et les "
                        + "commentaires")
            }
            try flow.require(height)
            if let painter = flow.painter, let list {
                for (column, tile) in row.enumerated() {
                    let x = flow.geometry.left + Double(column) * (tileWidth + context.scale.size)
                    paint(tile, on: painter, x: x, y: flow.y, height: height, list)
                }
            }
            flow.advance(height)
            flow.space(context.scale.size)
        }
    }

    private func paint(_ tile: Tile, on painter: Painter, x: Double, y: Double, height: Double, _ list: ElementID) {
        let colours = context.theme.colours
        let size = context.scale.size
        painter.own(.artifact(.background))
        painter.fill(Rectangle(x: x, y: y, width: tileWidth, height: height), colours.zebra)
        painter.fill(Rectangle(x: x, y: y, width: tileWidth, height: 2), colours.accent)
        let structure = painter.structure
        let body = structure.add(.listBody, to: structure.add(.listItem, to: list))
        var y = y + size
        for (text, colour) in [
            (tile.label, colours.secondary), (tile.figure, colours.accent), (tile.comment, colours.secondary),
        ] {
            guard let text, !text.lines.isEmpty else { continue }
            let elements = text.elements(of: structure.add(.paragraph, to: body), in: structure)
            text.paint(text.lines.indices, elements, on: painter, x: x + size, y: y, colour: colour)
            y += text.height
        }
    }
}
