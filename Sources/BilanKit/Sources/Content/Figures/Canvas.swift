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
    func text(
        _ text: String, x: Double, y: Double, size: Double, colour: Colour, alignment: TableColumn.Alignment,
        isBold: Bool)
    /// The width in points that `text` would take.
    func width(of text: String, size: Double, isBold: Bool) -> Double
}
