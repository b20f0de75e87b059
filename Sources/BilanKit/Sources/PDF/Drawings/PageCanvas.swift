internal import CCairo
import Content

/// The canvas that a free drawing gets: a Cairo context moved to the drawing's place.
final class PageCanvas: Canvas {
    /// For this canvas's own strokes.
    let cairo: OpaquePointer
    let width: Double
    let height: Double
    let theme: Theme
    /// Why a part of the drawing can't be drawn: the first that was met.
    private(set) var fault: String?
    private let drawing: Drawing
    private let cells: CellSetter
    private var glyphs: GlyphPainter

    /// - Parameters:
    ///   - context: whose origin is the drawing's top left.
    ///   - width: in points.
    ///   - cells: sets the drawing's texts.
    private init(_ drawing: Drawing, on context: OpaquePointer, width: Double, theme: Theme, cells: CellSetter) {
        cairo = context
        self.drawing = drawing
        self.width = width
        height = drawing.height
        self.theme = theme
        self.cells = cells
        glyphs = GlyphPainter(cairo)
    }

    /// How far strokes on a drawing's edge may go beyond it, in points.
    static let edge = 4.0

    /// Has a drawing paint itself at a place of the page, under the owner that is set.
    ///
    /// - Parameters:
    ///   - width: of the drawing, in points.
    ///   - scale: of the whole drawing.
    ///   - warn: receives what is wrong with a drawing that is drawn all the same.
    /// - Throws: `DocumentError` where the drawing throws, or doesn't leave Cairo as it was.
    static func paint(
        _ drawing: Drawing, on painter: Painter, x: Double, y: Double, width: Double, scale: Double = 1,
        theme: Theme, cells: CellSetter, warn: (String) -> Void
    ) throws {
        // From here on this thread draws alone.
        let cairo = painter.cairo
        let trial = try DrawingTrial(width: width, height: drawing.height) { context in
            try paint(drawing, on: context, width: width, theme: theme, cells: cells)
        }
        if let warning = try trial.overflow() { warn(warning) }
        cairo_save(cairo)
        defer {
            cairo_restore(cairo)
            cairo_new_path(cairo)
            painter.forgetColour()
        }
        cairo_translate(cairo, x, y)
        if scale != 1 { cairo_scale(cairo, scale, scale) }
        // What goes beyond the drawing would cover, and take from the file, what stands beside it.
        cairo_rectangle(cairo, -edge, -edge, width + 2 * edge, drawing.height + 2 * edge)
        cairo_clip(cairo)
        try paint(drawing, on: cairo, width: width, theme: theme, cells: cells)
        try painter.check()
    }

    private static func paint(
        _ drawing: Drawing, on cairo: OpaquePointer, width: Double, theme: Theme, cells: CellSetter
    ) throws {
        cairo_new_path(cairo)
        cairo_set_source_rgb(cairo, 0, 0, 0)
        let canvas = PageCanvas(drawing, on: cairo, width: width, theme: theme, cells: cells)
        do {
            try drawing.paint(canvas)
        } catch let error as DocumentError {
            throw error
        } catch {
            throw DocumentError(
                String(
                    fr: "il s’est interrompu : \(error) ; corrigez le code du dessin",
                    en: "it stopped: \(error); correct the code of the drawing"))
        }
        if let fault = canvas.fault {
            throw DocumentError(
                String(fr: fault + " ; corrigez le code du dessin", en: fault + "; correct the code of the drawing"))
        }
    }

    /// The file of a picture that the drawing names.
    func file(named name: String) throws -> String { try drawing.imageFile(name) }

    /// Who draws with it may open any font.
    var context: OpaquePointer {
        FontFiles.noteUnknown()
        return cairo
    }

    /// Keeps why the drawing can't be drawn as it is.
    func fail(_ reason: String) { fault = fault ?? reason }

    func text(
        _ text: String, x: Double, y: Double, size: Double, colour: Colour, alignment: TableColumn.Alignment,
        isBold: Bool
    ) {
        guard x.isFinite, y.isFinite else {
            return fail(
                String(
                    fr: "il écrit à une position qui n’est pas un nombre",
                    en: "it writes at a position that is not a number"))
        }
        let cell = set(text, size, isBold)
        cairo_set_source_rgb(cairo, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
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
        return cells.set(text, TextStyle(size: size, weight: isBold ? .semibold : .regular, isTabular: true))
    }
}
