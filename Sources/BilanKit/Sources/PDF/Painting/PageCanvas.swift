internal import CCairo
import Content

/// The canvas that a free drawing gets: the page itself, moved to the drawing's place.
final class PageCanvas: Canvas {
    let context: OpaquePointer
    let width: Double
    let height: Double
    var theme: Theme { document.theme }
    let painter: Painter
    /// Why a part of the drawing can't be drawn: the first that was met.
    private(set) var fault: String?
    private let document: DocumentContext
    private let glyphs: GlyphPainter

    private init(_ painter: Painter, width: Double, height: Double, _ document: DocumentContext) {
        let cairo = painter.cairo
        self.painter = painter
        context = cairo
        self.width = width
        self.height = height
        self.document = document
        glyphs = GlyphPainter(cairo)
    }

    /// How far strokes on a drawing's edge may go beyond it, in points.
    private static let edge = 4.0

    /// Has a drawing paint itself at a place of the page, under the owner that is set.
    ///
    /// - Throws: `DocumentError` where the drawing throws, or leaves Cairo in a state that can't go on.
    static func paint(
        _ drawing: Drawing, on painter: Painter, x: Double, y: Double, width: Double, scale: Double = 1,
        _ document: DocumentContext
    ) throws {
        let cairo = painter.cairo
        cairo_save(cairo)
        cairo_translate(cairo, x, y)
        if scale != 1 { cairo_scale(cairo, scale, scale) }
        // What goes beyond the drawing would cover, and take from the file, what stands beside it.
        cairo_rectangle(cairo, -edge, -edge, width + 2 * edge, drawing.height + 2 * edge)
        cairo_clip(cairo)
        cairo_new_path(cairo)
        cairo_set_source_rgb(cairo, 0, 0, 0)
        let target = cairo_get_group_target(cairo)
        let canvas = PageCanvas(painter, width: width, height: drawing.height, document)
        do {
            try drawing.paint(canvas)
        } catch let error as DocumentError {
            throw error
        } catch {
            throw DocumentError("il s’est interrompu : \(error) ; corrigez le code du dessin")
        }
        if let fault = canvas.fault { throw DocumentError(fault + " ; corrigez le code du dessin") }
        guard cairo_get_group_target(cairo) == target else {
            throw DocumentError(
                "il laisse un groupe ouvert ; faites suivre chaque cairo_push_group d’un cairo_pop_group")
        }
        cairo_restore(cairo)
        // Whatever it saved and did not restore must not move what follows.
        cairo_identity_matrix(cairo)
        cairo_reset_clip(cairo)
        cairo_set_operator(cairo, CAIRO_OPERATOR_OVER)
        cairo_new_path(cairo)
        painter.forgetColour()
        try painter.surface.check()
    }

    /// Keeps why the drawing can't be drawn as it is.
    func fail(_ reason: String) { fault = fault ?? reason }

    func text(
        _ text: String, x: Double, y: Double, size: Double, colour: Colour, alignment: TableColumn.Alignment,
        isBold: Bool
    ) {
        guard x.isFinite, y.isFinite else { return fail("il écrit à une position qui n’est pas un nombre") }
        let cell = set(text, size, isBold)
        cairo_set_source_rgb(context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
        for (index, line) in cell.lines.enumerated() {
            let start =
                switch alignment {
                case .start: x
                case .center: x - line.width / 2
                case .end: x - line.width
                }
            glyphs.show(line.pieces, x: start, y: y + Double(index) * size * 1.3)
        }
    }

    func width(of text: String, size: Double, isBold: Bool) -> Double { set(text, size, isBold).width }

    private func set(_ text: String, _ size: Double, _ isBold: Bool) -> CellText {
        let size = size.isFinite ? min(max(size, 1), 1000) : 10
        return document.cells.set(text, TextStyle(size: size, weight: isBold ? .semibold : .regular, isTabular: true))
    }
}
