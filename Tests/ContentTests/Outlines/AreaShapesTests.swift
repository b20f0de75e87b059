import Foundation
import Testing

@testable import Content

@Suite struct AreaShapesTests {
    private func read(_ text: String, key: String? = nil) throws(AreaShapesError) -> AreaShapes {
        try AreaShapes(geoJSON: Data(text.utf8), key: key)
    }

    private func error(_ text: String, key: String? = nil) -> AreaShapesError? {
        do throws(AreaShapesError) {
            _ = try read(text, key: key)
            return nil
        } catch {
            return error
        }
    }

    @Test func `polygons, holes and multipolygons are read`() throws {
        let text = """
            {"features":[
            {"geometry":{"coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[2,1],[2,2]]],"type":"Polygon"},
             "properties":{"code":"A","nom":"L’Aire"},"type":"Feature"},
            {"type":"Feature","properties":{"code":"B","nom":null},"geometry":{"type":"MultiPolygon",
             "coordinates":[[[[20,0,7],[21,0,7],[21,1,7]]],[[[30,0],[31,0],[31,1]]],[]]}}],"type":"FeatureCollection"}
            """
        let shapes = try read("\u{FEFF}" + text)
        #expect(shapes.codes == ["A", "B"])
        #expect(shapes.names == ["A": "L’Aire"])
        #expect(shapes.areas[0].polygons.map { $0.map(\.count) } == [[4, 3]])
        #expect(shapes.areas[1].polygons.map { $0.map(\.count) } == [[3], [3]])
    }

    @Test func `a collection of geometries gives its polygons, other geometries are passed over`() throws {
        let square = MapSamples.square(0, 0)
        let text = """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":7,"properties":null,"geometry":
            {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},null,
            {"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[\(square)]}]}]}},
            {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]}},
            {"type":"Feature","geometry":null}]}
            """
        let shapes = try read(text)
        #expect(shapes.codes == ["7"])
        #expect(shapes.areas[0].polygons.count == 1)
    }

