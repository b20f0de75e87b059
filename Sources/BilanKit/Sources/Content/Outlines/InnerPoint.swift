import Foundation

/// The place inside an outline that is farthest from its border (the pole of inaccessibility, as `polylabel` finds it).
struct InnerPoint: Hashable, Sendable {
    private struct Cell {
        var x: Double
        var y: Double
        var half: Double
        var distance: Double

        /// The greatest distance that a place of the cell can have.
        var most: Double { distance + half * 2.0.squareRoot() }
    }

    private static let mostCells = 600
    /// Of cells by edges: an outline of very many edges is searched less thoroughly.
    private static let mostMeasures = 6_000_000
    private static let mostAlong = 24.0

    /// In points.
    let place: Point
    /// To the border, in points; negative where no place inside was found.
    let distance: Double

    /// - Parameters:
    ///   - rings: outlines and holes, by the even-odd rule; the place is sought in the first one's extent.
    ///   - stretch: what is inside is measured with an ellipse so many times as wide as it is high.
    ///   - precision: in points.
    init?(_ rings: [[Point]], stretch: Double = 1, precision: Double = 0.4) {
        let rings = rings.map { $0.map { Point(x: $0.x / stretch, y: $0.y) } }
        guard let first = rings.first?.first, let outline = rings.first else { return nil }
        var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
        for point in outline {
            (left, right) = (min(left, point.x), max(right, point.x))
            (top, bottom) = (min(top, point.y), max(bottom, point.y))
        }
        func cell(_ x: Double, _ y: Double, _ half: Double) -> Cell {
            Cell(x: x, y: y, half: half, distance: Self.distance(from: Point(x: x, y: y), to: rings))
        }
        let side = max(min(right - left, bottom - top), max(right - left, bottom - top) / Self.mostAlong)
        guard side > 0 else { return nil }
        var best = cell((left + right) / 2, (top + bottom) / 2, 0)
        var open: [Cell] = []
        for x in stride(from: left, to: right, by: side) {
            for y in stride(from: top, to: bottom, by: side) { open.append(cell(x + side / 2, y + side / 2, side / 2)) }
        }
        var count = open.count
        let most = min(Self.mostCells, Self.mostMeasures / max(1, rings.reduce(0) { $0 + $1.count }))
        while let index = open.indices.max(by: { open[$0].most < open[$1].most }) {
            let widest = open.remove(at: index)
            if widest.distance > best.distance { best = widest }
            guard widest.most - best.distance > precision, count < most else { break }
            let half = widest.half / 2
            for (x, y) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
                open.append(cell(widest.x + x, widest.y + y, half))
            }
            count += 4
        }
        place = Point(x: best.x * stretch, y: best.y)
        distance = best.distance
    }

    /// From a place to the nearest border, in points; negative outside.
    static func distance(from place: Point, to rings: [[Point]]) -> Double {
        var isInside = false
        var least = Double.infinity
        for ring in rings {
            guard var a = ring.last else { continue }
            for b in ring {
                if (a.y > place.y) != (b.y > place.y),
                    place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x
                {
                    isInside.toggle()
                }
                let (dx, dy) = (b.x - a.x, b.y - a.y)
                let length = dx * dx + dy * dy
                let share = length > 0 ? min(max(((place.x - a.x) * dx + (place.y - a.y) * dy) / length, 0), 1) : 0
                let (x, y) = (place.x - a.x - share * dx, place.y - a.y - share * dy)
                least = min(least, x * x + y * y)
                a = b
            }
        }
        return (isInside ? 1 : -1) * least.squareRoot()
    }
}
