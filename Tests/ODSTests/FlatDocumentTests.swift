import Foundation
import FoundationXML
import Testing

@testable import ODS

@Suite struct FlatDocumentTests {
    private func flat(_ composition: Composition, rowLimit: Int = SheetPlan.rowLimit) throws -> String {
        let path = Opened.path()
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        defer { try? FileManager.default.removeItem(at: folder) }
        var writer = ODSWriter(theme: Opened.theme, info: Opened.info)
        writer.rowLimit = rowLimit
        _ = try writer.writeFlat(composition, to: path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["classeur.ods"])
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    private var charted: Composition {
        Composition("Essai") {
            Heading("Partie")
            Paragraph("Texte \(strong: "gras"), puis \(link: "lien", to: "https://exemple.fr/").")
            Chart(.bars, "Engagé", of: Sample.table(), category: "Entreprise", series: ["Engagé"])
            Sample.table()
        }
    }

    @Test(arguments: [true, false])
    func `everything fits in one well-formed document`(isGrouped: Bool) throws {
        let text = try flat(Everything.composition(isGrouped: isGrouped))
        #expect(XMLParser(data: Data(text.utf8)).parse())
        if let folder = ProcessInfo.processInfo.environment["BILAN_SAMPLES"] {
            try text.write(
                toFile: "\(folder)/everything-\(isGrouped ? "grouped" : "flat").fods", atomically: true, encoding: .utf8
            )
        }
    }

    @Test func `the document says what it is, and holds its parts in the order of the schema`() throws {
        let text = try flat(charted)
        #expect(text.contains("office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\""))
        let parts = [
            "<office:meta>", "<office:settings>", "<office:font-face-decls>", "<office:styles>",
            "<office:automatic-styles>",
            "<office:master-styles>", "<office:body>",
        ]
        let places = parts.map { text.range(of: $0)!.lowerBound }
        #expect(places == places.sorted())
    }

    @Test func `the cells are those of the package`() throws {
        func cells(_ xml: String) -> [String] {
            xml.components(separatedBy: "<text:p>").dropFirst().map { $0.components(separatedBy: "</text:p>")[0] }
        }
        let table = Composition("Essai") { Sample.table(groupedBy: [Sample.byDepartment]) }
        let text = try flat(table)
        let body = try #require(text.range(of: "<office:body>"))
        #expect(cells(String(text[body.lowerBound...])) == cells(try Opened(table).content))
    }

    @Test func `each cell stands on a line, and no line breaks within a paragraph`() throws {
        let text = try flat(charted)
        #expect(text.contains("\n<table:table-cell "))
        #expect(
            text.components(separatedBy: "\n").allSatisfy { $0.components(separatedBy: "<table:table-cell").count <= 2 }
        )
        for paragraph in text.components(separatedBy: "<text:p>").dropFirst() {
            #expect(!paragraph.components(separatedBy: "</text:p>")[0].contains("\n"))
        }
    }

    @Test func `a chart stands within, as a document of its own`() throws {
        let text = try flat(charted)
        #expect(text.contains("office:mimetype=\"application/vnd.oasis.opendocument.chart\""))
        #expect(!text.contains("xlink:href=\"./Object"))
    }

    @Test func `a change of one value changes few lines`() throws {
        var aids = Sample.aids
        let before = try flat(Composition("Essai") { Sample.table("Aides", aids) }).components(separatedBy: "\n")
        aids[1].name = "Bêta & Cie"
        let after = try flat(Composition("Essai") { Sample.table("Aides", aids) }).components(separatedBy: "\n")
        #expect(before.count == after.count)
        #expect(zip(before, after).count { $0 != $1 } == 1)
    }

    @Test func `the same composition gives the same bytes`() throws {
        #expect(try flat(charted) == flat(charted))
    }

    @Test func `what progress throws leaves nothing, and what was there stays`() throws {
        struct Cancelled: Error {}
        let path = Opened.path()
        try "avant".write(toFile: path, atomically: true, encoding: .utf8)
        let aids = (0..<5_000).map { Aid(name: "Entreprise \($0)") }
        #expect(throws: Cancelled.self) {
            try ODSWriter(theme: Theme(), info: Opened.info).writeFlat(
                Composition("Essai") { Sample.table("Aides", aids) }, to: path
            ) {
                if $0.rows > 0 { throw Cancelled() }
            }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "avant")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: (path as NSString).deletingLastPathComponent) == [
                "classeur.ods"
            ])
    }
}
