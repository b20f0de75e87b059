import ArgumentParser
import BilanHost
import BilanKit
import Import
import Intake
import SCDL
import Support

/// `bilan check --strict`: what is printed of a strict check.
enum StrictCheck {
    /// - Throws: `ExitCode` 3 where the file isn't valid.
    static func run(_ path: String, version: String?, sheets: [String] = [], json: Bool) throws {
        guard sheets.count < 2 else {
            throw UserError("--strict vérifie une feuille à la fois : donnez --sheet une seule fois.")
        }
        let wanted = try version.map { text in
            guard let version = SCDLVersion(named: text) else {
                let known = SCDLVersion.allCases.map(\.rawValue).joined(separator: ", ")
                throw UserError(
                    "--schema-version \(text) : version inconnue. Versions du schéma SCDL subventions : \(known).")
            }
            return version
        }
        let report: SCDLReport
        do {
            report = try SCDLCheck.run(DossierSource.path(of: path), version: wanted, sheet: sheets.first)
        } catch let refusal as DossierRefusal where json {
            // As without --strict: a program gets the code of what refuses the file.
            Console.say(json: CheckReport(refusal.summary))
            throw ExitCode(UserError.Kind.data.rawValue)
        }
        if json {
            Console.say(json: report)
        } else {
            for fault in report.faults { Console.say("\(fault)") }
            for line in lines(report) { Console.say(FrenchSpacing.applied(to: line)) }
        }
        if !report.isValid { throw ExitCode(UserError.Kind.data.rawValue) }
    }

    private static func lines(_ report: SCDLReport) -> [String] {
        var lines: [String] = []
        let more = report.faultCount - report.faults.count
        if more > 0 {
            let all = report.counts.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }.map {
                "\($0.key.rawValue) \(FrenchNumber.integer($0.value))"
            }
            lines.append(
                "… et \(FrenchNumber.count(more, "autre constat", "autres constats")) ; en tout, par règle : \(all.joined(separator: ", "))"
            )
        }
        let columns = report.columnCount.map { FrenchNumber.count($0, "colonne") }
        let source =
            report.isVersionFromHeader ? "d’après l’en-tête" + (columns.map { " (\($0))" } ?? "") : "comme demandé"
        lines.append(
            "schéma SCDL subventions \(report.version.rawValue), \(source)"
                + (report.isVersionFromHeader ? " ; --schema-version en choisit un autre" : ""))
        let rows =
            "\(FrenchNumber.count(report.rowsRead, "ligne lue", "lignes lues")), \(FrenchNumber.count(report.rowsInvalid, "en erreur", "en erreur"))"
        let counts =
            "\(FrenchNumber.count(report.errorCount, "erreur")), \(FrenchNumber.count(report.warningCount, "avertissement"))"
        lines.append("\(report.file) : \(report.isValid ? "conforme" : "non conforme") ; \(rows) ; \(counts)")
        return lines
    }
}
