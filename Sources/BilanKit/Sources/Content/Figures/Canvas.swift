/// What a free drawing paints on: a page of the PDF, through Cairo.
public protocol Canvas: AnyObject {
    /// The `cairo_t`, its origin at the drawing's top left, units in points, y downwards. Group painting
    /// (`cairo_push_group`) must be popped before the drawing returns.
    var context: OpaquePointer { get }
    /// The drawing's extent in points.
    var width: Double { get }
    var height: Double { get }
    var theme: Theme { get }

    /// Paints text with its baseline's start (or centre, or end) at a point, in the template's font.
    func text(_ text: String, x: Double, y: Double, size: Double, colour: Colour, alignment: TableColumn.Alignment, isBold: Bool)
    /// The width in points that `text` would take.
    func width(of text: String, size: Double, isBold: Bool) -> Double
}

/// A drawing of a report's own.
public struct Drawing {
    /// Height in points; the width is the text's.
    public var height: Double
    /// What a reader who can't see it is told; empty for decoration.
    public var alternative: String
    public var paint: (any Canvas) throws -> Void

    public init(height: Double, alternative: String, _ paint: @escaping (any Canvas) throws -> Void) {
        self.height = height
        self.alternative = alternative
        self.paint = paint
    }
}
