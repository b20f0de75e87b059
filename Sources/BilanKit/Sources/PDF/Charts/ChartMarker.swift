internal import CCairo
import Content

/// The shapes that mark a line's points.
enum ChartMarker: CaseIterable {
    case circle, square, triangle, diamond

    func paint(on painter: Painter, x: Double, y: Double, radius: Double, _ colour: Colour) {
        let cairo = painter.cairo
        painter.setColour(colour)
        switch self {
        case .circle: cairo_arc(cairo, x, y, radius, 0, 2 * .pi)
        case .square: cairo_rectangle(cairo, x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8)
        case .triangle:
            let (half, foot) = (radius * 1.1, y + radius * 0.85)
            polygon(cairo, [(x, y - radius * 1.15), (x + half, foot), (x - half, foot)])
        case .diamond:
            let reach = radius * 1.25
            polygon(cairo, [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)])
        }
        cairo_fill(cairo)
    }

    private func polygon(_ cairo: OpaquePointer, _ points: [(Double, Double)]) {
        for (index, point) in points.enumerated() {
            if index == 0 { cairo_move_to(cairo, point.0, point.1) } else { cairo_line_to(cairo, point.0, point.1) }
        }
        cairo_close_path(cairo)
    }
}
