import Foundation

/// An area as it is drawn.
struct AreaOutline: Hashable, Sendable {
    var code: String
    /// Closed rings in points, to be filled by the even-odd rule; the largest first.
    var rings: [[Point]]
    /// Where to draw a dot, for an area too small to be seen.
    var mark: Point?
}

/// A box in points.
struct MapBox: Hashable, Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    /// The box with a margin around it.
    func widened(by margin: Double) -> MapBox {
        MapBox(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }
}

/// Where areas stand in a box of a given size, y downwards from its top left: those of the main extent, and insets of
/// those far off at scales of their own.
struct MapLayout: Hashable, Sendable {
    /// A piece of border, and the codes of the areas on its sides.
    struct Border: Hashable, Sendable {
        var points: [Point]
        var codes: [String]
    }

    /// Details smaller than this, in points, can't be seen.
    static let tolerance = 0.3
    /// An area that is smaller both ways is drawn as a dot, in points.
    static let leastExtent = 1.0
    /// Where more than this share of areas is so small, dots would hide their neighbours.
    private static let mostMarked = 0.2
    /// Of that dot, in points.
    static let markRadius = 1.0

    /// The largest first, so that what lies inside another is drawn over it.
    private(set) var areas: [AreaOutline] = []
    /// Borders and coasts, each once.
    private(set) var borders: [Border] = []
    /// The frames of insets.
    private(set) var insets: [MapBox] = []
    /// The extent that is used, in points.
    private(set) var width = 0.0
    private(set) var height = 0.0

    /// A layout without anything, where there are no areas or no room.
    init() {}

    /// Lays a plan's areas out.
    ///
    /// - Parameters:
    ///   - plan: the areas, projected.
    ///   - width: of the room, in points.
    ///   - height: of the room, in points.
    init(_ plan: MapPlan, width: Double, height: Double) {
        guard let places = plan.places(width: width, height: height) else { return }
        var outlines: [Int: [[Point]]] = [:]
        var marks: [Int: Point] = [:]
        for (frame, place) in zip(plan.frames, places) {
            let pieces = frame.placed(in: place)
            let simple = OutlineSimplification(pieces.map(\.rings), tolerance: Self.tolerance)
            for (piece, outline) in zip(pieces, simple.outlines) {
                outlines[piece.area, default: []] += outline.rings
                marks[piece.area] = marks[piece.area] ?? piece.centre
            }
            borders += simple.borders.map { border in
                Border(points: border.points, codes: border.areas.map { plan.codes[pieces[$0].area] })
            }
        }
        insets = plan.insetBoxes(width: width, height: height)
        areas = outlines.map { area, rings in
            let rings = rings.sorted { Self.extent($0) > Self.extent($1) }
            let isSmall = rings.allSatisfy { Self.span($0) < Self.leastExtent }
            return AreaOutline(
                code: plan.codes[area], rings: rings, mark: isSmall ? Self.clamped(marks[area], width, height) : nil)
        }
        if Double(areas.count { $0.mark != nil }) > Self.mostMarked * Double(areas.count) {
            for index in areas.indices where !areas[index].rings.isEmpty { areas[index].mark = nil }
        }
        let extents = Dictionary(uniqueKeysWithValues: areas.map { ($0.code, $0.rings.first.map(Self.extent) ?? 0) })
        areas.sort { (extents[$1.code] ?? 0, $0.code) < (extents[$0.code] ?? 0, $1.code) }
        let points = areas.lazy.flatMap { $0.rings.joined() }
        self.width = max(points.map(\.x).max() ?? 0, insets.map { $0.x + $0.width }.max() ?? 0)
        self.height = max(points.map(\.y).max() ?? 0, insets.map { $0.y + $0.height }.max() ?? 0)
    }

    /// The area that a ring encloses, in square points.
    static func extent(_ ring: [Point]) -> Double {
        guard var last = ring.last else { return 0 }
        var sum = 0.0
        for point in ring {
            sum += last.x * point.y - point.x * last.y
            last = point
        }
        return abs(sum) / 2
    }

    private static func span(_ ring: [Point]) -> Double {
        let (xs, ys) = (ring.map(\.x), ring.map(\.y))
        return max((xs.max() ?? 0) - (xs.min() ?? 0), (ys.max() ?? 0) - (ys.min() ?? 0))
    }

    private static func clamped(_ point: Point?, _ width: Double, _ height: Double) -> Point? {
        point.map {
            Point(
                x: min(max($0.x, markRadius), max(markRadius, width - markRadius)),
                y: min(max($0.y, markRadius), max(markRadius, height - markRadius)))
        }
    }
}
