import BilanKit
import Import
import Intake
import Support

/// The first five lines of what a check or an import says: rows and euros read, taken, repaired and left out, which add
/// up, and how much there is to look at.
struct Verdict {
    private let summary: ImportSummary
    private let points: Points

    init(_ summary: ImportSummary) {
        self.summary = summary
        points = Points(summary)
    }

    var lines: [String] {
        let (read, refused) = (summary.amountCents, summary.amountRefusedCents)
        let repaired = summary.amountRepairedCents
        let isKnown = summary.knowsRefusedAmount
        let parts: [(name: String, rows: Int, cents: Int64?)] = [
            (String(fr: "Lu", en: "Read"), summary.rowsRead, isKnown ? read : nil),
            (String(fr: "Pris tel quel", en: "Taken as it is"), summary.rowsTaken, read &- refused &- repaired),
            (String(fr: "Réparé", en: "Repaired"), summary.rowsRepaired, repaired),
            (String(fr: "Écarté", en: "Left out"), summary.rowsRefused, isKnown ? refused : nil),
        ]
        let names = parts.map(\.name) + [Self.pointsName]
        let width = names.map(\.count).max() ?? 0
        let counts = parts.map { part in
            MessageNumber.rows(part.rows)
        }
        let amounts = parts.map { part in
            hasAmounts ? part.cents.map(MessageNumber.money) ?? String(fr: "inconnu", en: "unknown") : ""
        }
        let (countWidth, amountWidth) = (counts.map(\.count).max() ?? 0, amounts.map(\.count).max() ?? 0)
        var lines = parts.indices.map { place in
            // The unit of one line stands under that of two.
            let count = Self.padded(counts[place] + (Self.isSingular(parts[place].rows) ? " " : ""), to: countWidth)
            let amount =
                hasAmounts
                ? "   " + Self.padded(amounts[place], to: amountWidth) + (parts[place].cents == nil ? "" : unit) : ""
            return Self.name(parts[place].name, width) + count + amount
        }
        lines = lines.map { $0.last == " " ? String($0.dropLast()) : $0 }
        return lines + [Self.name(Self.pointsName, width) + points.words]
    }

    private static var pointsName: String { String(fr: "À regarder", en: "To look at") }

    private static func isSingular(_ rows: Int) -> Bool {
        switch MessageLanguage.current {
        case .french: rows < 2
        case .english: rows == 1
        }
    }

    private static func name(_ name: String, _ width: Int) -> String {
        name + String(repeating: " ", count: width - name.count + 2)
    }

    private static func padded(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private var hasAmounts: Bool {
        summary.files.contains { file in DossierTable.named(file.table)?.amountColumn != nil }
    }

    /// Of several tables the amounts are those of the awards.
    private var unit: String {
        Set(summary.files.map(\.table)).count > 1 ? String(fr: " d’aides", en: " of awards") : ""
    }

    /// What there is to look at, by kind.
    private struct Points {
        let refusals: Int
        let decisions: Int
        let warnings: Int
        let alerts: Int

        init(_ summary: ImportSummary) {
            let report = FindingReport(summary)
            refusals = report.refusals.count
            decisions = report.decisions.count
            warnings = report.warnings.count
            alerts = summary.alertCount
        }

        var words: String {
            guard refusals + decisions + warnings + alerts > 0 else { return String(fr: "rien", en: "nothing") }
            return String(fr: french, en: english)
        }

        private var french: String {
            let parts = [
                (refusals, "raison d’écarter", "raisons d’écarter"), (decisions, "décision", "décisions"),
                (warnings, "avertissement", "avertissements"), (alerts, "alerte", "alertes"),
            ].filter { $0.0 > 0 }.map { FrenchNumber.count($0.0, $0.1, $0.2) }
            let total = FrenchNumber.count(refusals + decisions + warnings + alerts, "point")
            return FrenchSpacing.applied(to: "\(total) : \(parts.joined(separator: ", "))")
        }

        private var english: String {
            let parts = [
                (refusals, "reason to leave out", "reasons to leave out"), (decisions, "decision", "decisions"),
                (warnings, "warning", "warnings"), (alerts, "alert", "alerts"),
            ].filter { $0.0 > 0 }.map { EnglishText.count($0.0, $0.1, $0.2) }
            let total = EnglishText.count(refusals + decisions + warnings + alerts, "point", "points")
            return "\(total): \(parts.joined(separator: ", "))"
        }
    }
}
