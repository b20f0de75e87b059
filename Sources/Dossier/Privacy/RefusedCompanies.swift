internal import GRDB
import Intake

/// Rows of `entreprises` that were refused. What they say of who may not be named is not in the dossier, so that their
/// awards would name them: no public run works on such data.
enum RefusedCompanies {
    /// How many lines of a file are told.
    private static let lineLimit = 20

    /// - Throws: `DossierRefusal` where there are any, with the lines to mend. What the lines say is not told.
    static func refuse(_ names: PublicNames, _ db: Database) throws {
        var summary = ImportSummary()
        let files = try Row.fetchAll(
            db,
            sql: "SELECT id, fichier, refusees FROM imports WHERE tableau = 'entreprises' AND refusees > 0 ORDER BY id")
        for file in files {
            let lines = try Int.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT ligne FROM anomalies
                    WHERE origine = ? AND gravite IN ('error', 'fatal') AND ligne IS NOT NULL ORDER BY ligne LIMIT ?
                    """, arguments: [file["id"] as Int64, lineLimit])
            summary.add(fault(names.strictlyMasked(file["fichier"]), count: file["refusees"], lines))
        }
        if summary.isRefused { throw DossierRefusal(summary: summary) }
    }

    private static func fault(_ file: String, count: Int, _ lines: [Int]) -> Fault {
        Fault(
            file: file, line: lines.first, .row(.companiesRefused(count: count, lines: lines)), severity: .fatal)
    }
}
