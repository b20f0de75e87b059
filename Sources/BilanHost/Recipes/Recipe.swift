import BilanKit
import Dossier
import Foundation
import Intake
import Support

/// How a document was made: all that it takes to make it again, to the byte. A document carries it as `recipe.json`. No
/// path of a machine, no moment, and of the data nothing but digests.
public struct Recipe: Codable, Hashable, Sendable {
    /// The name of the file that holds it.
    public static let fileName = "recipe.json"
    /// The newest form of recipes.
    public static let form = 1

    /// What was asked for.
    public struct Command: Codable, Hashable, Sendable {
        /// The report's name.
        public var report: String
        /// The document's own name, without its ending.
        public var document = ""
        public var format = ReportFormat.pdf
        public var quarter: Quarter
        public var date: CivilDate
        /// A code of ISO 639-1.
        public var language: String
        public var audience: Audience
        /// What was given with `--set`.
        public var settings: [String: [String]]
        /// By what the report is divided.
        public var division: Division?
        /// What a person said of the data's columns.
        public var columns: ColumnMap?
        /// How a person had amounts read: `total`, `share` or `auto`.
        public var amounts: String?
        /// Whether the document carries the rows that it is made from.
        public var carriesRows = false

        private enum CodingKeys: String, CodingKey {
            case report = "rapport"
            case document
            case format
            case quarter = "trimestre"
            case date
            case language = "langue"
            case audience = "diffusion"
            case settings = "reglages"
            case division
            case columns = "colonnes"
            case amounts = "montants"
            case carriesRows = "lignesJointes"
        }
    }

    /// A program, library, font or file that had a part in it.
    public struct Part: Codable, Hashable, Sendable {
        public var name: String
        public var version: String?
        /// Of its file's bytes; of a plugin, of its resources' too.
        public var sha256: String?

        private enum CodingKeys: String, CodingKey {
            case name = "nom"
            case version
            case sha256
        }
    }

    public var form = Recipe.form
    public var command: Command
    /// Bilan's own: the command and the library that draws.
    public var programs: [Part]
    /// The plugin that has the report; nil of a template's.
    public var plugin: Part?
    /// The template, and those of its files that count.
    public var template: Part?
    public var templateFiles: [Part] = []
    public var data: DataDigest
    /// Those that text is drawn with.
    public var fonts: [Part] = []
    public var libraries: [Part]

    private enum CodingKeys: String, CodingKey {
        case form = "forme"
        case command = "commande"
        case programs = "programmes"
        case plugin = "extension"
        case template = "modele"
        case templateFiles = "fichiersDuModele"
        case data = "donnees"
        case fonts = "polices"
        case libraries = "bibliotheques"
    }
}

extension Recipe {
    /// As a document carries it: the same recipe gives the same bytes.
    func bytes() throws -> [UInt8] { [UInt8](try Self.encoder.encode(self)) }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// What a report's documents have in common, as one digest: their fonts follow from it and from what each says.
    func inputs() throws -> String {
        var common = self
        (common.command.document, common.command.format, common.fonts) = ("", .pdf, [])
        let digest = try SHA256()
        try common.bytes().withUnsafeBytes { digest.update($0) }
        return digest.hexadecimal()
    }

    /// The recipe of one document in one format.
    func of(_ document: String, _ format: ReportFormat, fonts: [Part]) -> Recipe {
        var recipe = self
        (recipe.command.document, recipe.command.format, recipe.fonts) = (document, format, fonts)
        // A flat workbook has no package for them.
        if format == .fods { recipe.command.carriesRows = false }
        return recipe
    }

    /// What the file is called to readers of a document.
    static func description(in language: NumberLanguage) -> String {
        switch language {
        case .english: "Recipe of this document: what bilan verify needs to make it again"
        default: "Recette de ce document : ce qu’il faut à bilan verify pour le refaire"
        }
    }
}
