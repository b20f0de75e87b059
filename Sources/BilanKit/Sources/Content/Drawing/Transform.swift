import Foundation

/// How a part of a drawing is moved, turned and stretched.
public struct Transform: Hashable, Sendable {
    /// x becomes `xx * x + xy * y + x0`, y becomes `yx * x + yy * y + y0`.
    public var xx = 1.0, yx = 0.0, xy = 0.0, yy = 1.0, x0 = 0.0, y0 = 0.0

    /// Changes nothing.
    public init() {}

    /// Moves to the right and down, by points.
    public static func moved(x: Double, y: Double) -> Transform {
        var transform = Transform()
        (transform.x0, transform.y0) = (x, y)
        return transform
    }

    /// Turns around the origin by degrees, clockwise.
    public static func turned(degrees: Double) -> Transform {
        let angle = degrees * .pi / 180
        let (s, c) = (sin(angle), cos(angle))
        var transform = Transform()
        (transform.xx, transform.yx, transform.xy, transform.yy) = (c, s, -s, c)
        return transform
    }

    /// Stretches away from the origin.
    public static func scaled(x: Double, y: Double) -> Transform {
        var transform = Transform()
        (transform.xx, transform.yy) = (x, y)
        return transform
    }

    /// This, and then another.
    public func then(_ other: Transform) -> Transform {
        var both = Transform()
        both.xx = other.xx * xx + other.xy * yx
        both.xy = other.xx * xy + other.xy * yy
        both.yx = other.yx * xx + other.yy * yx
        both.yy = other.yx * xy + other.yy * yy
        both.x0 = other.xx * x0 + other.xy * y0 + other.x0
        both.y0 = other.yx * x0 + other.yy * y0 + other.y0
        return both
    }

    /// Whether all is a number, and nothing becomes a line or a point.
    package var isInvertible: Bool {
        [xx, yx, xy, yy, x0, y0].allSatisfy(\.isFinite) && abs(xx * yy - xy * yx) > 1e-12
    }
}
