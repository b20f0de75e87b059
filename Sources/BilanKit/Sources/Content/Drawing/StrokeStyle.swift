/// How a line of a drawing is drawn.
public struct StrokeStyle: Hashable, Sendable {
    public enum Cap: Sendable { case butt, round, square }
    public enum Join: Sendable { case miter, round, bevel }

    /// Points.
    public var width: Double
    /// Lengths of strokes and of gaps by turns, in points; none for a solid line.
    public var dash: [Double]
    public var cap: Cap
    public var join: Join

    public init(width: Double = 1, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter) {
        self.width = width
        self.dash = dash
        self.cap = cap
        self.join = join
    }
}
