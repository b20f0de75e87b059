import Foundation

/// A place on the fine grid that outlines are drawn on: places that can't be told apart are the same.
struct GridPoint: Hashable, Comparable, Sendable {
    /// Steps of the grid in a point.
    static let density = 64.0

    var x: Int32
    var y: Int32

    init(_ place: SIMD2<Double>) {
        func step(_ value: Double) -> Int32 { Int32(min(max((value * Self.density).rounded(), -1e9), 1e9)) }
        (x, y) = (step(place.x), step(place.y))
    }

    /// In points.
    var point: Point { Point(x: Double(x) / Self.density, y: Double(y) / Self.density) }

    static func < (a: GridPoint, b: GridPoint) -> Bool { (a.x, a.y) < (b.x, b.y) }
}

/// A piece of border between two junctions, or an outline that touches no other border.
struct OutlineArc: Hashable, Sendable {
    /// The first is the lesser of both ends. An outline by itself ends where it begins.
    var points: [GridPoint]
    /// The areas on its sides: one at a coast, two between neighbours.
    var areas: [Int]
}

/// Outlines of areas cut into arcs where other areas begin to share them. Each border is there once, so that neighbours
/// keep the same one whatever is made of it.
///
/// What an area has on both sides isn't its outline. The arcs don't depend on where the rings began, which way they
/// went, or which stood first.
struct OutlineTopology {
    private struct Edge {
        var from: Int32
        var to: Int32
        var area: Int32
    }

    /// Borders in the order of their first points.
    let arcs: [OutlineArc]

    /// - Parameter outlines: the rings of each area; their last point isn't the first again.
    init(_ outlines: [[[GridPoint]]]) {
        let points = Self.distinct(outlines)
        let sides = Self.sides(Self.edges(outlines, points))
        arcs = ArcWalk(points: points, edges: sides.edges, sides: sides.areas).arcs()
    }

    private static func distinct(_ outlines: [[[GridPoint]]]) -> [GridPoint] {
        var points: [GridPoint] = []
        for point in outlines.lazy.joined().joined().sorted() where point != points.last { points.append(point) }
        return points
    }

    private static func edges(_ outlines: [[[GridPoint]]], _ points: [GridPoint]) -> [Edge] {
        let numbers = Dictionary(uniqueKeysWithValues: zip(points, Int32(0)...))
        var edges: [Edge] = []
        for (area, rings) in outlines.enumerated() {
            for ring in rings {
                guard var last = ring.last.flatMap({ numbers[$0] }) else { continue }
                for number in ring.lazy.compactMap({ numbers[$0] }) where number != last {
                    edges.append(Edge(from: min(last, number), to: max(last, number), area: Int32(area)))
                    last = number
                }
            }
        }
        return edges.sorted { ($0.from, $0.to, $0.area) < ($1.from, $1.to, $1.area) }
    }

    /// Each edge once, with the areas that have it on one side only.
    private static func sides(_ edges: [Edge]) -> (edges: [(from: Int, to: Int)], areas: [[Int]]) {
        var (kept, areas): ([(from: Int, to: Int)], [[Int]]) = ([], [])
        var start = 0
        while start < edges.count {
            let edge = edges[start]
            var beside: [Int] = []
            var end = start
            while end < edges.count, edges[end].from == edge.from, edges[end].to == edge.to {
                let area = Int(edges[end].area)
                if beside.last == area { beside.removeLast() } else { beside.append(area) }
                end += 1
            }
            if !beside.isEmpty {
                kept.append((Int(edge.from), Int(edge.to)))
                areas.append(beside)
            }
            start = end
        }
        return (kept, areas)
    }
}

/// Follows edges from junction to junction.
private struct ArcWalk {
    let points: [GridPoint]
    let edges: [(from: Int, to: Int)]
    let sides: [[Int]]
    /// The edges at each point, one point's behind another's.
    private let incident: [Int]
    private let starts: [Int]

    init(points: [GridPoint], edges: [(from: Int, to: Int)], sides: [[Int]]) {
        (self.points, self.edges, self.sides) = (points, edges, sides)
        var starts = [Int](repeating: 0, count: points.count + 1)
        for edge in edges {
            starts[edge.from + 1] += 1
            starts[edge.to + 1] += 1
        }
        for index in points.indices { starts[index + 1] += starts[index] }
        var next = starts
        var incident = [Int](repeating: 0, count: edges.count * 2)
        for (number, edge) in edges.enumerated() {
            for end in [edge.from, edge.to] {
                incident[next[end]] = number
                next[end] += 1
            }
        }
        (self.incident, self.starts) = (incident, starts)
    }

    private func around(_ point: Int) -> ArraySlice<Int> { incident[starts[point]..<starts[point + 1]] }

    /// Each area has as many edges into a point as out of it: where there are but two, both have the same sides.
    private func isJunction(_ point: Int) -> Bool { around(point).count != 2 }

    func arcs() -> [OutlineArc] {
        var arcs: [OutlineArc] = []
        var isTaken = [Bool](repeating: false, count: edges.count)
        func follow(_ edge: Int, from start: Int) {
            var (edge, here) = (edge, start)
            var arc = OutlineArc(points: [points[start]], areas: sides[edge])
            while true {
                isTaken[edge] = true
                here = edges[edge].from == here ? edges[edge].to : edges[edge].from
                arc.points.append(points[here])
                guard here != start, !isJunction(here), let next = around(here).first(where: { !isTaken[$0] })
                else { break }
                edge = next
            }
            arcs.append(arc)
        }
        for point in points.indices where !around(point).isEmpty && isJunction(point) {
            for edge in around(point) where !isTaken[edge] { follow(edge, from: point) }
        }
        // What is left are outlines without a junction.
        for edge in edges.indices where !isTaken[edge] { follow(edge, from: edges[edge].from) }
        return arcs
    }
}
