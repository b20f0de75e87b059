import Foundation

/// A place in a drawing: points from its top left, y downwards.
public struct Point: Hashable, Sendable {
    /// Points from the drawing's left.
    public var x: Double
    /// Points from the drawing's top.
    public var y: Double

    /// A place in points.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A line or an area of a drawing, in points from the drawing's top left, y downwards.
///
///     let tile = Path.rectangle(x: 0, y: 0, width: 40, height: 20, radius: 3)
///     let arrow = Path().move(x: 0, y: 10).line(x: 30, y: 10).line(x: 25, y: 6)
public struct Path: Hashable, Sendable {
    /// A step of the pen.
    public enum Element: Hashable, Sendable {
        /// The pen goes on from another place, without a line.
        case move(Point)
        /// A straight line to a place.
        case line(Point)
        /// A cubic Bézier curve, its two control points first.
        case curve(Point, Point, Point)
        /// A straight line back to where the outline began.
        case close
    }

    /// The pen's steps, in order.
    public private(set) var elements: [Element]

    /// A path without a step.
    public init() { elements = [] }

    /// Straight lines from point to point.
    public init(through points: [Point], isClosed: Bool = false) {
        elements = points.enumerated().map { $0 == 0 ? .move($1) : .line($1) } + (isClosed ? [.close] : [])
    }

    private func adding(_ more: [Element]) -> Path {
        var path = self
        path.elements += more
        return path
    }

    /// The same, going on from another place.
    public func move(x: Double, y: Double) -> Path { adding([.move(Point(x: x, y: y))]) }

    /// The same with a straight line to a place.
    public func line(x: Double, y: Double) -> Path { adding([.line(Point(x: x, y: y))]) }

    /// The same with a cubic Bézier curve to a place.
    public func curve(_ first: Point, _ second: Point, to end: Point) -> Path { adding([.curve(first, second, end)]) }

    /// The same with a line back to where it began.
    public func close() -> Path { adding([.close]) }

    /// The same with another path behind it.
    public func adding(_ other: Path) -> Path { adding(other.elements) }

    /// The same with a circle's arc, to whose start a line leads from where the path stands.
    ///
    /// - Parameters:
    ///   - x: of the circle’s centre.
    ///   - y: of the circle’s centre.
    ///   - radius: in points.
    ///   - start: the angle where it begins, in degrees clockwise from the right.
    ///   - end: the angle where it ends; below `start` it goes anticlockwise.
    public func arc(x: Double, y: Double, radius: Double, from start: Double, to end: Double) -> Path {
        func point(_ angle: Double, _ distance: Double = 1) -> (Double, Double) {
            (radius * distance * cos(angle), radius * distance * sin(angle))
        }
        let (first, sweep) = (start * .pi / 180, (end - start) * .pi / 180)
        let (startX, startY) = point(first)
        let begin = Point(x: x + startX, y: y + startY)
        guard sweep.isFinite, abs(sweep) < 1e6 else { return adding([.line(Point(x: .nan, y: .nan))]) }
        // A curve follows a quarter of a circle to a few hundred-thousandths of its radius.
        let count = max(1, Int((abs(sweep) / (.pi / 2)).rounded(.up)))
        let step = sweep / Double(count)
        let reach = 4.0 / 3 * tan(step / 4)
        var more: [Element] = [elements.isEmpty ? .move(begin) : .line(begin)]
        for number in 0..<count {
            let (a, b) = (first + Double(number) * step, first + Double(number + 1) * step)
            let ((ax, ay), (bx, by)) = (point(a), point(b))
            more.append(
                .curve(
                    Point(x: x + ax - reach * ay, y: y + ay + reach * ax),
                    Point(x: x + bx + reach * by, y: y + by - reach * bx), Point(x: x + bx, y: y + by)))
        }
        return adding(more)
    }

    /// A rectangle, its corners rounded by a radius that is at most half its shorter side.
    public static func rectangle(x: Double, y: Double, width: Double, height: Double, radius: Double = 0) -> Path {
        guard radius > 0 else {
            return Path(
                through: [
                    Point(x: x, y: y), Point(x: x + width, y: y), Point(x: x + width, y: y + height),
                    Point(x: x, y: y + height),
                ], isClosed: true)
        }
        let r = min(radius, abs(width) / 2, abs(height) / 2)
        return Path().arc(x: x + width - r, y: y + r, radius: r, from: -90, to: 0)
            .arc(x: x + width - r, y: y + height - r, radius: r, from: 0, to: 90)
            .arc(x: x + r, y: y + height - r, radius: r, from: 90, to: 180)
            .arc(x: x + r, y: y + r, radius: r, from: 180, to: 270).close()
    }

    /// A circle around a place.
    public static func circle(x: Double, y: Double, radius: Double) -> Path {
        Path().arc(x: x, y: y, radius: radius, from: 0, to: 360).close()
    }

    /// A piece of a ring, or of a disc where `inner` is nought; angles in degrees clockwise from the right.
    public static func sector(
        x: Double, y: Double, radius: Double, inner: Double = 0, from start: Double, to end: Double
    ) -> Path {
        let outside = Path().arc(x: x, y: y, radius: radius, from: start, to: end)
        return inner > 0
            ? outside.arc(x: x, y: y, radius: inner, from: end, to: start).close()
            : outside.line(x: x, y: y).close()
    }

    /// Whether each place is a number.
    package var isFinite: Bool {
        func isPlace(_ point: Point) -> Bool { point.x.isFinite && point.y.isFinite }
        return elements.allSatisfy { element in
            switch element {
            case .move(let point), .line(let point): isPlace(point)
            case .curve(let first, let second, let end): isPlace(first) && isPlace(second) && isPlace(end)
            case .close: true
            }
        }
    }
}

/// Which areas of a path that crosses itself are inside.
public enum FillRule: Sendable {
    /// Where the path goes round more often one way than the other.
    case winding
    /// Where it is crossed an odd number of times on the way out: a second outline makes a hole.
    case evenOdd
}
