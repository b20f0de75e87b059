import BilanKit

/// A document in English: numbers, dates, spaces and the layout's own words follow the language.
struct EnglishSummary: Report {
    static let about = ReportInfo(
        id: "english-summary", title: "English summary", summary: "a summary by department, in English",
        formats: [.pdf, .ods])

    private struct Line {
        var department: Department
        var awards = 0
        var voted = Money.zero
    }

    func compose(_ request: ReportRequest) throws -> Composition {
        let end = request.quarter.end
        var lines: [Department: Line] = [:]
        for state in request.programme.awards(at: end) {
            guard let department = state.site?.department else { continue }
            lines[department, default: Line(department: department)].awards += 1
            lines[department]?.voted += state.award.amount
        }
        let table = Table("Departments", lines.values.sorted { $0.department < $1.department }) {
            Column("Department", \.department.label, isRowHeader: true)
            Column("Awards", \.awards, total: .sum)
            Column("Granted", \.voted, format: .wholeEuros, total: .sum)
        }.captioned("Awards by department")
        return Composition("Summary of awards") {
            Heading("Summary of awards")
            Paragraph("As of \(end): the awards granted to sites whose department is known.")
            table
            if lines.count > 1 {
                Chart(.bars, "Amounts granted", of: table, category: "Department", series: ["Granted"])
            }
        }.language("en-GB")
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "english-summary", version: "1.0.0") { Plugin.reports([EnglishSummary.self]) }
}
