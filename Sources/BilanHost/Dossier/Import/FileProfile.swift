import BilanKit
import Foundation

/// What a person said once of a file's columns and sheets, kept beside it as `FILE.profil.json` and used again at the
/// next import:
///
///     { "colonnes" : { "Montant voté" : "montant", "Observations" : "" }, "feuilles" : ["2017", "2018"] }
enum FileProfile {
    private struct Content: Codable {
        var colonnes: [String: String]?
        var feuilles: [String]?
    }

    static func path(of file: String) -> String { file + ".profil.json" }

    /// - Returns: an empty map where there is no profile.
    /// - Throws: `DossierRefusal` where it can't be read.
    static func load(beside file: String) throws -> ColumnMap {
        let place = path(of: file)
        guard FileManager.default.fileExists(atPath: place) else { return ColumnMap() }
        guard let data = RegularFile.contents(of: place, limit: 1 << 20),
            let content = try? JSONDecoder().decode(Content.self, from: data)
        else {
            throw DossierRefusal(
                Fault(
                    file: Dossier.fileName(place), rule: "n’est pas un profil de colonnes",
                    remedy: "Écrivez { \"colonnes\": { \"Montant voté\": \"montant\" } }, ou supprimez ce fichier.",
                    severity: .fatal))
        }
        return ColumnMap(content.colonnes ?? [:], sheets: content.feuilles ?? [])
    }

    /// Gives each file the map of its profile, in which the columns of another map take their place.
    static func read(into files: inout [InputFile], _ map: ColumnMap) throws {
        var profiles: [String: ColumnMap] = [:]
        for index in files.indices {
            let path = files[index].path
            let profile = try profiles[path] ?? load(beside: path)
            profiles[path] = profile
            files[index].map = profile.merging(map)
        }
    }

    /// Keeps the maps of the files that they were used for. What can't be written is told.
    static func save(_ files: [InputFile], _ summary: inout ImportSummary) {
        var saved: Set<String> = []
        for file in files
        where summary.files.contains(where: { entry in
            entry.name == file.name
                && (entry.reading?.usesProfile == true || file.sheet != nil && !file.map.sheets.isEmpty)
        }) {
            guard saved.insert(file.path).inserted else { continue }
            do {
                // Of the files of one import the sheets that were chosen are workbooks' alone.
                let map = file.sheet == nil ? ColumnMap(file.map.columns) : file.map
                try save(map, beside: file.path)
            } catch {
                summary.add(
                    Fault(
                        file: Dossier.fileName(path(of: file.path)),
                        rule: "ne peut pas être écrit : les colonnes devront être nommées de nouveau",
                        remedy: "Vérifiez les droits d’accès du répertoire.", severity: .warning))
            }
        }
    }

    private static func save(_ map: ColumnMap, beside file: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(
            Content(colonnes: map.columns, feuilles: map.sheets.isEmpty ? nil : map.sheets))
        data.append(0x0A)
        try data.write(to: URL(fileURLWithPath: path(of: file)), options: .atomic)
    }
}
