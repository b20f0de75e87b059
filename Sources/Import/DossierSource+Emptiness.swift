import BilanKit
import Dossier
import Intake
import Support

extension DossierSource {
    /// - Parameter data: as the user named it.
    /// - Throws: `UserError` where the data has no row: whatever is made from it would be zeros.
    package func refuseEmptiness(of data: String) throws {
        guard summary.rowsTaken + summary.rowsRepaired == 0 else { return }
        let name = DatabaseAddress.redacted(data)
        let remedy =
            data.hasSuffix(".bilan")
            ? String(
                fr: "Importez-y d’abord des données : bilan import CHEMIN --into \(name).",
                en: "Import data into it first: bilan import PATH --into \(name).")
            : String(
                fr: "bilan check \(name) dit ce qui y est lu et ce qui y est refusé.",
                en: "bilan check \(name) says what is read in it and what is refused.")
        throw UserError(
            fr: "« \(name) » n’a aucune ligne dont faire un rapport. \(remedy)",
            en: "“\(name)” has no row to make a report of. \(remedy)", kind: .data)
    }

    /// What was found, and a warning where the quarter lies before all data.
    package func summary(for quarter: Quarter?, of data: String) throws -> ImportSummary {
        guard let quarter, summary.rowsTaken + summary.rowsRepaired > 0 else { return summary }
        let dossier = try Dossier.open(readingAt: path)
        defer { try? dossier.close() }
        guard try dossier.notice(of: quarter) != nil else { return summary }
        var summary = summary
        summary.add(
            Fault(
                file: DatabaseAddress.redacted(data),
                .file(.noFactsYet(end: quarter.end, first: try dossier.firstDate())), severity: .warning), first: true)
        return summary
    }
}
