import Foundation
import Testing

@testable import Content

@Suite struct OutlineSimplificationTests {
    private func grid(_ points: [(Double, Double)]) -> [GridPoint] { points.map { GridPoint(SIMD2($0.0, $0.1)) } }

    private func circle(_ count: Int, _ radius: Double, around middle: Double) -> [GridPoint] {
        grid(
            (0..<count).map { number in
                let angle = Double(number) / Double(count) * 2 * Double.pi
                return (middle + radius * cos(angle), middle + radius * sin(angle))
            })
    }

    private func edges(_ ring: [Point]) -> Set<[Point]> {
        Set(zip(ring, ring.dropFirst() + ring.prefix(1)).map { [$0, $1].sorted { ($0.x, $0.y) < ($1.x, $1.y) } })
    }

    @Test func `neighbours keep the same border`() throws {
        let shapes = try MapSamples.shapes(MapSamples.country())
        let layout = MapSamples.layout(shapes, width: 120, height: 100)
        let before = shapes.areas.reduce(0) { $0 + ($1.polygons.first?.first?.count ?? 0) }
        #expect(layout.areas.reduce(0) { $0 + $1.rings.joined().count } < before * 2 / 3)
        var counts: [[Point]: Int] = [:]
        for area in layout.areas {
            #expect(area.rings.count == 1)
            for edge in area.rings.flatMap(edges) { counts[edge, default: 0] += 1 }
        }
        #expect(counts.values.allSatisfy { $0 <= 2 })
        // Edges that one area has are the outer coast: nothing between areas is left uncovered or covered twice.
        let coast = Set(
            layout.borders.filter { $0.codes.count == 1 }.flatMap {
                zip($0.points, $0.points.dropFirst()).map { [$0, $1].sorted { ($0.x, $0.y) < ($1.x, $1.y) } }
            })
        #expect(Set(counts.filter { $0.value == 1 }.keys) == coast)
    }

    @Test func `the areas together are as large as before`() throws {
        let layout = MapSamples.layout(try MapSamples.shapes(MapSamples.country()))
        let coast = layout.borders.filter { $0.codes.count == 1 }
        #expect(coast.count == 12)
        let sum = layout.areas.reduce(0) { $0 + ($1.rings.first.map(MapLayout.extent) ?? 0) }
        #expect(sum > 0.93 * layout.width * layout.height && sum < layout.width * layout.height)
    }

    @Test func `a ring's start and direction don't matter`() {
        let points = (0..<200).map { number in
            let angle = Double(number) / 200 * 2 * .pi
            let radius = 20 + Double(number * 71 % 13) / 20
            return (50 + radius * cos(angle), 50 + radius * sin(angle))
        }
        let first = OutlineSimplification([[grid(points)]], tolerance: 0.3)
        for turn in [1, 57, 133] {
            let turned = Array(points[turn...] + points[..<turn])
            #expect(OutlineSimplification([[grid(turned)]], tolerance: 0.3).outlines == first.outlines)
            #expect(OutlineSimplification([[grid(turned.reversed())]], tolerance: 0.3).outlines == first.outlines)
        }
        #expect((first.outlines[0].rings.first?.count ?? 0) < 190)
    }

    @Test func `a hole and the area that fills it share an outline`() {
        let outer = grid([(0, 0), (50, 0), (50, 50), (0, 50)])
        let inner = circle(90, 9, around: 25)
        let simple = OutlineSimplification([[outer, inner], [inner.reversed()]], tolerance: 0.3)
        #expect(simple.outlines[0].rings.count == 2)
        #expect(edges(simple.outlines[0].rings[1]) == edges(simple.outlines[1].rings[0]))
        #expect(simple.borders.map { $0.areas }.sorted { $0.count < $1.count } == [[0], [0, 1]])
    }

    @Test func `parts of one area that touch become one`() {
        let (left, right) = (grid([(0, 0), (10, 0), (10, 10), (0, 10)]), grid([(10, 0), (20, 0), (20, 10), (10, 10)]))
        let simple = OutlineSimplification([[left, right]], tolerance: 0.3)
        #expect(simple.outlines[0].rings.count == 1)
        #expect(simple.borders.count == 1)
    }

    @Test func `no area is lost, however thin`() {
        // Each of its sides by itself would become a straight line.
        let lens = grid([(0, 20), (5, 20.016), (10, 20), (5, 19.984)])
        let above = grid([(0, 20), (5, 20.016), (10, 20), (10, 40), (0, 40)])
        let below = grid([(0, 20), (5, 19.984), (10, 20), (10, 0), (0, 0)])
        let simple = OutlineSimplification([[lens], [above], [below]], tolerance: 0.3)
        #expect(simple.outlines.map { $0.rings.count } == [1, 1, 1])
        #expect(simple.outlines[0].rings.first.map(MapLayout.extent) ?? 0 > 0.1)
        #expect(edges(simple.outlines[0].rings[0]).intersection(edges(simple.outlines[1].rings[0])).count == 2)
    }

    @Test func `a long line is shortened in little time`() {
        let points = grid(
            (0..<30_000).map { number in
                let place = Double(number)
                return (Double(number % 2) * 3 + place / 1000, place / 100)
            })
        let begun = clock()
        #expect(OutlineSimplification.simplified(points, 0.3).count < points.count)
        #expect(Double(clock() - begun) / Double(CLOCKS_PER_SEC) < 20)
    }

    @Test func `an outline by itself keeps at least a triangle`() {
        let tiny = circle(30, 0.2, around: 5)
        #expect(OutlineSimplification([[tiny]], tolerance: 0.3).outlines[0].rings[0].count >= 3)
    }
}
