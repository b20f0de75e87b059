import Foundation
import Testing

@testable import Content

@Suite struct LabelPlacementTests {
    private let placement = LabelPlacement { text, size, _ in Double(text.count) * size * 0.6 }

    private func area(_ code: String, _ rings: [(Double, Double)]...) -> AreaOutline {
        AreaOutline(code: code, rings: rings.map { $0.map { Point(x: $0.0, y: $0.1) } }, mark: nil)
    }

    @Test func `the anchor lies inside an area that is bent or has a hole`() throws {
        let bent = area("L", [(0, 0), (100, 0), (100, 20), (20, 20), (20, 100), (0, 100)])
        let ring = area("O", [(0, 0), (90, 0), (90, 90), (0, 90)], [(20, 20), (80, 20), (80, 80), (20, 80)])
        for area in [bent, ring] {
            let anchor = try #require(LabelPlacement.anchor(of: area))
            #expect(InnerPoint.distance(from: anchor, to: area.rings) > 8)
        }
    }

    @Test func `the innermost place of a square is its middle`() throws {
        let inner = try #require(InnerPoint([[(0, 0), (60, 0), (60, 60), (0, 60)].map { Point(x: $0.0, y: $0.1) }]))
        #expect(abs(inner.place.x - 30) < 1 && abs(inner.place.y - 30) < 1 && abs(inner.distance - 30) < 1)
    }

    @Test func `a label stands wholly inside its area, with a value where there is room`() {
        let areas = [
            area("A", [(0, 0), (60, 0), (60, 40), (0, 40)]), area("B", [(60, 0), (72, 0), (72, 12), (60, 12)]),
            area("C", [(80, 0), (83, 0), (83, 40), (80, 40)]),
        ]
        let labels = placement.labels(areas) { _ in "12,5 M€" }
        #expect(labels.map(\.code) == ["A", "B"])
        #expect(labels.map(\.lines.count) == [2, 1])
        for label in labels {
            let rings = areas.first { $0.code == label.code }?.rings ?? []
            #expect(LabelPlacement.holds(rings, label.box))
        }
    }

    @Test func `labels don't overlap, even of areas that do`() throws {
        let twins = ["A", "B", "C"].map { area($0, [(0, 0), (30, 0), (30, 14), (0, 14)]) }
        #expect(placement.labels(twins) { _ in nil }.count == 1)
        let layout = MapSamples.layout(try MapSamples.shapes(MapSamples.country(5)), width: 300)
        let labels = placement.labels(layout.areas) { _ in "1 234" }
        #expect(labels.count == 25)
        for (index, label) in labels.enumerated() {
            #expect(labels[..<index].allSatisfy { !LabelPlacement.overlap($0.box, label.box) })
        }
    }

    @Test func `labels don't depend on the areas' order`() throws {
        let layout = MapSamples.layout(try MapSamples.shapes(MapSamples.country()))
        #expect(placement.labels(layout.areas) { $0 } == placement.labels(layout.areas.reversed()) { $0 })
    }
}
