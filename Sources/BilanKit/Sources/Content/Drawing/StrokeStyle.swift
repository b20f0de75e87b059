/// How a line of a drawing is drawn.
public struct StrokeStyle: Hashable, Sendable {
    /// How the ends of a line look.
    public enum Cap: Sendable {
        /// Cut off at the end.
        case butt
        /// Rounded, half a width beyond the end.
        case round
        /// Square, half a width beyond the end.
        case square
    }
    /// How the corners of a line look.
    public enum Join: Sendable {
        /// Pointed.
        case miter
        /// Rounded.
        case round
        /// Cut off.
        case bevel
    }

    /// Points.
    public var width: Double
    /// Lengths of strokes and of gaps by turns, in points; none for a solid line.
    public var dash: [Double]
    /// How the ends of a line look.
    public var cap: Cap
    /// How the corners of a line look.
    public var join: Join

    /// A solid line, one point wide unless it is said.
    public init(width: Double = 1, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter) {
        self.width = width
        self.dash = dash
        self.cap = cap
        self.join = join
    }
}
