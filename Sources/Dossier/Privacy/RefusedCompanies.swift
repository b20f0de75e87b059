import BilanKit
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
        let told = lines.map(String.init).joined(separator: ", ") + (count > lines.count ? "…" : "")
        return Fault(
            file: file, line: lines.first,
            rule: FrenchNumber.count(count, "ligne d’entreprises est refusée", "lignes d’entreprises sont refusées")
                + (lines.isEmpty ? "" : " (\(told))")
                + " : rien ne dit plus si ces bénéficiaires peuvent être nommés, et rien n’est produit pour le public",
            remedy:
                "Corrigez ces lignes, que bilan check explique, ou produisez les documents avec --audience internal.",
            severity: .fatal)
    }
}