    @Test func `the code is the first known property that all features have and that differs`() throws {
        let texts = [#"{"dep":"16","ID":"x","region":"75"}"#, #"{"dep":"17","ID":"x","region":"75"}"#]
        let features = texts.enumerated().map {
            MapSamples.feature(properties: $1, [MapSamples.square(Double($0), 0)])
        }
        #expect(try MapSamples.shapes(features).codes == ["16", "17"])
        #expect(try MapSamples.shapes(features, key: "region").codes == ["75"])
        #expect(try MapSamples.shapes(features, key: "region").areas[0].polygons.count == 2)
    }

    @Test func `numbers are codes as they are written`() throws {
        let features = ["1", "2.50", "\"03\""].enumerated().map {
            MapSamples.feature(properties: "{\"code\":\($1)}", [MapSamples.square(Double($0), 0)])
        }
        #expect(try MapSamples.shapes(features).codes == ["03", "1", "2.50"])
    }

    @Test func `a missing code is told of with the feature and the properties that there are`() {
        let text = MapSamples.collection([
            MapSamples.feature("A", MapSamples.square(0, 0)),
            MapSamples.feature(properties: #"{"x":1}"#, [MapSamples.square(1, 0)]),
        ])
        #expect(error(text, key: "code") == .missingKey("code", feature: 2, known: ["code", "x"]))
        #expect(error(text) == .noCode(known: ["code", "x"]))
        #expect(error(text)?.description.contains("code, x") == true)
    }

    @Test func `rings without an inside are dropped`() throws {
        let shapes = try MapSamples.shapes([
            MapSamples.feature("A", MapSamples.square(0, 0), "[[0,0],[0,0],[1,1],[0,0]]"),
            MapSamples.feature("B", "[[5,5],[6,6],[5,5]]", MapSamples.square(0, 0)),
        ])
        #expect(shapes.codes == ["A"])
        #expect(shapes.areas[0].polygons[0].count == 1)
    }

    @Test func `coordinates that aren't degrees are refused`() {
        func file(_ point: String) -> String {
            MapSamples.collection([
                MapSamples.feature("A", MapSamples.square(0, 0)), MapSamples.feature("B", "[\(point),[1,1],[0,1]]"),
            ])
        }
        #expect(error(file("[417000.5,6421000]")) == .outOfRange(feature: 2, x: 417000.5, y: 6_421_000))
        #expect(error(file("[0,91]")) == .outOfRange(feature: 2, x: 0, y: 91))
        for point in ["[NaN,0]", "[-Infinity,0]", "[1e999,0]"] { #expect(error(file(point)) == .notFinite(feature: 2)) }
        for point in ["[1]", "[[1,2]]", "{}", "[1,[2]]"] {
            #expect(error(file(point)) == .malformed(feature: 2), "\(point)")
        }
        #expect(error(file("[\"a\",0]")) == .notJSON(line: 4))
    }

    @Test func `what isn't GeoJSON is refused with the reason`() {
        #expect(error("") == .empty)
        #expect(error(" \n ") == .empty)
        #expect(error("code;nom\n") == .notJSON(line: 1))
        #expect(error("[1, 2]") == .notGeoJSON(type: nil))
        #expect(error(#"{"type":"Topology","arcs":[]}"#) == .notGeoJSON(type: "Topology"))
        #expect(error(#"{"type":"FeatureCollection","features":[]}"#) == .noPolygon)
        #expect(error(#"{"type":"FeatureCollection","features":"#) == .notJSON(line: 1))
        #expect(error(#"{"type":"FeatureCollection","features":[3]}"#) == .malformed(feature: 1))
        #expect(
            error(MapSamples.collection([MapSamples.feature("A", MapSamples.square(0, 0))]) + "x") == .notJSON(line: 2))
    }

    @Test(arguments: [("[", "]"), ("{\"a\":", "}")]) func `deep nesting is refused`(_ sides: (String, String)) {
        let deep = String(repeating: sides.0, count: 100_000)
        #expect(error(#"{"type":"Feature","x":"# + deep) == .tooDeep(line: 1))
        #expect(error(deep) != nil)
        #expect(error(#"{"geometry":{"type":"Polygon","coordinates":"# + String(repeating: "[", count: 9)) != nil)
    }

    @Test func `files are read, folders and devices are not`() throws {
        let path = NSTemporaryDirectory() + "shapes-\(UUID().uuidString).geojson"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = MapSamples.collection([MapSamples.feature("A", MapSamples.square(0, 0))])
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try AreaShapes(contentsOf: path, key: "code") == (try read(text)))
        #expect(throws: AreaShapesError.notAFile(path: "/dev/zero")) { try AreaShapes(contentsOf: "/dev/zero") }
        #expect(throws: AreaShapesError.notAFile(path: "/tmp")) { try AreaShapes(contentsOf: "/tmp") }
        #expect(throws: AreaShapesError.self) { try AreaShapes(contentsOf: path + "x") }
    }

    @Test func `every error has a sentence with a remedy`() {
        let errors: [AreaShapesError] = [
            .unreadable(path: "a", reason: "b"), .notAFile(path: "a"), .tooLarge(limit: AreaShapes.mostBytes), .empty,
            .notJSON(line: 1), .tooDeep(line: 1), .notGeoJSON(type: nil), .noPolygon, .tooManyPoints(limit: 9),
            .tooManyFeatures(limit: 9),
            .malformed(feature: 1), .notFinite(feature: 1), .outOfRange(feature: 1, x: 1, y: 2),
            .missingKey("a", feature: 1, known: []), .noCode(known: ["b"]),
        ]
        for error in errors {
            let text = error.description
            #expect(
                text.hasSuffix(".") && text.contains(". ") && text.first?.isUppercase == true || text.hasPrefix("«"))
        }
    }

    @Test func `damaged files neither crash nor hang`() {
        var random = FixedRandom()
        let whole = Array(MapSamples.collection(Array(MapSamples.country(2).prefix(2))).utf8.prefix(4000))
        let tokens = ["[", "]", "{", "}", ",", "\"", "null", "NaN", "-", "1e308", "\\", "\"type\":", "9999"]
        for round in 0..<240 {
            var bytes = round % 8 == 0 ? (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) } : whole
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch round % 4 {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.insert(contentsOf: tokens.randomElement(using: &random)?.utf8 ?? "".utf8, at: place)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + 5))
                default: bytes.replaceSubrange(place..<min(bytes.count, place + 3), with: bytes.prefix(30))
                }
            }
            if let shapes = try? AreaShapes(geoJSON: Data(bytes)) {
                let layout = MapSamples.layout(shapes)
                #expect(layout.areas.allSatisfy { $0.rings.joined().allSatisfy { $0.x.isFinite && $0.y.isFinite } })
            }
        }
    }

    @Test func `polygons of any numbers can be laid out`() throws {
        var random = FixedRandom()
        for _ in 0..<60 {
            let features = (0..<Int.random(in: 1...8, using: &random)).map { number in
                MapSamples.feature(
                    "\(number)",
                    MapSamples.ring(
                        (0..<Int.random(in: 3...12, using: &random)).map { _ in
                            (
                                Double(Int.random(in: -180...180, using: &random)),
                                Double(Int.random(in: -90...90, using: &random))
                            )
                        }))
            }
            guard let shapes = try? MapSamples.shapes(features) else { continue }
            let layout = MapSamples.layout(shapes)
            #expect(layout.areas.map(\.code).sorted() == shapes.codes)
            for point in layout.areas.flatMap({ $0.rings.joined() }) {
                #expect(point.x >= -0.1 && point.x <= 400.1 && point.y >= -0.1 && point.y <= 300.1)
            }
        }
    }
}
