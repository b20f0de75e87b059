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
            throw UserError(
                fr: "--strict vérifie une feuille à la fois : donnez --sheet une seule fois.",
                en: "--strict checks one sheet at a time: give --sheet once only.")
        }
        let wanted = try version.map { text in
            guard let version = SCDLVersion(named: text) else {
                let known = SCDLVersion.allCases.map(\.rawValue).joined(separator: ", ")
                throw UserError(
                    fr: "--schema-version \(text) : version inconnue. Versions du schéma SCDL subventions : \(known).",
                    en: "--schema-version \(text): unknown version. Versions of the SCDL subventions schema: \(known).")
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
            for line in lines(report) { Console.say(MessageSpacing.applied(to: line)) }
        }
        if !report.isValid { throw ExitCode(UserError.Kind.data.rawValue) }
    }

    private static func lines(_ report: SCDLReport) -> [String] {
        var lines: [String] = []
        let more = report.faultCount - report.faults.count
        if more > 0 {
            let counts = report.counts.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
            lines.append(
                String(
                    fr:
                        "… et \(FrenchNumber.count(more, "autre constat", "autres constats")) ; en tout, par règle : \(counts.map { "\($0.key.rawValue) \(FrenchNumber.integer($0.value))" }.joined(separator: ", "))",
                    en:
                        "… and \(EnglishText.count(more, "other finding", "other findings")); in all, by rule: \(counts.map { "\($0.key.rawValue) \(EnglishText.integer($0.value))" }.joined(separator: ", "))"
                ))
        }
        lines.append(String(fr: frenchVersion(report), en: englishVersion(report)))
        lines.append(String(fr: frenchCounts(report), en: englishCounts(report)))
        return lines
    }

    private static func frenchVersion(_ report: SCDLReport) -> String {
        let columns = report.columnCount.map { FrenchNumber.count($0, "colonne") }
        let source =
            report.isVersionFromHeader ? "d’après l’en-tête" + (columns.map { " (\($0))" } ?? "") : "comme demandé"
        return "schéma SCDL subventions \(report.version.rawValue), \(source)"
            + (report.isVersionFromHeader ? " ; --schema-version en choisit un autre" : "")
    }

    private static func englishVersion(_ report: SCDLReport) -> String {
        let columns = report.columnCount.map { EnglishText.count($0, "column", "columns") }
        let source =
            report.isVersionFromHeader ? "according to the header" + (columns.map { " (\($0))" } ?? "") : "as asked for"
        return "SCDL subventions schema \(report.version.rawValue), \(source)"
            + (report.isVersionFromHeader ? "; --schema-version chooses another" : "")
    }

    private static func frenchCounts(_ report: SCDLReport) -> String {
        let rows =
            "\(FrenchNumber.count(report.rowsRead, "ligne lue", "lignes lues")), \(FrenchNumber.count(report.rowsInvalid, "en erreur", "en erreur"))"
        let counts =
            "\(FrenchNumber.count(report.errorCount, "erreur")), \(FrenchNumber.count(report.warningCount, "avertissement"))"
        return "\(report.file) : \(report.isValid ? "conforme" : "non conforme") ; \(rows) ; \(counts)"
    }

    private static func englishCounts(_ report: SCDLReport) -> String {
        let rows =
            "\(EnglishText.count(report.rowsRead, "row read", "rows read")), \(EnglishText.integer(report.rowsInvalid)) in error"
        let counts =
            "\(EnglishText.count(report.errorCount, "error", "errors")), \(EnglishText.count(report.warningCount, "warning", "warnings"))"
        return "\(report.file): \(report.isValid ? "valid" : "not valid"); \(rows); \(counts)"
    }
}
