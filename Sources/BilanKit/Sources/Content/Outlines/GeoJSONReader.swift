import Foundation

/// A place on the globe, in degrees.
struct GeoPosition: Hashable, Sendable {
    /// East of Greenwich, from −180 to 180.
    var longitude: Double
    /// North of the equator, from −90 to 90.
    var latitude: Double
}

/// A polygon's rings, the outline first, then its holes. The last point of a ring isn't the first again.
typealias GeoPolygon = [[GeoPosition]]

/// What a map needs of a feature of a GeoJSON file.
struct GeoFeature {
    /// Its place in the file, from 1.
    var number: Int
    /// The feature's own identifier.
    var id: String?
    /// Texts and numbers, the latter as they are written.
    var properties: [String: String] = [:]
    var polygons: [GeoPolygon] = []
}

/// Reads the features of a GeoJSON file that have polygons.
struct GeoJSONReader {
    /// More points are refused.
    static let mostPoints = 2_000_000
    /// More features are refused.
    static let mostFeatures = 50_000
    private static let mostCollections = 8
    private static let mostListed = 20

    /// Whether a property is kept.
    let keeps: (String) -> Bool
    private(set) var features: [GeoFeature] = []
    /// Some names of properties, for messages.
    private(set) var propertyNames: [String] = []
    private var pointCount = 0
    private var number = 1

    /// - Throws: `AreaShapesError` for what isn't GeoJSON, has no polygon, or has a point off the globe.
    init(_ data: Data, keeping keeps: @escaping (String) -> Bool) throws(AreaShapesError) {
        self.keeps = keeps
        var json = JSONReader(data)
        guard let first = json.peek() else { throw .empty }
        guard first == UInt8(ascii: "{") else {
            try json.skip()
            throw json.peek() == nil ? .notGeoJSON(type: nil) : json.fault
        }
        let (root, type) = try feature(&json, isRoot: true)
        guard json.peek() == nil else { throw json.fault }
        if type == "Feature" {
            features = root.polygons.isEmpty ? [] : [root]
        } else if type != "FeatureCollection" {
            throw .notGeoJSON(type: type)
        }
        guard !features.isEmpty else { throw .noPolygon }
    }

    private mutating func feature(
        _ json: inout JSONReader, isRoot: Bool
    ) throws(AreaShapesError) -> (GeoFeature, type: String?) {
        var feature = GeoFeature(number: number)
        var type: String?
        try json.object { (json, key) throws(AreaShapesError) in
            switch key {
            case "type": type = try json.scalar()
            case "id": feature.id = try json.scalar()
            case "geometry": feature.polygons = try geometry(&json, depth: 0)
            case "properties": feature.properties = try properties(&json)
            case "features" where isRoot:
                try json.array { (json) throws(AreaShapesError) in
                    guard json.peek() == UInt8(ascii: "{") else { throw .malformed(feature: number) }
                    let feature = try self.feature(&json, isRoot: false).0
                    if !feature.polygons.isEmpty { features.append(feature) }
                    guard features.count <= Self.mostFeatures else {
                        throw .tooManyFeatures(limit: Self.mostFeatures)
                    }
                    number += 1
                }
            default: try json.skip()
            }
        }
        return (feature, type)
    }

    private mutating func properties(_ json: inout JSONReader) throws(AreaShapesError) -> [String: String] {
        var kept: [String: String] = [:]
        guard json.peek() == UInt8(ascii: "{") else {
            try json.skip()
            return kept
        }
        try json.object { (json, key) throws(AreaShapesError) in
            if propertyNames.count < Self.mostListed, !propertyNames.contains(key) { propertyNames.append(key) }
            if keeps(key) { kept[key] = try json.scalar() } else { try json.skip() }
        }
        return kept
    }

