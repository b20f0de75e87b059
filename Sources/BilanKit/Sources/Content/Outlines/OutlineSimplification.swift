import Foundation

/// Leaves out the points of outlines that can't be seen at the size they are drawn in (Visvalingam and Whyatt, 1993).
/// Neighbours keep one border between them.
struct OutlineSimplification {
    /// An area's outline after it.
    struct Outline: Hashable, Sendable {
        /// Closed rings in points: outlines and holes, to be filled by the even-odd rule. The largest stands first.
        var rings: [[Point]] = []
    }

    /// A piece of border, to be drawn once.
    struct Border: Hashable, Sendable {
        /// In points; the last is the first again where it is a whole outline.
        var points: [Point]
        /// The areas on its sides, by their places.
        var areas: [Int]
    }

    /// What is smaller in square points is no more than a speck.
    private static let speck = 0.05
    /// An area that would lose more than this share keeps all of its points.
    private static let leastKept = 0.5

    /// The areas' outlines, in the order given.
    let outlines: [Outline]
    /// All borders, each once.
    let borders: [Border]

    /// - Parameters:
    ///   - outlines: the rings of each area.
    ///   - tolerance: in points: details smaller than its square are left out.
    init(_ outlines: [[[GridPoint]]], tolerance: Double) {
        let arcs = OutlineTopology(outlines).arcs
        var simple = arcs
        for index in arcs.indices { simple[index].points = Self.simplified(arcs[index].points, tolerance) }
        var rings = Self.rings(of: simple, count: outlines.count)
        let whole = Self.rings(of: arcs, count: outlines.count)
        let faded = Set(
            outlines.indices.filter {
                Self.extent(rings[$0].first) < Self.leastKept * Self.extent(whole[$0].first)
            })
        if !faded.isEmpty {
            for index in arcs.indices where arcs[index].areas.contains(where: faded.contains) {
                simple[index].points = arcs[index].points
            }
            rings = Self.rings(of: simple, count: outlines.count)
        }
        self.outlines = rings.map { rings in
            Outline(
                rings: rings.enumerated().filter { $0 == 0 || Self.extent($1) > Self.speck }.map {
                    $1.map(\.point)
                })
        }
        borders = simple.map { Border(points: $0.points.map(\.point), areas: $0.areas) }
    }

    /// The area that a ring encloses, in square points.
    private static func extent(_ ring: [GridPoint]?) -> Double {
        guard let ring, var last = ring.last else { return 0 }
        var sum = 0.0
        for point in ring {
            sum += Double(last.x) * Double(point.y) - Double(point.x) * Double(last.y)
            last = point
        }
        return abs(sum) / 2 / (GridPoint.density * GridPoint.density)
    }

    /// Joins each area's arcs into rings, the largest first.
    private static func rings(of arcs: [OutlineArc], count: Int) -> [[[GridPoint]]] {
        var numbers = [[Int]](repeating: [], count: count)
        for (number, arc) in arcs.enumerated() {
            for area in arc.areas { numbers[area].append(number) }
        }
        return numbers.map { numbers in
            let rings = joined(numbers.map { arcs[$0].points })
            let extents = rings.map(extent)
            return rings.indices.sorted { (extents[$1], $0) < (extents[$0], $1) }.map { rings[$0] }
        }
    }

    private static func joined(_ arcs: [[GridPoint]]) -> [[GridPoint]] {
        var ends: [GridPoint: [Int]] = [:]
        for (number, arc) in arcs.enumerated().reversed() {
            guard let first = arc.first, let last = arc.last, first != last else { continue }
            ends[first, default: []].append(number)
            ends[last, default: []].append(number)
        }
        var rings: [[GridPoint]] = []
        var isTaken = [Bool](repeating: false, count: arcs.count)
        for (number, arc) in arcs.enumerated() where !isTaken[number] {
            isTaken[number] = true
            var ring = arc
            while ring.first != ring.last, let end = ring.last {
                while let next = ends[end]?.last, isTaken[next] { ends[end]?.removeLast() }
                guard let next = ends[end]?.popLast() else { break }
                isTaken[next] = true
                ring += arcs[next].first == end ? arcs[next].dropFirst() : arcs[next].reversed().dropFirst()
            }
            ring.removeLast()
            if ring.count >= 3 { rings.append(ring) }
        }
        return rings
    }

    /// A line without the points whose triangle with those beside them is smaller than the tolerance's square. A line
    /// that ends where it begins keeps a triangle.
    static func simplified(_ points: [GridPoint], _ tolerance: Double) -> [GridPoint] {
        let isClosed = points.first == points.last
        var left = points.count - (isClosed ? 4 : 2)
        guard left > 0 else { return points }
        let limit = 2 * tolerance * tolerance * GridPoint.density * GridPoint.density
        var before = Array(-1..<points.count - 1)
        var after = Array(1...points.count)
        var sizes = [Int64](repeating: 0, count: points.count)
        func size(_ index: Int) -> Int64 {
            let (a, b, c) = (points[before[index]], points[index], points[after[index]])
            return abs(
                (Int64(b.x) - Int64(a.x)) * (Int64(c.y) - Int64(a.y))
                    - (Int64(c.x) - Int64(a.x)) * (Int64(b.y) - Int64(a.y)))
        }
        var queue = TriangleQueue()
        for index in 1..<points.count - 1 {
            sizes[index] = size(index)
            queue.push(TriangleQueue.Entry(size: sizes[index], index: index))
        }
        while left > 0, let least = queue.pop(), Double(least.size) < limit {
            let index = least.index
            guard sizes[index] == least.size, after[index] > 0 else { continue }
            let (previous, next) = (before[index], after[index])
            (after[previous], before[next], after[index]) = (next, previous, 0)
            left -= 1
            for neighbour in [previous, next] where neighbour > 0 && neighbour < points.count - 1 {
                // What a point hides must go before it, or a long curve would lose all its points one by one.
                sizes[neighbour] = max(least.size, size(neighbour))
                queue.push(TriangleQueue.Entry(size: sizes[neighbour], index: neighbour))
            }
        }
        return points.indices.filter { $0 == 0 || after[$0] > 0 }.map { points[$0] }
    }
}

/// The smallest triangle first; of equal ones the one nearest to the line's start.
private struct TriangleQueue {
    struct Entry: Comparable {
        var size: Int64
        var index: Int

        static func < (a: Entry, b: Entry) -> Bool { (a.size, a.index) < (b.size, b.index) }
    }

    private var heap: [Entry] = []

    mutating func push(_ entry: Entry) {
        heap.append(entry)
        var place = heap.count - 1
        while place > 0, heap[place] < heap[(place - 1) / 2] {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func pop() -> Entry? {
        guard let least = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return least }
        heap[0] = last
        var place = 0
        while true {
            let (left, right) = (2 * place + 1, 2 * place + 2)
            var smallest = place
            if left < heap.count, heap[left] < heap[smallest] { smallest = left }
            if right < heap.count, heap[right] < heap[smallest] { smallest = right }
            guard smallest != place else { return least }
            heap.swapAt(place, smallest)
            place = smallest
        }
    }
}
