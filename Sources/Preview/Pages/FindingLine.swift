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
        let count = group.count > 1 ? "\(group.count) times; " : ""
        let value = fault.value.map { "“\($0)” " } ?? ""
        return "\(place): \(count)\(value)\(words.rule) \(words.remedy)"
    }
}