    /// The polygons of a geometry; none for one of another kind.
    private mutating func geometry(_ json: inout JSONReader, depth: Int) throws(AreaShapesError) -> [GeoPolygon] {
        guard json.peek() == UInt8(ascii: "{") else {
            try json.skip()
            return []
        }
        var type: String?
        var coordinates = GeoCoordinates.empty
        var parts: [GeoPolygon] = []
        try json.object { (json, key) throws(AreaShapesError) in
            switch key {
            case "type": type = try json.scalar()
            case "coordinates": coordinates = try self.coordinates(&json, depth: 0)
            case "geometries" where json.peek() == UInt8(ascii: "["):
                guard depth < Self.mostCollections else { throw .malformed(feature: number) }
                try json.array { (json) throws(AreaShapesError) in
                    parts += try geometry(&json, depth: depth + 1)
                }
            default: try json.skip()
            }
        }
        switch (type, coordinates) {
        case ("GeometryCollection", _): return parts
        case ("Polygon", .polygon(let polygon)): return [polygon].compactMap(Self.tidied)
        case ("MultiPolygon", .polygons(let polygons)): return polygons.compactMap(Self.tidied)
        case ("Polygon", .empty), ("MultiPolygon", .empty): return []
        case ("Polygon", _), ("MultiPolygon", _): throw .malformed(feature: number)
        default: return []
        }
    }

    /// Nested arrays of numbers; what they mean is known once the geometry's type is.
    private mutating func coordinates(_ json: inout JSONReader, depth: Int) throws(AreaShapesError) -> GeoCoordinates {
        guard json.peek() == UInt8(ascii: "[") else {
            try json.skip()
            return .empty
        }
        guard depth < 4 else { throw .malformed(feature: number) }
        var (points, rings, polygons): ([GeoPosition], GeoPolygon, [GeoPolygon]) = ([], [], [])
        var numbers: [Double] = []
        try json.array { (json) throws(AreaShapesError) in
            guard json.peek() != UInt8(ascii: "{") else { throw .malformed(feature: number) }
            guard json.peek() == UInt8(ascii: "[") else {
                // Height and measure aren't used.
                let value = try json.number()
                if numbers.count < 2 { numbers.append(value) }
                return
            }
            switch try coordinates(&json, depth: depth + 1) {
            case .empty: break
            case .position(let point): points.append(point)
            case .line(let ring): rings.append(ring)
            case .polygon(let polygon): polygons.append(polygon)
            case .polygons: throw .malformed(feature: number)
            }
        }
        switch (numbers.isEmpty, points.isEmpty, rings.isEmpty, polygons.isEmpty) {
        case (true, true, true, true): return .empty
        case (false, true, true, true): return .position(try position(numbers))
        case (true, false, true, true): return .line(points)
        case (true, true, false, true): return .polygon(rings)
        case (true, true, true, false): return .polygons(polygons)
        default: throw .malformed(feature: number)
        }
    }

    private mutating func position(_ numbers: [Double]) throws(AreaShapesError) -> GeoPosition {
        guard numbers.count == 2 else { throw .malformed(feature: number) }
        let (x, y) = (numbers[0], numbers[1])
        guard x.isFinite, y.isFinite else { throw .notFinite(feature: number) }
        guard x.magnitude <= 180, y.magnitude <= 90 else { throw .outOfRange(feature: number, x: x, y: y) }
        pointCount += 1
        guard pointCount <= Self.mostPoints else { throw .tooManyPoints(limit: Self.mostPoints) }
        // Minus zero is zero.
        return GeoPosition(longitude: x + 0, latitude: y + 0)
    }

    /// The polygon without repeated points and without rings that enclose nothing; nil where its outline is one.
    private static func tidied(_ polygon: GeoPolygon) -> GeoPolygon? {
        let rings = polygon.map { ring in
            var points: [GeoPosition] = []
            points.reserveCapacity(ring.count)
            for point in ring where point != points.last { points.append(point) }
            while points.count > 1, points.first == points.last { points.removeLast() }
            let first = points.first
            let second = points.first { $0 != first }
            return points.contains { $0 != first && $0 != second } ? points : []
        }
        guard let outline = rings.first, !outline.isEmpty else { return nil }
        return rings.filter { !$0.isEmpty }
    }
}

/// Coordinates by how deep they are nested.
private enum GeoCoordinates {
    case empty
    case position(GeoPosition)
    case line([GeoPosition])
    case polygon(GeoPolygon)
    case polygons([GeoPolygon])
}
