import Foundation
import Testing

@testable import Content

@Suite struct MapLayoutTests {
    private let overseas = [
        MapSamples.feature("971", MapSamples.square(-61.6, 16.1, 0.4)),
        MapSamples.feature("974", MapSamples.square(55.3, -21.3, 0.5)),
    ]

    private func extent(_ area: AreaOutline?) -> Double { area?.rings.first.map(MapLayout.extent) ?? 0 }

    @Test func `areas far off become insets at scales of their own`() throws {
        let layout = MapSamples.layout(try MapSamples.shapes(MapSamples.country() + overseas))
        #expect(layout.insets.count == 2)
        for code in ["971", "974"] {
            let area = try #require(layout.areas.first { $0.code == code })
            #expect(extent(area) > 200)
            #expect(
                layout.insets.contains { box in
                    area.rings.joined().allSatisfy {
                        $0.x > box.x && $0.x < box.x + box.width && $0.y > box.y && $0.y < box.y + box.height
                    }
                })
        }
        for box in layout.insets {
            for area in layout.areas where area.code.hasPrefix("A") {
                #expect(
                    area.rings.joined().allSatisfy {
                        !LabelPlacement.overlap(box, MapBox(x: $0.x, y: $0.y, width: 0, height: 0))
                    })
            }
        }
        #expect(layout.width <= 400.1 && layout.height <= 300.1)
    }

    @Test(arguments: [(150.0, 340.0), (800, 150), (300, 300), (30, 30)])
    func `insets stand beside or beneath, within the room`(_ size: (Double, Double)) throws {
        let shapes = try MapSamples.shapes(MapSamples.country() + overseas)
        let layout = MapSamples.layout(shapes, width: size.0, height: size.1)
        for box in layout.insets {
            #expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= size.0 && box.y + box.height <= size.1)
        }
        #expect(layout.areas.count == 18)
        #expect(layout.width <= size.0 + 0.1 && layout.height <= size.1 + 0.1)
    }

    @Test func `an island near by stays on the map`() throws {
        let island = MapSamples.feature("2A", MapSamples.square(5.5, 44, 0.5))
        #expect(MapSamples.layout(try MapSamples.shapes(MapSamples.country() + [island])).insets.isEmpty)
    }

    @Test func `north is at the top and areas keep their proportion`() throws {
        let layout = MapSamples.layout(
            try MapSamples.shapes([
                MapSamples.feature("S", MapSamples.square(2, 59)), MapSamples.feature("N", MapSamples.square(2, 60)),
                MapSamples.feature("E", MapSamples.square(3, 59)),
            ]))
        let (south, north, east) = (
            layout.areas.first { $0.code == "S" }, layout.areas.first { $0.code == "N" },
            layout.areas.first { $0.code == "E" }
        )
        func middle(_ area: AreaOutline?) -> Point { area.flatMap(LabelPlacement.anchor) ?? Point(x: 0, y: 0) }
        #expect(middle(north).y < middle(south).y)
        #expect(middle(east).x > middle(south).x)
        // A degree of longitude narrows towards the pole; the map is equal-area.
        let expected =
            (sin(61 * Double.pi / 180) - sin(60 * Double.pi / 180))
            / (sin(60 * Double.pi / 180) - sin(59 * Double.pi / 180))
        #expect(abs(extent(north) / extent(south) - expected) < 0.005)
        #expect(abs(extent(east) / extent(south) - 1) < 0.005)
    }

    @Test func `an area across the 180th meridian is whole, cut or not`() throws {
        let cut = """
            {"type":"Feature","properties":{"code":"F"},"geometry":{"type":"MultiPolygon","coordinates":[
            [[[179,-18],[180,-18],[180,-17],[179,-17],[179,-18]]],
            [[[-180,-18],[-179,-18],[-179,-17],[-180,-17],[-180,-18]]]]}}
            """
        let uncut = MapSamples.feature("F", MapSamples.ring([(179, -18), (-179, -18), (-179, -17), (179, -17)]))
        for feature in [cut, uncut] {
            let layout = MapSamples.layout(try MapSamples.shapes([feature]))
            #expect(layout.areas[0].rings.count == 1)
            #expect(extent(layout.areas[0]) > 0.9 * layout.width * layout.height)
            #expect(layout.borders.count == 1)
        }
    }

    @Test func `the whole world has a map`() throws {
        let features = stride(from: -180.0, to: 180, by: 30).flatMap { x in
            stride(from: -90.0, to: 90, by: 30).map { y in MapSamples.feature("\(x) \(y)", MapSamples.square(x, y, 30))
            }
        }
        let layout = MapSamples.layout(try MapSamples.shapes(features))
        #expect(layout.insets.isEmpty)
        #expect(layout.areas.count == 72)
        #expect(layout.areas.allSatisfy { extent($0) > 100 })
    }

    @Test func `the layout doesn't depend on the order of features`() throws {
        let features = MapSamples.country() + overseas
        let layout = MapSamples.layout(try MapSamples.shapes(features))
        #expect(layout == MapSamples.layout(try MapSamples.shapes(features.reversed())))
    }

    @Test func `an area too small to be seen is a dot`() throws {
        let layout = MapSamples.layout(
            try MapSamples.shapes(MapSamples.country() + [MapSamples.feature("V", MapSamples.square(2, 45, 0.002))]))
        let area = try #require(layout.areas.first { $0.code == "V" })
        let mark = try #require(area.mark)
        #expect(mark.x > 0 && mark.x < 400 && mark.y > 0 && mark.y < 300)
        #expect(layout.areas.count { $0.mark != nil } == 1)
    }

    @Test func `a part of an area far off is an inset, unless it is next to nothing of it`() throws {
        func country(_ side: Double) -> [String] {
            ["A", "B"].enumerated().map { number, code in
                let part = code == "A" ? ",[\(MapSamples.square(-50, 4, side))]" : ""
                return """
                    {"type":"Feature","properties":{"code":"\(code)"},"geometry":{"type":"MultiPolygon","coordinates":[
                    [\(MapSamples.square(Double(number) * 3, 45, 3))]\(part)]}}
                    """
            }
        }
        #expect(MapSamples.layout(try MapSamples.shapes(country(1))).insets.count == 1)
        #expect(MapSamples.layout(try MapSamples.shapes(country(0.1))).insets.isEmpty)
        #expect(MapSamples.layout(try MapSamples.shapes(country(0.1))).height > 150)
    }

    @Test func `long edges along a parallel are curves`() throws {
        let layout = MapSamples.layout(
            try MapSamples.shapes([
                MapSamples.feature("S", MapSamples.square(0, 50, 20)),
                MapSamples.feature("N", MapSamples.ring([(0, 70), (20, 70), (20, 75), (10, 75), (0, 75)])),
            ]))
        func band(_ low: Double, _ high: Double) -> Double { sin(high * .pi / 180) - sin(low * .pi / 180) }
        let (south, north) = (layout.areas.first { $0.code == "S" }, layout.areas.first { $0.code == "N" })
        #expect(abs(extent(north) / extent(south) / (band(70, 75) / band(50, 70)) - 1) < 0.01)
        #expect(south?.rings.first?.count ?? 0 > 8)
    }

    @Test func `an area given twice is filled`() throws {
        let features = [
            MapSamples.feature("A", MapSamples.square(0, 45)), MapSamples.feature("A", MapSamples.square(0, 45)),
        ]
        #expect(extent(MapSamples.layout(try MapSamples.shapes(features, key: "code")).areas.first) > 10_000)
    }
}
