import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Import
import Intake
import Support

/// `bilan import --dry-run`: how files are taken and what their first rows mean. Nothing stays.
struct ImportTrial {
    let paths: [String]
    let map: ColumnMap
    let amounts: AmountChoice?
    let reviewer: FindingOptions.Reviewer
    let isJSON: Bool

    private static let shownRows = 5

    func run() throws {
        let source: DossierSource
        var isReviewed = false
        do {
            source = try DossierSource.open(
                paths: paths, map: map, amounts: amounts,
                review: { summary, findings in
                    isReviewed = true
                    try reviewer.review(summary, findings)
                })
        } catch let refusal as DossierRefusal {
            if !isReviewed { try reviewer.review(refusal.summary, FindingList(refusal.summary.faults)) }
            if isJSON { Console.say(json: CheckReport(refusal.summary)) }
            reviewer.tell(refusal.summary)
            throw ExitCode(UserError.Kind.data.rawValue)
        }
        let summary = source.summary
        if isJSON { return Console.say(json: CheckReport(summary, previews: try previews(source))) }
        reviewer.tell(summary)
        Console.say("")
        for preview in try previews(source) {
            Console.say(
                String(
                    fr: "\(preview.file)\u{A0}: premières lignes de « \(preview.table) »",
                    en: "\(preview.file): first rows of “\(preview.table)”"))
            for row in preview.rows {
                Console.say(String(fr: "    ligne \(row.line)", en: "    line \(row.line)"))
                for field in row.fields { Console.say("        \(field.name) = \(field.value)") }
            }
        }
        Console.say(String(fr: "Rien n’a été écrit.", en: "Nothing was written."))
    }

    private func previews(_ source: DossierSource) throws -> [RowPreview] {
        let dossier = try Dossier.open(readingAt: source.path)
        defer { try? dossier.close() }
        return try dossier.previews(rows: Self.shownRows)
    }
}
