import Foundation

/// Why a GeoJSON file can't be made into a map. Features are counted from 1, lines too.
public enum AreaShapesError: Error, Hashable {
    /// The file can't be opened or read, for a reason in words.
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
    private static let english = LocalizedNumberFormatter(.english)

    /// What is wrong, where, and what to do, for whoever gave the file.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason):
            String(
                fr:
                    "Le fichier \(Self.quoted(path)) ne peut pas être lu\u{00A0}: \(reason). \(SystemReason.accessRemedy).",
                en: "The file \(Self.quoted(path)) can’t be read: \(reason). \(SystemReason.accessRemedy).")
        case .notAFile(let path):
            String(
                fr: "\(Self.quoted(path)) n’est pas un fichier. Donnez le chemin d’un fichier GeoJSON.",
                en: "\(Self.quoted(path)) is not a file. Give the path of a GeoJSON file.")
        case .tooLarge(let limit):
            String(
                fr: "Le fichier GeoJSON a plus de \(FrenchNumber.integer(limit / 1_048_576))\u{00A0}Mio. "
                    + "Prenez une version simplifiée.",
                en:
                    "The GeoJSON file has more than \(Self.english.integer(limit / 1_048_576))\u{00A0}MiB. Take a simplified version."
            )
        case .empty:
            String(
                fr: "Le fichier GeoJSON est vide. Téléchargez-le de nouveau.",
                en: "The GeoJSON file is empty. Download it again.")
        case .notJSON(let line):
            String(
                fr: "Le fichier n’est pas du JSON en UTF-8\u{00A0}: la ligne \(line) ne peut pas être lue. "
                    + "Vérifiez qu’il est entier.",
                en: "The file is not JSON in UTF-8: line \(line) can’t be read. Check that it is whole.")
        case .tooDeep(let line):
            String(
                fr: "Le fichier GeoJSON imbrique trop de niveaux à la ligne \(line). Exportez-le de nouveau.",
                en: "The GeoJSON file nests too many levels on line \(line). Export it again.")
        case .notGeoJSON(let type?):
            String(
                fr: "Le fichier n’est pas du GeoJSON\u{00A0}: son type est \(Self.quoted(type)). "
                    + "Exportez-le en FeatureCollection.",
                en: "The file is not GeoJSON: its type is \(Self.quoted(type)). Export it as a FeatureCollection.")
        case .notGeoJSON(nil):
            String(
                fr: "Le fichier n’est pas du GeoJSON\u{00A0}: il n’a pas de type. Exportez-le en FeatureCollection.",
                en: "The file is not GeoJSON: it has no type. Export it as a FeatureCollection.")
        case .noPolygon:
            String(
                fr: "Le fichier GeoJSON n’a aucun polygone. Prenez un fichier de contours, non de points ou de lignes.",
                en: "The GeoJSON file has no polygon. Take a file of outlines, not of points or lines.")
        case .tooManyPoints(let limit):
            String(
                fr:
                    "Le fichier GeoJSON a plus de \(FrenchNumber.integer(limit)) points. Prenez une version simplifiée.",
                en: "The GeoJSON file has more than \(Self.english.integer(limit)) points. Take a simplified version.")
        case .tooManyFeatures(let limit):
            String(
                fr: "Le fichier GeoJSON a plus de \(FrenchNumber.integer(limit)) entités. "
                    + "Gardez celles de votre territoire, ou de plus grandes.",
                en:
                    "The GeoJSON file has more than \(Self.english.integer(limit)) features. Keep those of your territory, or larger ones."
            )
        default: featureDescription
        }
    }

    private var featureDescription: String {
        switch self {
        case .malformed(let feature):
            String(
                fr: "Les coordonnées de l’entité n°\u{00A0}\(feature) ne forment pas des contours. "
                    + "Exportez le fichier de nouveau.",
                en: "The coordinates of feature \(feature) don’t make outlines. Export the file again.")
        case .notFinite(let feature):
            String(
                fr: "Une coordonnée de l’entité n°\u{00A0}\(feature) n’est pas un nombre fini. "
                    + "Corrigez son contour.",
                en: "A coordinate of feature \(feature) is not a finite number. Correct its outline.")
        case .outOfRange(let feature, let x, let y):
            String(
                fr:
                    "L’entité n°\u{00A0}\(feature) a un point en (\(Self.brief(x)), \(Self.brief(y))), qui n’est pas en degrés. "
                    + "Convertissez le fichier en longitudes et latitudes (WGS\u{00A0}84, EPSG:4326).",
                en:
                    "Feature \(feature) has a point at (\(Self.brief(x)), \(Self.brief(y))), which is not in degrees. Convert the file to longitudes and latitudes (WGS\u{00A0}84, EPSG:4326)."
            )
        case .missingKey(let key, let feature, let known):
            String(
                fr:
                    "L’entité n°\u{00A0}\(feature) n’a pas de propriété \(Self.quoted(key)) qui soit un texte ou un nombre. ",
                en: "Feature \(feature) has no property \(Self.quoted(key)) that is a text or a number. ")
                + Self.listed(known)
        case .noCode(let known):
            String(
                fr: "Aucune propriété connue ne distingue les entités. Dites laquelle porte leur code. ",
                en: "No known property tells the features apart. Say which one holds their code. ") + Self.listed(known)
        default: ""
        }
    }

    private static func quoted(_ text: String) -> String {
        String(fr: "«\u{00A0}\(text.prefix(200))\u{00A0}»", en: "“\(text.prefix(200))”")
    }

    private static func brief(_ value: Double) -> String { String(format: "%.6g", value) }

    private static func listed(_ known: [String]) -> String {
        let names = known.map { String($0.prefix(60)) }.joined(separator: ", ")
        return known.isEmpty
            ? String(fr: "Le fichier n’a pas de propriétés.", en: "The file has no properties.")
            : String(fr: "Propriétés du fichier\u{00A0}: \(names).", en: "Properties of the file: \(names).")
    }
}
