import ArgumentParser
import BilanHost
import Dossier
import Import
import Intake
import Support

/// `bilan import --dry-run`: how files are taken and what their first rows mean. Nothing stays.
struct ImportTrial {
    let paths: [String]
    let map: ColumnMap
    let amounts: AmountChoice?
    let isJSON: Bool

    private static let shownRows = 5

    func run() throws {
        let source: DossierSource
        do {
            source = try DossierSource.open(paths: paths, map: map, amounts: amounts)
        } catch let refusal as DossierRefusal {
            if isJSON {
                Console.say(json: CheckReport(refusal.summary))
            } else {
                refusal.summary.report { Console.say($0) }
            }
            throw ExitCode(UserError.Kind.data.rawValue)
        }
        let summary = source.summary
        if isJSON { return Console.say(json: CheckReport(summary, previews: try previews(source))) }
        summary.report { Console.say($0) }
        for preview in try previews(source) {
            Console.say("\(preview.file)\u{A0}: premières lignes de « \(preview.table) »")
            for row in preview.rows {
                Console.say("    ligne \(row.line)")
                for field in row.fields { Console.say("        \(field.name) = \(field.value)") }
            }
        }
        Console.say(summary.inWords)
        Console.say("Rien n’a été écrit.")
    }

    private func previews(_ source: DossierSource) throws -> [RowPreview] {
        let dossier = try Dossier.open(readingAt: source.path)
        defer { try? dossier.close() }
        return try dossier.previews(rows: Self.shownRows)
    }
}
