import BilanKit
import Import
import Intake

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
            ("Lu", summary.rowsRead, isKnown ? read : nil),
            ("Pris tel quel", summary.rowsTaken, read &- refused &- repaired),
            ("Réparé", summary.rowsRepaired, repaired), ("Écarté", summary.rowsRefused, isKnown ? refused : nil),
        ]
        let names = parts.map(\.name) + [Self.pointsName]
        let width = names.map(\.count).max() ?? 0
        let counts = parts.map { FrenchNumber.count($0.rows, "ligne") }
        let amounts = parts.map { part in
            hasAmounts ? part.cents.map { FrenchNumber.money(Money(cents: $0)) } ?? "inconnu" : ""
        }
        let (countWidth, amountWidth) = (counts.map(\.count).max() ?? 0, amounts.map(\.count).max() ?? 0)
        var lines = parts.indices.map { place in
            // The unit of one line stands under that of two.
            let count = Self.padded(counts[place] + (parts[place].rows < 2 ? " " : ""), to: countWidth)
            let amount =
                hasAmounts
                ? "   " + Self.padded(amounts[place], to: amountWidth) + (parts[place].cents == nil ? "" : unit) : ""
            return Self.name(parts[place].name, width) + count + amount
        }
        lines = lines.map { $0.last == " " ? String($0.dropLast()) : $0 }
        return lines + [Self.name(Self.pointsName, width) + points.words]
    }

    private static let pointsName = "À regarder"

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
        Set(summary.files.map(\.table)).count > 1 ? " d’aides" : ""
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
            let parts = [
                (refusals, "raison d’écarter", "raisons d’écarter"), (decisions, "décision", "décisions"),
                (warnings, "avertissement", "avertissements"), (alerts, "alerte", "alertes"),
            ].filter { $0.0 > 0 }.map { FrenchNumber.count($0.0, $0.1, $0.2) }
            guard !parts.isEmpty else { return "rien" }
            let total = FrenchNumber.count(refusals + decisions + warnings + alerts, "point")
            return FrenchSpacing.applied(to: "\(total) : \(parts.joined(separator: ", "))")
        }
    }
}
