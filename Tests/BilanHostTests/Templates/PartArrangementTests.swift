import BilanKit
import BilanTesting
import Foundation
import Testing
@testable import Templates

/// The order of a report's parts, as a template says it.
@Suite struct PartArrangementTests {
    private func arranged(
        _ parts: String, text: String = "# Avant\n\n{{aides}} aides"
    ) throws -> (
        words: [String], warnings: [String]
    ) {
        let sample = try TemplateSample("parts:\n  rapport:\n\(parts)")
        try sample.write(text, to: "texts/avant.md")
        let template = try TemplateReader(folder: sample.folder).read()
        let composition = Composition("Rapport") {
            Paragraph("ouverture")
            Heading("Un", label: "one")
            Paragraph("1")
            Heading("Deux")
            Paragraph("2")
            Heading("Deux bis", level: 2)
            Heading("Trois")
        }
        let quarter = Quarter("2018-T4")!
        let request = ReportRequest(
            programme: try TemplateSample.programme.programme, quarter: quarter, date: quarter.end)
        guard let arrangement = PartArrangement(of: "rapport", in: template) else { return (composition.words, []) }
        let result = try arrangement.applied(to: composition, request)
        return (result.composition.words, result.warnings)
    }

    @Test func `parts stand in the order of the template, with those within them`() throws {
        #expect(
            try arranged("    - Deux\n    - \"*\"\n").words
                == ["ouverture", "Deux", "2", "Deux bis", "Un", "1", "Trois"])
    }

    @Test func `a part may be called by its name`() throws {
        #expect(try arranged("    - Trois\n    - one\n").words == ["ouverture", "Trois", "Un", "1"])
    }

    @Test func `a text of the template stands between parts, its figures filled in`() throws {
        #expect(
            try arranged("    - text: texts/avant.md\n    - one\n").words == [
                "ouverture", "Avant", "3 aides", "Un", "1",
            ])
    }

    @Test func `a part that isn't there is told, with the nearest name`() throws {
        let result = try arranged("    - Deus\n    - \"*\"\n")
        #expect(result.warnings.first?.contains("Pensiez-vous à « Deux »") == true, "\(result.warnings)")
        #expect(result.words.count == 7)
    }

    @Test func `a text's faults are told with its file and line`() throws {
        #expect { try arranged("    - text: texts/avant.md\n", text: "# A\n\n{{rien}}") } throws: {
            "\($0)".contains("avant.md:3:1")
        }
    }
}
