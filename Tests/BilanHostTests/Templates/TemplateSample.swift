import BilanKit
import BilanTesting
import Foundation
@testable import Templates

/// A template in a folder of its own, and a programme to make its reports from.
final class TemplateSample {
    let folder = NSTemporaryDirectory() + "bilan-template-" + UUID().uuidString

    init(_ yaml: String = "name: essai\n") throws {
        try FileManager.default.createDirectory(atPath: folder + "/reports", withIntermediateDirectories: true)
        try write(yaml, to: "template.yaml")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ text: String, to name: String) throws {
        let place = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    /// What a report's text and front matter say, with its faults.
    func faults(_ text: String, front: String = "title: Essai") throws -> [TemplateFault] {
        try write("---\n\(front)\n---\n\(text)", to: "reports/essai.md")
        return try TemplateCheck(folder: folder).faults
    }

    /// The document of a report.
    func composition(
        _ text: String, front: String = "title: Essai", settings: [String: [String]] = [:],
        language: NumberLanguage = .french, programme: Programme? = nil
    ) throws -> Composition {
        let suffix = language == .french ? "" : ".en"
        try write("---\n\(front)\n---\n\(text)", to: "reports/essai\(suffix).md")
        let template = try TemplateReader(folder: folder).read()
        let report = TemplateReport.all(in: folder)[0]
        _ = try report.info(template)
        let quarter = Quarter("2018-T4")!
        let request = ReportRequest(
            programme: try programme ?? Self.programme.programme, quarter: quarter, date: quarter.end,
            language: language)
        let document = try report.documents(request, template, given: settings)[0]
        return try document.compose()
    }

    /// Three awards to two companies in two departments; 300 000 € committed, 50 000 € ordered.
    static var programme: SampleProgramme {
        SampleProgramme()
            .scheme("UDF", "Usine du Futur", committee: "Industrie")
            .company("Atelier *Ouvert*", department: "33", headcount: 40)
            .company("Scierie | Bois", commune: "Pau", department: "64", headcount: 10)
            .application("D1", by: "Atelier *Ouvert*", to: "UDF", filed: "2016-01-11", retained: "2016-06-30")
            .application("D2", by: "Scierie | Bois", to: "UDF", filed: "2016-01-12", retained: "2018-11-30")
            .award("C1", to: "Atelier *Ouvert*", euros: 150_000, on: "2016-09-12", application: "D1")
            .award("C2", to: "Atelier *Ouvert*", euros: 50_000, on: "2017-03-01", application: "D1")
            .award("C3", to: "Scierie | Bois", euros: 100_000, on: "2018-12-01", application: "D2")
            .movement(.order, euros: 50_000, on: "2018-03-01", of: "C1")
    }
}

extension Composition {
    /// All paragraphs, headings, notes and points of lists, in order.
    var words: [String] { Self.words(of: blocks) }

    private static func words(of blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .sheet(let sheet): words(of: sheet.blocks)
            case .heading(let heading): [heading.text.plain]
            case .paragraph(let paragraph): [paragraph.text.plain]
            case .note(let note): [note.text.plain]
            case .list(let list): list.items.map(\.plain)
            default: []
            }
        }
    }

    /// The rows of the first table, as they are printed.
    func rows(_ styles: NumberStyles = NumberStyles()) -> [[String]] {
        guard let table = tables.first else { return [] }
        return table.rows.map { row in
            zip(table.columns, row.cells).map {
                $0.format.string($1, styles).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
            }
        }
    }
}
