import Foundation

@testable import Content

/// Small GeoJSON texts.
enum MapSamples {
    static func ring(_ points: [(Double, Double)]) -> String {
        "[" + (points + points.prefix(1)).map { "[\($0.0),\($0.1)]" }.joined(separator: ",") + "]"
    }

    static func square(_ x: Double, _ y: Double, _ side: Double = 1) -> String {
        ring([(x, y), (x + side, y), (x + side, y + side), (x, y + side)])
    }

    /// A feature of one polygon by its rings.
    static func feature(_ code: String, _ rings: String...) -> String {
        feature(properties: "{\"code\":\"\(code)\"}", rings)
    }

    static func feature(properties: String, _ rings: [String]) -> String {
        """
        {"type":"Feature","properties":\(properties),
        "geometry":{"type":"Polygon","coordinates":[\(rings.joined(separator: ","))]}}
        """
    }

    static func collection(_ features: [String]) -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ",\n"))]}"
    }

    static func shapes(_ features: [String], key: String? = nil) throws -> AreaShapes {
        try AreaShapes(geoJSON: Data(collection(features).utf8), key: key)
    }

    /// Areas in rows whose ragged borders have many points, each ring in its own direction and from its own start.
    static func country(_ count: Int = 4) -> [String] {
        let step = 40
        func place(_ i: Int, _ j: Int) -> (Double, Double) {
            let (a, b) = (Double((i * 73 + j * 151) % 101) / 101, Double((i * 37 + j * 89) % 97) / 97)
            return (Double(i) / 40 + a * 0.012, 44 + Double(j) / 50 + b * 0.01)
        }
        return (0..<count * count).map { number in
            let (left, top) = (number / count * step, number % count * step)
            var points = (0..<step).map { place(left + $0, top) }
            points += (0..<step).map { place(left + step, top + $0) }
            points += (0..<step).map { place(left + step - $0, top + step) }
            points += (0..<step).map { place(left, top + step - $0) }
            if number % 2 == 1 { points.reverse() }
            let turn = number * 17 % points.count
            return feature("A\(number)", ring(Array(points[turn...] + points[..<turn])))
        }
    }

    static func layout(_ shapes: AreaShapes, width: Double = 400, height: Double = 300) -> MapLayout {
        MapLayout(MapPlan(shapes), width: width, height: height)
    }
}

/// Numbers that are the same in each run.
struct FixedRandom: RandomNumberGenerator {
    var state: UInt64 = 42

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
    }
}
