/// What an area or a line of a drawing is painted with.
public enum Paint: Hashable, Sendable {
    /// One colour; an opacity of 0 shows nothing, of 1 hides what is beneath.
    case colour(Colour, opacity: Double = 1)
    /// From one colour to another along a line.
    case linear(from: Point, to: Point, [GradientStop])
    /// From one colour to another from a centre outwards.
    case radial(centre: Point, radius: Double, [GradientStop])
    /// Parallel lines over a ground that shows between them where it has no colour.
    case hatched(Hatching)
}

/// A colour at a place of a gradient.
public struct GradientStop: Hashable, Sendable {
    /// 0 at the gradient's start, 1 at its end.
    public var offset: Double
    /// The colour at that place.
    public var colour: Colour
    /// 0 to 1.
    public var opacity: Double

    /// A colour at a place.
    public init(_ offset: Double, _ colour: Colour, opacity: Double = 1) {
        self.offset = offset
        self.colour = colour
        self.opacity = opacity
    }
}

/// A pattern of parallel lines, which tells areas apart in black and white.
public struct Hatching: Hashable, Sendable {
    /// The lines' colour.
    public var colour: Colour
    /// The colour between the lines; nil shows what is beneath.
    public var ground: Colour?
    /// Points between two lines.
    public var spacing: Double
    /// Points.
    public var width: Double
    /// Degrees clockwise; at 0 the lines are level.
    public var angle: Double

    /// Lines of one colour, rising from left to right unless another angle is said.
    public init(_ colour: Colour, ground: Colour? = nil, spacing: Double = 4, width: Double = 0.7, angle: Double = -45)
    {
        self.colour = colour
        self.ground = ground
        self.spacing = spacing
        self.width = width
        self.angle = angle
    }
}
