internal import CCairo
import Content

/// The hatches that tell surfaces apart in black and white, painted over their colour.
enum ChartPattern: CaseIterable {
    case solid, rising, level, falling, crossed, upright

    /// Fills a surface with a colour and hatches it in another.
    ///
    /// - Parameters:
    ///   - bounds: a rectangle around the surface.
    ///   - path: adds the surface to Cairo's current path.
    func fill(
        on painter: Painter, in bounds: Rectangle, _ colour: Colour, hatch: Colour = .white,
        _ path: (OpaquePointer) -> Void
    ) {
        let cairo = painter.cairo
        painter.setColour(colour)
        path(cairo)
        guard self != .solid else { return cairo_fill(cairo) }
        cairo_fill_preserve(cairo)
        cairo_save(cairo)
        cairo_clip(cairo)
        painter.setColour(hatch)
        cairo_set_line_width(cairo, 0.7)
        cairo_set_dash(cairo, [], 0, 0)
        if self == .rising || self == .crossed { diagonals(cairo, bounds, isRising: true) }
        if self == .falling || self == .crossed { diagonals(cairo, bounds, isRising: false) }
        if self == .level { parallels(cairo, bounds, areLevel: true) }
        if self == .upright { parallels(cairo, bounds, areLevel: false) }
        cairo_stroke(cairo)
        cairo_restore(cairo)
        painter.forgetColour()
    }

    func fill(_ box: Rectangle, on painter: Painter, _ colour: Colour) {
        fill(on: painter, in: box, colour) { cairo_rectangle($0, box.x, box.y, box.width, box.height) }
    }

    /// Between two lines of a hatch, in points.
    private static let pitch = 4.0

    /// Lines stand at multiples of the pitch of the whole page, so that those of neighbours go on in one another.
    private func multiples(_ from: Double, _ to: Double, _ pitch: Double) -> StrideTo<Double> {
        stride(from: (from / pitch).rounded(.down) * pitch, to: to + pitch, by: pitch)
    }

    private func diagonals(_ cairo: OpaquePointer, _ box: Rectangle, isRising: Bool) {
        let (right, bottom) = (box.x + box.width, box.y + box.height)
        if isRising {
            for sum in multiples(box.x + box.y, right + bottom, Self.pitch * 1.4) {
                cairo_move_to(cairo, sum - bottom, bottom)
                cairo_line_to(cairo, sum - box.y, box.y)
            }
        } else {
            for difference in multiples(box.x - bottom, right - box.y, Self.pitch * 1.4) {
                cairo_move_to(cairo, difference + box.y, box.y)
                cairo_line_to(cairo, difference + bottom, bottom)
            }
        }
    }

    private func parallels(_ cairo: OpaquePointer, _ box: Rectangle, areLevel: Bool) {
        if areLevel {
            for y in multiples(box.y, box.y + box.height, Self.pitch) {
                cairo_move_to(cairo, box.x, y)
                cairo_line_to(cairo, box.x + box.width, y)
            }
        } else {
            for x in multiples(box.x, box.x + box.width, Self.pitch) {
                cairo_move_to(cairo, x, box.y)
                cairo_line_to(cairo, x, box.y + box.height)
            }
        }
    }
}
