import Programme

/// Paints a map of areas, and what its colours mean.
struct AreaMapPainter {
    let map: AreaMap
    let canvas: any Canvas
    let layouts: MapLayouts

    private static let legendGap = 18.0
    private static let rowGap = 8.0
    private static let noteHeight = 12.0
    private static let mostLineWidth = 0.5
    private static let leastLineWidth = 0.1
    /// Lines stand half their width beyond an outline.
    private static let edge = 0.5

    /// Where the map and its legend stand.
    private struct Room {
        var map: (width: Double, height: Double)
        var isBeside: Bool
        var legendWidth: Double
        var legendHeight: Double
    }

    private var colours: Theme.Colours { canvas.theme.colours }

    private var unknown: Paint {
        .hatched(Hatching(colours.rule, ground: .white, spacing: 3.2, width: 0.6))
    }

    func paint() {
        let fills = ClassLegend.fills(map.classes.count, colours)
        let codes = map.shapes.codes
        let shown = codes.filter { map.values[$0] != nil }
        let legend = ClassLegend(
            map.classes, values: shown.compactMap { map.values[$0] }, format: map.format, theme: canvas.theme,
            unknown: shown.count < codes.count ? unknown : nil)
        let unplaced = map.unplaced(canvas.theme.words)
        let room = room(for: legend, hasNote: !unplaced.isEmpty)
        let layout = layouts.layout(width: room.map.width, height: room.map.height)
        func fill(_ code: String) -> Colour? {
            map.values[code].flatMap(map.classes.index).flatMap { fills.indices.contains($0) ? fills[$0] : nil }
        }
        canvas.transformed(by: .moved(x: Self.edge, y: Self.edge)) {
            paint(layout, fill)
            paintLabels(layout, fill)
        }
        let x = room.isBeside ? layout.width + 2 * Self.edge + Self.legendGap : 0
        let y =
            room.isBeside
            ? max(0, layout.height - room.legendHeight) : layout.height + 2 * Self.edge + Self.rowGap
        legend.paint(on: canvas, x: x, y: y, width: room.legendWidth)
        let below = y + legend.height(in: room.legendWidth, on: canvas)
        canvas.note(oneOf: unplaced, at: Point(x: x, y: below + 8.5), width: canvas.width - x)
    }

    /// Puts the legend where it leaves the map more room: beside it or beneath.
    private func room(for legend: ClassLegend, hasNote: Bool) -> Room {
        let note = hasNote ? Self.noteHeight : 0
        let full = (width: canvas.width - 2 * Self.edge, height: canvas.height - 2 * Self.edge)
        let besideWidth = min(max(legend.columnWidth(on: canvas), hasNote ? 130 : 0), canvas.width * 0.5)
        let beside = Room(
            map: (full.width - besideWidth - Self.legendGap, full.height), isBeside: true, legendWidth: besideWidth,
            legendHeight: legend.height(in: besideWidth, on: canvas) + note)
        let beneathHeight = legend.height(in: canvas.width, on: canvas) + note
        let beneath = Room(
            map: (full.width, full.height - beneathHeight - Self.rowGap), isBeside: false,
            legendWidth: canvas.width, legendHeight: beneathHeight)
        func extent(_ room: Room) -> Double { min(room.map.width, room.map.height / layouts.plan.aspect) }
        return beside.legendHeight <= canvas.height && extent(beside) >= extent(beneath) * 0.9 ? beside : beneath
    }

    private func paint(_ layout: MapLayout, _ fill: (String) -> Colour?) {
        for box in layout.insets {
            canvas.stroke(
                .rectangle(x: box.x, y: box.y, width: box.width, height: box.height, radius: 2), colours.rule,
                width: 0.5)
        }
        for area in layout.areas {
            canvas.fill(Self.path(area.rings[...]), fill(area.code).map { .colour($0) } ?? unknown, rule: .evenOdd)
        }
        let lineWidth = Self.lineWidth(layout)
        for border in layout.borders {
            let isOutline = border.points.count > 2 && border.points.first == border.points.last
            let points = isOutline ? Array(border.points.dropLast()) : border.points
            canvas.stroke(
                Path(through: points, isClosed: isOutline), ink(between: border.codes.map(fill)),
                style: StrokeStyle(width: lineWidth, cap: .round, join: .round))
        }
        for area in layout.areas {
            guard let mark = area.mark else { continue }
            let dot = Path.circle(x: mark.x, y: mark.y, radius: MapLayout.markRadius)
            canvas.fill(dot, fill(area.code) ?? .white)
            canvas.stroke(dot, fill(area.code) == nil ? colours.rule : colours.accent, width: 0.4)
        }
    }

    /// Closed outlines in one path. Halves are joined, so that many islands take little time.
    private static func path(_ rings: ArraySlice<[Point]>) -> Path {
        guard rings.count > 1 else { return Path(through: rings.first ?? [], isClosed: true) }
        let middle = rings.startIndex + rings.count / 2
        return path(rings[..<middle]).adding(path(rings[middle...]))
    }

    /// Thinner where areas are so small that lines would hide them.
    private static func lineWidth(_ layout: MapLayout) -> Double {
        guard !layout.areas.isEmpty else { return mostLineWidth }
        let median = layout.areas[layout.areas.count / 2].rings.first.map(MapLayout.extent) ?? 0
        return min(mostLineWidth, max(leastLineWidth, median.squareRoot() * 0.05))
    }

    /// The colour of a line that is seen against the areas on its sides.
    private func ink(between fills: [Colour?]) -> Colour {
        let known = fills.compactMap { $0 }
        guard !known.isEmpty else { return colours.secondary.mixed(with: .white, 0.6) }
        guard fills.count > 1 else { return colours.accent }
        let inks = [colours.accent.mixed(with: .white, 0.6), Colour.white]
        func contrast(_ ink: Colour) -> Double {
            fills.map { ($0 ?? .white).contrast(with: ink) }.min() ?? 1
        }
        return contrast(inks[0]) >= contrast(inks[1]) ? inks[0] : inks[1]
    }

    private func paintLabels(_ layout: MapLayout, _ fill: (String) -> Colour?) {
        let placement = LabelPlacement { canvas.width(of: $0, size: $1, isBold: $2) }
        let labels = placement.labels(layout.areas) { code in
            map.values[code].map { map.format.string(TileMap.cell($0, map.format), canvas.theme.numbers) }
        }
        for label in labels {
            let ground = fill(label.code)
            let isDark = ground.map { colours.text.contrast(with: $0) < Colour.white.contrast(with: $0) } ?? false
            if ground == nil {
                // Letters are hard to read over hatching.
                let box = label.box
                canvas.fill(
                    .rectangle(x: box.x, y: box.y, width: box.width, height: box.height, radius: 1.5), .white)
            }
            for line in label.lines {
                canvas.text(
                    line.text, at: line.place, size: line.size, colour: isDark ? .white : colours.text,
                    alignment: .center, isBold: line.isBold)
            }
        }
    }
}
