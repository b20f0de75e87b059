internal import CCairo
import Content

/// Puts strokes down on one page.
final class StrokePainter {
    private let cairo: OpaquePointer
    private var glyphs: GlyphPainter
    /// What is set; nil where it isn't known.
    private(set) var colour: Colour?

    init(_ cairo: OpaquePointer) {
        self.cairo = cairo
        glyphs = GlyphPainter(cairo)
    }

    func paint(_ stroke: Stroke) {
        switch stroke {
        case .marker(let x, let y):
            // In the colour that is set: to set another and the first again takes as long as the marker.
            if colour == nil { setColour(Colour(red: 0, green: 0, blue: 0)) }
            PageMarks.paintMarker(x: x, y: y, on: cairo)
        case .fill(let box, let colour):
            setColour(colour)
            cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
            cairo_fill(cairo)
        case .rule(let start, let end, let width, let colour, let dash):
            setColour(colour)
            cairo_set_line_width(cairo, width)
            cairo_set_dash(cairo, dash, Int32(dash.count), 0)
            cairo_move_to(cairo, start.x, start.y)
            cairo_line_to(cairo, end.x, end.y)
            cairo_stroke(cairo)
        case .text(let pieces, let x, let y, let colour):
            setColour(colour)
            glyphs.show(pieces, x: x, y: y)
        }
    }

    func setColour(_ new: Colour) {
        guard new != colour else { return }
        colour = new
        cairo_set_source_rgb(cairo, Double(new.red) / 255, Double(new.green) / 255, Double(new.blue) / 255)
    }

    /// Forgets the colour set: after others had the context.
    func forgetColour() { colour = nil }
}
