import BilanKit
import Import
import Intake

/// A kind of finding in the data, as the page lists it.
struct FindingLine: Encodable {
    enum Kind: String, Encodable {
        /// Rows that were left out, or data that can't be used.
        case refusal
        /// What was decided and isn't certain.
        case decision
        case warning
    }

    var kind: Kind
    /// With its place: file, lines, column.
    var french: String
    var english: String

    /// The gravest first, as `bilan check` has them.
    static func all(_ summary: ImportSummary) -> [FindingLine] {
        let report = FindingReport(summary)
        func lines(_ groups: [FindingGroup], _ kind: Kind) -> [FindingLine] {
            groups.map { group in
                FindingLine(
                    kind: kind, french: GroupLine(group, in: summary).text, english: english(group))
            }
        }
        return lines(report.refusals, .refusal)
            + report.decisions.map { FindingLine(kind: .decision, french: $0, english: $0) }
            + lines(report.warnings, .warning)
    }

    private static func english(_ group: FindingGroup) -> String {
        let fault = group.first
        let words = fault.english ?? fault.words
        var place = fault.file
        if !group.lines.isEmpty {
            place +=
                ":" + group.lines.map(String.init).joined(separator: ", ")
                + (group.count > group.lines.count ? "…" : "")
        }
        if let column = fault.column { place += ", column \(column.name)" }
        let value = fault.value.map { "“\($0.prefix(80))” " } ?? ""
        let counts = counts(group).map { $0 + "; " } ?? ""
        return "\(place): \(counts)\(value)\(words.rule). \(words.remedy)"
    }

    /// How many rows and how much money it left out, or how often it was found.
    private static func counts(_ group: FindingGroup) -> String? {
        guard group.rows > 0 else { return group.count > 1 ? "\(group.count) times" : nil }
        let rows = group.rows == 1 ? "1 row left out" : "\(group.rows) rows left out"
        guard group.amounts > 0 else { return rows }
        let money = LocalizedNumberFormatter(.english).money(Money(cents: group.amountCents))
        return "\(rows), \(money)" + (group.amounts < group.rows ? " and unknown amounts" : "")
    }
}
