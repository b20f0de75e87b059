/// What a free drawing paints on: a page of the PDF, or a picture of a workbook. Units are points, the origin is the
/// drawing's top left, y goes downwards.
///
///     Drawing(height: 60, alternative: "Une frise de trois étapes") { canvas in
///         canvas.stroke(Path().move(x: 0, y: 30).line(x: canvas.width, y: 30), canvas.theme.colours.secondary)
///         for (number, name) in ["Dépôt", "Vote", "Paiement"].enumerated() {
///             let x = canvas.width * (Double(number) + 0.5) / 3
///             canvas.fill(.circle(x: x, y: 30, radius: 5), canvas.theme.colours.accent)
///             canvas.text(name, at: Point(x: x, y: 50), alignment: .center)
///         }
///     }
public protocol Canvas: AnyObject {
    /// The `cairo_t`, for what isn't here. Before the drawing returns, each `cairo_save` must be restored, and each
    /// group (`cairo_push_group`) popped.
    var context: OpaquePointer { get }
    /// The drawing's extent in points.
    var width: Double { get }
    /// The drawing's height in points.
    var height: Double { get }
    /// The document's look: take colours from it.
    var theme: Theme { get }

    /// Fills the inside of a path.
    func fill(_ path: Path, _ paint: Paint, rule: FillRule)

    /// Draws a path's line.
    func stroke(_ path: Path, _ paint: Paint, style: StrokeStyle)

    /// Paints what `body` paints, only inside a path.
    func clipped(to path: Path, rule: FillRule, _ body: () throws -> Void) rethrows

    /// Paints what `body` paints, moved, turned or stretched.
    func transformed(by transform: Transform, _ body: () throws -> Void) rethrows

    /// Paints what `body` paints as one, with an opacity from 0 to 1: what lies beneath shows through all of it alike.
    func grouped(opacity: Double, _ body: () throws -> Void) rethrows

    /// Paints a picture, a PNG, JPEG or SVG, as large as it fits a box, in the box's middle.
    ///
    /// The picture is a resource of the plugin, named as in its target (`"fond.svg"`), or a file's whole path.
    ///
    /// - Throws: `DocumentError` where the file isn't there, or is no picture.
    func image(_ path: String, x: Double, y: Double, width: Double, height: Double) throws

    /// Paints text with its baseline's start (or centre, or end) at a point, in the template's font.
    func text(
        _ text: String, x: Double, y: Double, size: Double, colour: Colour, alignment: TableColumn.Alignment,
        isBold: Bool)

    /// The width in points that `text` would take.
    func width(of text: String, size: Double, isBold: Bool) -> Double
}

extension Canvas {
    /// Fills the inside of a path with one colour.
    public func fill(_ path: Path, _ colour: Colour) { fill(path, .colour(colour), rule: .winding) }

    /// Fills the inside of a path.
    public func fill(_ path: Path, _ paint: Paint) { fill(path, paint, rule: .winding) }

    /// Draws a path's line in one colour.
    ///
    /// - Parameters:
    ///   - path: the line.
    ///   - colour: of the line.
    ///   - width: in points.
    public func stroke(_ path: Path, _ colour: Colour, width: Double = 1) {
        stroke(path, .colour(colour), style: StrokeStyle(width: width))
    }

    /// Draws a path's line in one colour.
    public func stroke(_ path: Path, _ colour: Colour, style: StrokeStyle) {
        stroke(path, .colour(colour), style: style)
    }

    /// Paints what `body` paints, only inside a path.
    public func clipped(to path: Path, _ body: () throws -> Void) rethrows {
        try clipped(to: path, rule: .winding, body)
    }

    /// Paints text with its baseline's start (or centre, or end) at a place, in the template's font.
    ///
    /// - Parameters:
    ///   - text: one line.
    ///   - place: on the baseline, in points.
    ///   - size: in points.
    ///   - colour: the template's for text where it isn't said.
    ///   - alignment: which part of the text stands at the place.
    ///   - isBold: whether letters are bold.
    public func text(
        _ text: String, at place: Point, size: Double = 9, colour: Colour? = nil,
        alignment: TableColumn.Alignment = .start, isBold: Bool = false
    ) {
        self.text(
            text, x: place.x, y: place.y, size: size, colour: colour ?? theme.colours.text, alignment: alignment,
            isBold: isBold)
    }

    /// The width in points that `text` would take.
    public func width(of text: String, size: Double = 9) -> Double { width(of: text, size: size, isBold: false) }
}
