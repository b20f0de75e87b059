import BilanKit
import Foundation
import Support

/// What a person said once of a file's columns and sheets, kept beside it as `FILE.profil.json` and used again at the
/// next import:
///
///     { "colonnes" : { "Montant voté" : "montant", "Observations" : "" }, "feuilles" : ["2017", "2018"] }
package enum FileProfile {
    private struct Content: Codable {
        var colonnes: [String: String]?
        var feuilles: [String]?
        var constantes: [String: String]?
        var sansEnTete: Bool?
        var nombres: [String: String]?
        var dates: [String: DateOrder]?
        var unites: [String: AmountUnit]?

        init(_ map: ColumnMap) {
            colonnes = map.columns
            feuilles = map.sheets.isEmpty ? nil : map.sheets
            constantes = map.constants.isEmpty ? nil : map.constants
            sansEnTete = map.hasNoHeader ? true : nil
            nombres = map.numbers.isEmpty ? nil : map.numbers.mapValues(\.example)
            dates = map.dates.isEmpty ? nil : map.dates
            unites = map.units.isEmpty ? nil : map.units
        }

        /// Nil where nothing of a profile is in it, or a style of numbers is none.
        var map: ColumnMap? {
            guard
                colonnes != nil || constantes != nil || sansEnTete != nil || nombres != nil || dates != nil
                    || unites != nil || feuilles != nil
            else { return nil }
            var map = ColumnMap(colonnes ?? [:], sheets: feuilles ?? [])
            map.constants = constantes ?? [:]
            map.hasNoHeader = sansEnTete ?? false
            map.dates = dates ?? [:]
            map.units = unites ?? [:]
            for (field, example) in nombres ?? [:] {
                guard let style = NumberStyle(example: example) else { return nil }
                map.numbers[field] = style
            }
            return map
        }
    }

    static func path(of file: String) -> String { file + ".profil.json" }

    /// - Returns: an empty map where there is no profile.
    /// - Throws: `DossierRefusal` where it can't be read.
    static func load(beside file: String) throws -> ColumnMap {
        let place = path(of: file)
        guard FileManager.default.fileExists(atPath: place) else { return ColumnMap() }
        guard let data = RegularFile.contents(of: place, limit: 1 << 20),
            let map = (try? JSONDecoder().decode(Content.self, from: data))?.map
        else {
            throw DossierRefusal(
                Fault(file: FileName.of(place), .file(.profileInvalid), severity: .fatal))
        }
        return map
    }

    /// Gives each file the map of its profile, in which the columns of another map take their place.
    package static func read(into files: inout [InputFile], _ map: ColumnMap) throws {
        var profiles: [String: ColumnMap] = [:]
        for index in files.indices {
            let path = files[index].path
            let profile = try profiles[path] ?? load(beside: path)
            profiles[path] = profile
            files[index].map = profile.merging(map)
            files[index].profile = profile.isEmpty ? nil : FileName.of(Self.path(of: path))
        }
    }

    /// Keeps the maps of the files that they were used for. What can't be written is told.
    package static func save(_ files: [InputFile], _ summary: inout ImportSummary) {
        var saved: Set<String> = []
        for file in files
        where summary.files.contains(where: { entry in
            entry.name == file.name
                && (entry.reading?.usesProfile == true || file.profile != nil
                    || file.sheet != nil && !file.map.sheets.isEmpty)
        }) {
            guard saved.insert(file.path).inserted else { continue }
            do {
                // Of the files of one import the sheets that were chosen are workbooks' alone.
                var map = file.map
                if file.sheet == nil { map.sheets = [] }
                try save(map, beside: file.path)
            } catch {
                summary.add(
                    Fault(
                        file: FileName.of(path(of: file.path)), .file(.profileNotWritten), severity: .warning))
            }
        }
    }

    private static func save(_ map: ColumnMap, beside file: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(Content(map))
        data.append(0x0A)
        try data.write(to: URL(fileURLWithPath: path(of: file)), options: .atomic)
    }
}
