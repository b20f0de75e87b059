import Programme

/// Paints a map of tiles, and what its colours mean.
struct TileMapPainter {
    let map: TileMap
    let canvas: any Canvas

    private static let gap = 2.0
    private static let mostSide = 54.0

    private var colours: Theme.Colours { canvas.theme.colours }

    private var fills: [Colour] { ClassLegend.fills(map.classes.count, colours) }

    func paint() {
        let legend = legend
        let unplaced = map.unplaced(canvas.theme.words)
        let linesHeight = ClassLegend.lineHeight * Double(legend.lines.count)
        let legendHeight = linesHeight + (unplaced.isEmpty ? 0 : ClassLegend.lineHeight)
        let isBeside = Double(map.grid.columnCount) * Self.mostSide + 150 <= canvas.width
        let room = (
            width: canvas.width - (isBeside ? 150 : 0),
            height: canvas.height - (isBeside ? 0 : legendHeight + 8)
        )
        let side = min(
            Self.mostSide, room.width / Double(map.grid.columnCount), room.height / Double(map.grid.rowCount))
        guard side > 4 else { return }
        for (code, place) in map.grid.places.sorted(by: { $0.key < $1.key }) {
            paint(code, x: Double(place.column) * side, y: Double(place.row) * side, side: side - Self.gap)
        }
        let (width, height) = (side * Double(map.grid.columnCount), side * Double(map.grid.rowCount))
        let (x, y) = isBeside ? (width + 18, max(0, height - legendHeight)) : (0, height + 8)
        legend.paint(on: canvas, x: x, y: y, width: legend.columnWidth(on: canvas))
        canvas.note(oneOf: unplaced, at: Point(x: x, y: y + linesHeight + 8.5), width: canvas.width - x)
    }

    private func paint(_ code: String, x: Double, y: Double, side: Double) {
        let tile = Path.rectangle(x: x, y: y, width: side, height: side, radius: 2)
        let value = map.values[code]
        let fill = value.flatMap(map.classes.index).map { fills[$0] } ?? .white
        canvas.fill(tile, fill)
        canvas.stroke(tile, value == nil ? colours.rule : colours.accent, width: 0.5)
        let ink = [colours.text, Colour.white].max { $0.contrast(with: fill) < $1.contrast(with: fill) }!
        let words = value.map(shortened) ?? "–"
        let size = min(9, side * 0.3)
        let valueSize = min(7.5, size, size * (side - 4) / max(canvas.width(of: words, size: size), 1))
        let hasValue = valueSize >= 5
        canvas.text(
            code, at: Point(x: x + side / 2, y: y + side * (hasValue ? 0.45 : 0.5) + size * 0.2), size: size,
            colour: ink,
            alignment: .center, isBold: true)
        if hasValue {
            canvas.text(
                words, at: Point(x: x + side / 2, y: y + side * 0.8), size: valueSize, colour: ink, alignment: .center)
        }
    }

    private func shortened(_ value: Double) -> String {
        map.format.string(TileMap.cell(value, map.format), canvas.theme.numbers)
    }

    private var legend: ClassLegend {
        ClassLegend(
            map.classes, values: map.grid.places.keys.compactMap { map.values[$0] }, format: map.format,
            theme: canvas.theme,
            unknown: map.grid.places.keys.contains { map.values[$0] == nil } ? .colour(.white) : nil)
    }
}
