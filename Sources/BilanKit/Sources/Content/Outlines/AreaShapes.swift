import Foundation
import Programme

/// The outlines of areas, by their codes, as a GeoJSON file has them.
///
///     let shapes = try AreaShapes(contentsOf: "departements.geojson", key: "code")
///     AreaMap("Aides engagées", values: ["33": 8_200_000], format: .millions, shapes: shapes)
///
/// Coordinates are longitudes and latitudes in degrees, as RFC 7946 has them.
public struct AreaShapes: Hashable, Sendable {
    /// One area.
    struct Area: Hashable, Sendable {
        var code: String
        var polygons: [GeoPolygon]
    }

    /// Larger files are refused, in bytes.
    public static let mostBytes = 64 << 20

    /// In the order of their codes.
    let areas: [Area]
    /// What areas are called, by their codes, where the file says so: its property `nom`, `name` or the like.
    public let names: [String: String]

    /// The areas' codes, in order.
    public var codes: [String] { areas.map(\.code) }

    /// Reads the polygons of a GeoJSON text; geometries of other kinds are passed over.
    ///
    /// Features of one code make one area.
    ///
    /// - Parameters:
    ///   - data: a FeatureCollection or a Feature, in UTF-8.
    ///   - key: the property that holds an area's code; nil for the first of `code`, `insee`, `id`, `iso` and the like
    ///     that is different for each feature, or else the features' own `id`.
    /// - Throws: `AreaShapesError` for what isn't GeoJSON, is too large, has no polygon, no code, or points that aren't
    ///   in degrees.
    public init(geoJSON data: Data, key: String? = nil) throws(AreaShapesError) {
        guard data.count <= Self.mostBytes else { throw .tooLarge(limit: Self.mostBytes) }
        let file = try GeoJSONReader(data) { name in
            name == key || Self.codeKeys.contains(name.lowercased()) || Self.nameKeys.contains(name.lowercased())
        }
        let codes = try Self.codes(of: file, key: key)
        var polygons: [String: [GeoPolygon]] = [:]
        var names: [String: String] = [:]
        for (feature, code) in zip(file.features, codes) {
            polygons[code, default: []] += feature.polygons
            if let name = Self.value(of: feature, Self.nameKeys), names[code].map({ name < $0 }) ?? true {
                names[code] = name
            }
        }
        areas = polygons.sorted { $0.key < $1.key }.map { Area(code: $0.key, polygons: Self.distinct($0.value)) }
        self.names = names
    }

    /// Reads a GeoJSON file.
    ///
    /// - Parameters:
    ///   - path: of a file of at most 64 MiB.
    ///   - key: as for `init(geoJSON:key:)`.
    /// - Throws: `AreaShapesError` for a file that can't be read, and as `init(geoJSON:key:)` does.
    public init(contentsOf path: String, key: String? = nil) throws(AreaShapesError) {
        try self.init(geoJSON: Self.contents(of: path), key: key)
    }

    private init(_ areas: [Area], _ names: [String: String]) { (self.areas, self.names) = (areas, names) }

    /// Those of some codes: a country's file, for a region's map.
    public func limited(to codes: some Sequence<String>) -> AreaShapes {
        let codes = Set(codes)
        return AreaShapes(areas.filter { codes.contains($0.code) }, names.filter { codes.contains($0.key) })
    }

    /// What the file calls an area, or the department of that code, or else the code itself.
    func name(of code: String) -> String { names[code] ?? Department(code)?.name ?? code }
}

extension AreaShapes {
    private static let codeKeys = [
        "code", "code_insee", "insee", "codgeo", "code_geo", "insee_com", "code_com", "code_commune", "insee_can",
        "insee_arr", "siren", "code_siren", "siren_epci", "insee_dep", "code_dept", "code_dep", "code_departement",
        "dep", "dept", "insee_reg", "code_reg", "code_region", "reg", "nuts_id", "nuts", "iso", "iso_a2", "iso_a3",
        "iso_3166_2", "iso3166-2", "iso3166-1-alpha-2", "iso3166-1-alpha-3", "adm0_a3", "id", "gid", "fid",
    ]
    private static let nameKeys = [
        "nom", "name", "libelle", "libellé", "label", "libgeo", "nom_officiel", "nom_com", "nom_commune", "nom_dep",
        "nom_dept", "nom_departement", "nom_reg", "nom_region", "nom_epci", "name_fr", "name_en", "admin",
    ]

    private static func codes(of file: GeoJSONReader, key: String?) throws(AreaShapesError) -> [String] {
        guard let key else {
            for candidate in codeKeys {
                if let codes = distinctCodes(file.features.map { value(of: $0, [candidate]) }) { return codes }
            }
            if let codes = distinctCodes(file.features.map(\.id)) { return codes }
            throw .noCode(known: file.propertyNames)
        }
        var codes: [String] = []
        for feature in file.features {
            guard let code = trimmed(feature.properties[key]) else {
                throw .missingKey(key, feature: feature.number, known: file.propertyNames)
            }
            codes.append(code)
        }
        return codes
    }

    private static func distinctCodes(_ values: [String?]) -> [String]? {
        let codes = values.compactMap(trimmed)
        return codes.count == values.count && Set(codes).count == codes.count ? codes : nil
    }

    /// The value of the first of some properties, whose names may have capitals.
    private static func value(of feature: GeoFeature, _ names: [String]) -> String? {
        let properties = feature.properties.sorted { $0.key < $1.key }
        for name in names {
            for (key, value) in properties where key.lowercased() == name {
                if let value = trimmed(value) { return value }
            }
        }
        return nil
    }

    private static func trimmed(_ value: String?) -> String? {
        let text = value?.trimmingCharacters(in: .whitespacesAndNewlines)
        return text?.isEmpty == false ? text : nil
    }

    /// A polygon that stands twice would be a hole where the two overlap.
    private static func distinct(_ polygons: [GeoPolygon]) -> [GeoPolygon] {
        var seen: Set<GeoPolygon> = []
        return polygons.filter { seen.insert($0).inserted }
    }

    private static func contents(of path: String) throws(AreaShapesError) -> Data {
        do {
            return try MapFile.contents(of: path, limit: mostBytes)
        } catch {
            switch error {
            case .unreadable(let reason): throw .unreadable(path: path, reason: reason)
            case .notAFile: throw .notAFile(path: path)
            case .tooLarge: throw .tooLarge(limit: mostBytes)
            }
        }
    }
}
