import BilanKit
import BilanTesting
import Foundation
import Testing
@testable import Templates

/// The order of a report's parts, as a template says it.
@Suite struct PartArrangementTests {
    private func arranged(
        _ parts: String, text: String = "# Avant\n\n{{aides}} aides"
    ) throws -> [String] {
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
        guard let arrangement = PartArrangement(of: "rapport", in: template) else { return composition.words }
        return try arrangement.applied(to: composition, request).words
    }

    @Test func `parts stand in the order of the template, with those within them`() throws {
        #expect(
            try arranged("    - Deux\n    - \"*\"\n")
                == ["ouverture", "Deux", "2", "Deux bis", "Un", "1", "Trois"])
    }

    @Test func `a part may be called by its name`() throws {
        #expect(try arranged("    - Trois\n    - one\n") == ["ouverture", "Trois", "Un", "1"])
    }

    @Test func `a text of the template stands between parts, its figures filled in`() throws {
        #expect(
            try arranged("    - text: texts/avant.md\n    - one\n") == [
                "ouverture", "Avant", "3 aides", "Un", "1",
            ])
    }

    @Test func `a part that isn't there is refused with its line and the nearest name`() throws {
        #expect { try arranged("    - Deus\n    - \"*\"\n") } throws: {
            "\($0)".contains("template.yaml:3:1") && "\($0)".contains("Pensiez-vous à « Deux »")
        }
    }

    @Test func `a part that may be missing is passed over`() throws {
        #expect(try arranged("    - Quatre?\n    - Trois?\n") == ["ouverture", "Trois"])
    }

    @Test func `parts of one sheet stay on it, and no two sheets bear one name`() throws {
        let sample = try TemplateSample("parts:\n  rapport:\n    - Trois\n    - \"*\"\n")
        let template = try TemplateReader(folder: sample.folder).read()
        let composition = Composition("Rapport") {
            Sheet("Feuille") {
                Paragraph("ouverture")
                Heading("Un")
                Heading("Deux")
            }
            Sheet("Autre") { Heading("Trois") }
        }
        let quarter = Quarter("2018-T4")!
        let request = ReportRequest(
            programme: try TemplateSample.programme.programme, quarter: quarter, date: quarter.end)
        let arranged = try #require(PartArrangement(of: "rapport", in: template)).applied(to: composition, request)
        let names = arranged.blocks.map { if case .sheet(let sheet) = $0 { sheet.name } else { "" } }
        #expect(names == ["Feuille", "Autre", "Un"])
        #expect(arranged.words == ["ouverture", "Trois", "Un", "Deux"])
    }

    @Test func `a text's faults are told with its file and line`() throws {
        #expect { try arranged("    - text: texts/avant.md\n", text: "# A\n\n{{rien}}") } throws: {
            "\($0)".contains("avant.md:3:1")
        }
    }
}
