/// Something to be put down on a page.
enum Stroke {
    /// The marker of an owner, where its number stands, in whole points.
    case marker(x: Int, y: Int)
    case fill(Rectangle, Colour)
    /// `width` and `dash` in points, no dash for a solid line.
    case rule(from: (x: Double, y: Double), to: (x: Double, y: Double), width: Double, Colour, dash: [Double])
    /// Text that starts at `x`, its baseline at `y`.
    case text(ArraySlice<ShapedLine.Piece>, x: Double, y: Double, Colour)
}
