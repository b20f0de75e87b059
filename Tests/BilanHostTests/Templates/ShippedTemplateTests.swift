import BilanKit
import Foundation
import Testing
@testable import Templates

/// The templates that come with Bilan, and what the documentation says of templates.
@Suite struct ShippedTemplateTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardizedFileURL

    @Test(arguments: ["default", "colourful"]) func `a template that is shipped has no fault`(_ name: String) throws {
        let check = try TemplateCheck(folder: Self.root.path + "/templates/" + name)
        #expect(check.faults.isEmpty, "\(check.faults.map(\.description))")
        #expect(check.reports.map(\.name) == ["aid-per-job", "department-awards", "payments-due", "president-brief"])
    }

    @Test func `the reports that are shipped are written in both languages`() throws {
        let template = try TemplateReader(folder: try TemplateFolder.standard()).read()
        for report in TemplateReport.all(in: template.folder) {
            #expect(try report.info(template).languages == [.french, .english])
        }
    }

    @Test func `the documentation names every table and column that templates read`() throws {
        let text = try String(
            contentsOf: Self.root.appendingPathComponent("docs/writing-a-template.md"), encoding: .utf8)
        for table in DataTable.all {
            let columns = table.fields.map { "`\($0.name)`" }.joined(separator: ", ")
            #expect(text.contains("| `\(table.name)` | \(columns) |"), "| `\(table.name)` | \(columns) |")
        }
    }
}
