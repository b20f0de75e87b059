import Foundation

/// Why a GeoJSON file can't be made into a map. Features are counted from 1, lines too.
public enum AreaShapesError: Error, Hashable {
    /// The file can't be opened or read, for a reason in French words.
    case unreadable(path: String, reason: String)
    /// The path leads to a folder, a pipe or a device.
    case notAFile(path: String)
    /// The data has more bytes than the limit.
    case tooLarge(limit: Int)
    /// There is nothing but white space.
    case empty
    /// The data isn't JSON: the line of the first fault.
    case notJSON(line: Int)
    /// Arrays or objects are nested deeper than GeoJSON needs.
    case tooDeep(line: Int)
    /// The data is JSON of another kind: its `type`, if it has one.
    case notGeoJSON(type: String?)
    /// No feature has a polygon.
    case noPolygon
    /// The file has more points than the limit.
    case tooManyPoints(limit: Int)
    /// The file has more features with polygons than the limit.
    case tooManyFeatures(limit: Int)
    /// The feature's coordinates aren't nested as its geometry's type requires, or aren't numbers.
    case malformed(feature: Int)
    /// A coordinate of the feature is NaN or infinite.
    case notFinite(feature: Int)
    /// A coordinate of the feature isn't in degrees.
    case outOfRange(feature: Int, x: Double, y: Double)
    /// The feature doesn't have the property asked for, or its value is no text or number. Some properties it has.
    case missingKey(String, feature: Int, known: [String])
    /// No property tells the areas apart. Some that there are.
    case noCode(known: [String])
}

extension AreaShapesError {
    /// Whether the property that bears the areas' codes is at fault.
    public var isOfKey: Bool {
        switch self {
        case .missingKey, .noCode: true
        default: false
        }
    }
}

extension AreaShapesError: CustomStringConvertible {
    /// What is wrong, where, and what to do, in French for whoever gave the file.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "Le fichier \(Self.quoted(path)) ne peut pas être lu\u{00A0}: \(reason). \(SystemReason.accessRemedy)."
        case .notAFile(let path): "\(Self.quoted(path)) n’est pas un fichier. Donnez le chemin d’un fichier GeoJSON."
        case .tooLarge(let limit):
            "Le fichier GeoJSON a plus de \(FrenchNumber.integer(limit / 1_048_576))\u{00A0}Mio. "
                + "Prenez une version simplifiée."
        case .empty: "Le fichier GeoJSON est vide. Téléchargez-le de nouveau."
        case .notJSON(let line):
            "Le fichier n’est pas du JSON en UTF-8\u{00A0}: la ligne \(line) ne peut pas être lue. "
                + "Vérifiez qu’il est entier."
        case .tooDeep(let line):
            "Le fichier GeoJSON imbrique trop de niveaux à la ligne \(line). Exportez-le de nouveau."
        case .notGeoJSON(let type):
            "Le fichier n’est pas du GeoJSON\u{00A0}: "
                + (type.map { "son type est \(Self.quoted($0))" } ?? "il n’a pas de type")
                + ". Exportez-le en FeatureCollection."
        case .noPolygon:
            "Le fichier GeoJSON n’a aucun polygone. Prenez un fichier de contours, non de points ou de lignes."
        case .tooManyPoints(let limit):
            "Le fichier GeoJSON a plus de \(FrenchNumber.integer(limit)) points. Prenez une version simplifiée."
        case .tooManyFeatures(let limit):
            "Le fichier GeoJSON a plus de \(FrenchNumber.integer(limit)) entités. "
                + "Gardez celles de votre territoire, ou de plus grandes."
        default: featureDescription
        }
    }

    private var featureDescription: String {
        switch self {
        case .malformed(let feature):
            "Les coordonnées de l’entité n°\u{00A0}\(feature) ne forment pas des contours. "
                + "Exportez le fichier de nouveau."
        case .notFinite(let feature):
            "Une coordonnée de l’entité n°\u{00A0}\(feature) n’est pas un nombre fini. "
                + "Corrigez son contour."
        case .outOfRange(let feature, let x, let y):
            "L’entité n°\u{00A0}\(feature) a un point en (\(Self.brief(x)), \(Self.brief(y))), qui n’est pas en degrés. "
                + "Convertissez le fichier en longitudes et latitudes (WGS\u{00A0}84, EPSG:4326)."
        case .missingKey(let key, let feature, let known):
            "L’entité n°\u{00A0}\(feature) n’a pas de propriété \(Self.quoted(key)) qui soit un texte ou un nombre. "
                + Self.listed(known)
        case .noCode(let known):
            "Aucune propriété connue ne distingue les entités. Dites laquelle porte leur code. " + Self.listed(known)
        default: ""
        }
    }

    private static func quoted(_ text: String) -> String { "«\u{00A0}\(text.prefix(200))\u{00A0}»" }

    private static func brief(_ value: Double) -> String { String(format: "%.6g", value) }

    private static func listed(_ known: [String]) -> String {
        known.isEmpty
            ? "Le fichier n’a pas de propriétés."
            : "Propriétés du fichier\u{00A0}: " + known.map { String($0.prefix(60)) }.joined(separator: ", ") + "."
    }
}
