import BilanKit
import Foundation
import Support

/// What a worker needs to give each document its recipe.
struct RecipeTask: Codable, Sendable {
    /// What the report's documents have in common.
    var recipe: Recipe
    /// The recipes of documents that are made anew to be compared, as those carry them, by the files' names.
    var given: [String: Data] = [:]
    /// The file of the rows that documents carry; nil where they carry none.
    var rows: String?

    /// The name of the file that holds the rows.
    static let rowsName = "rows.jsonl"

    /// What a document carries.
    func files(of document: String, in language: NumberLanguage) -> [CarriedFile] {
        let recipe = CarriedFile(
            name: Recipe.fileName, mediaType: "application/json", description: Recipe.description(in: language)
        ) { [recipe, given] format, fonts in
            if let bytes = given["\(document).\(format.rawValue)"] { return [UInt8](bytes) }
            return try recipe.of(document, format, fonts: fonts.map(Recipe.Part.init)).bytes()
        }
        guard let rows else { return [recipe] }
        let description =
            language == .english ? "The rows that the document is made from" : "Les lignes dont le document est fait"
        return [
            recipe,
            CarriedFile(
                name: Self.rowsName, mediaType: "application/x-ndjson", description: description, formats: [.pdf, .ods]
            ) { _, _ in [UInt8](try Data(contentsOf: URL(fileURLWithPath: rows))) },
        ]
    }
}

extension Recipe.Part {
    /// A font with the digest of its file.
    init(_ font: DrawnFont) {
        self.init(
            name: font.name, version: font.version.isEmpty ? nil : font.version,
            sha256: FontDigests.sha256(of: font.path))
    }
}

/// Digests of font files, each read once a process.
private enum FontDigests {
    private static let known = Locked<[String: String]>([:])

    /// Nil where the file can't be read.
    static func sha256(of path: String) -> String? {
        if let digest = known.value[path] { return digest }
        guard let digest = try? FileDigest.sha256(of: path) else { return nil }
        known.update { $0[path] = digest }
        return digest
    }
}
