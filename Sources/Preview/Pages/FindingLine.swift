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
                let line = GroupLine(group, in: summary)
                return FindingLine(
                    kind: kind, french: line.text(in: .french), english: line.text(in: .english))
            }
        }
        let decisions = zip(
            MessageLanguage.french.speak { report.decisions }, MessageLanguage.english.speak { report.decisions })
        return lines(report.refusals, .refusal)
            + decisions.map { FindingLine(kind: .decision, french: $0, english: $1) }
            + lines(report.warnings, .warning)
    }
}
