import Foundation
import PagePictures
import Testing

@testable import BilanKit

/// What a composition's files are, and what a PDF carries.
@Suite struct DocumentMakerTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func make(
        _ format: ReportFormat, formats: [ReportFormat]? = nil, stem: String = "rapport",
        @BlockBuilder _ blocks: () -> [Block]
    ) throws -> DocumentMaker.Made {
        try maker(formats ?? [format], stem: stem, blocks).make(format)
    }

    private func maker(
        _ formats: [ReportFormat], stem: String = "rapport", @BlockBuilder _ blocks: () -> [Block]
    ) -> DocumentMaker {
        DocumentMaker(
            Composition("Rapport", blocks), theme: Theme(), info: Rendered.info, folder: folder.path, stem: stem,
            formats: formats)
    }

    private func extracted() throws -> [String: String] {
        let out = folder.path + "/out"
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        _ = try run("pdfdetach", "-saveall", "-o", out, folder.path + "/rapport.pdf")
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: out) {
            files[name] = String(
                decoding: FileManager.default.contents(atPath: out + "/" + name) ?? Data(), as: UTF8.self)
        }
        return files
    }

    @Test func `a PDF carries its tables as CSV and itself as a workbook`() throws {
        _ = try make(.pdf) {
            numbered("Lignes", 2)
            numbered("Groupes", 2, groups: 2)
        }
        let files = try extracted()
        #expect(files.keys.sorted() == ["Groupes.csv", "Lignes.csv", "rapport.ods"])
        #expect(files["Lignes.csv"] == "Nom,Montant\r\nligne-0-,0.00\r\nligne-1-,1.00\r\n")
        #expect(files["Groupes.csv"] == "Groupe,Nom,Montant\r\nGroupe 0,ligne-0-,0.00\r\nGroupe 1,ligne-1-,1.00\r\n")
        let syntax = try run("qpdf", "--qdf", "--object-streams=disable", folder.path + "/rapport.pdf", "-").output
        #expect(syntax.contains("/AFRelationship /Data") && syntax.contains("/AFRelationship /Alternative"))
        #expect(syntax.contains("/Subtype /text#2fcsv"))
    }

    @Test func `nothing is left beside the PDF`() throws {
        _ = try make(.pdf) { numbered("Lignes", 2) }
        #expect(folder.contents == ["rapport.pdf"])
    }

    @Test func `a document without tables carries nothing`() throws {
        _ = try make(.pdf) { Paragraph("Bonjour") }
        #expect(try extracted().isEmpty)
    }

    @Test func `a PDF carries what it was made from, figures and tables with how they are found again`() throws {
        let measure = Measure(.committed, at: CivilDate("2018-12-31")!, of: "UDF")
        let trace = TraceRecord(
            report: "essai", quarter: Quarter("2018-T4")!, audience: .internal,
            files: [DataFile(name: "a.csv", table: "subventions", digest: "ab", rowsRead: 3, rowsRefused: 1)])
        let composition = Composition("Rapport") {
            KeyFigures([KeyFigure("Engagé", Money(cents: 12_345), measure: measure), KeyFigure("Taux", Share(0.5))])
            Table("Sommes", [1, 2]) { Column("a", { $0 }).measured { _ in measure } }
        }
        _ = try DocumentMaker(
            composition, theme: Theme(), info: Rendered.info, folder: folder.path, stem: "rapport", formats: [.pdf],
            trace: trace
        ).make(.pdf)
        let bytes = try #require(try AttachmentReader(path: folder.path + "/rapport.pdf").bytes(of: TraceRecord.name))
        let read = try JSONDecoder().decode(TraceRecord.self, from: Data(bytes))
        #expect(read.files == trace.files && read.report == "essai" && read.quarter.description == "2018-T4")
        #expect(read.figures.map(\.value) == [12_345, nil] && read.figures.map(\.measure) == [measure, nil])
        #expect(
            read.tables.map(\.file) == ["Sommes.csv"]
                && read.tables[0].rows?.map(\.measures) == [["a": measure], ["a": measure]])
    }

    @Test func `a trace stays where the data is too long to be carried`() throws {
        let table = Table("Lourd", Array(0..<300)) { Column("Texte", { _ in String(repeating: "mot ", count: 1_000) }) }
        let trace = TraceRecord(report: "essai", quarter: Quarter("2018-T4")!, audience: .internal, files: [])
        let data = try ReportData(
            of: Composition("Rapport") { table }, stem: "rapport", theme: Theme(), info: Rendered.info,
            folder: folder.path,
            limit: 1_000_000, trace: trace, progress: { _ in })
        #expect(data.attachments.map(\.name) == [TraceRecord.name])
    }

    @Test func `names of attachments suit any system and differ`() throws {
        _ = try make(.pdf) {
            numbered("Aides 2018/2019", 1)
            numbered("aides 2018:2019", 1)
        }
        #expect(try extracted().keys.sorted() == ["Aides 2018-2019.csv", "aides 2018-2019 2.csv", "rapport.ods"])
    }

    @Test func `the workbook that is carried is the workbook that is made`() throws {
        let maker = maker([.pdf, .ods]) { numbered("Lignes", 20) }
        _ = try maker.make(.pdf)
        let made = try maker.make(.ods)
        #expect(made.summary.rows == 20)
        let alone = try TestFolder()
        _ = try DocumentMaker(
            Composition("Rapport") { numbered("Lignes", 20) }, theme: Theme(), info: Rendered.info, folder: alone.path,
            stem: "rapport",
            formats: [.ods]
        ).make(.ods)
        let bytes = FileManager.default.contents(atPath: folder.path + "/rapport.ods")
        #expect(bytes != nil && bytes == FileManager.default.contents(atPath: alone.path + "/rapport.ods"))
        #expect(try Data(extracted()["rapport.ods"]!.utf8).count > 0)
        #expect(folder.contents == ["out", "rapport.ods", "rapport.pdf"])
    }

    @Test func `data beyond the limit stays out, with a warning that says what to do`() throws {
        let table = Table("Lourd", Array(0..<300)) { Column("Texte", { _ in String(repeating: "mot ", count: 1_000) }) }
        let data = try ReportData(
            of: Composition("Rapport") { table }, stem: "rapport", theme: Theme(), info: Rendered.info,
            folder: folder.path,
            limit: 1_000_000, progress: { _ in })
        #expect(data.attachments.isEmpty)
        #expect(data.diagnostics.first?.message.contains("elles dépassent 1 Mo. Produisez aussi le format ods") == true)
    }

    @Test func `pages become pictures whose names sort as pages follow`() throws {
        let made = try make(.png) { Paragraph(Text(sentences(700))) }
        #expect(made.summary.pages >= 10 && made.names.count == made.summary.pages)
        #expect(made.names.first == "rapport-01.png" && made.names == made.names.sorted())
        #expect(folder.contents == made.names)
    }

    @Test func `a picture has the page's extent at its resolution, and its words`() throws {
        _ = try make(.png) { Paragraph("Bonjour") }
        let picture = try #require(PagePicture(path: folder.path + "/rapport-1.png"))
        #expect(picture.width == 794 && picture.height == 1123)
    }

    @Test func `a picture shows what the PDF's page shows`() throws {
        _ = try make(.pdf) {
            Heading("Un titre")
            numbered("Lignes", 20)
        }
        _ = try maker([.png]) {
            Heading("Un titre")
            numbered("Lignes", 20)
        }.make(.png)
        let page = try folder.pictures(of: folder.path + "/rapport.pdf", resolution: 96)[0]
        let drawn = try #require(PagePicture(path: folder.path + "/rapport-1.png"))
        let read = try #require(PagePicture(path: page))
        let difference = try #require(drawn.difference(from: read))
        #expect(difference.mean < 3, "\(difference)")
    }

    @Test func `a document that fails leaves no picture`() {
        #expect(throws: DocumentError.self) {
            try make(.png) {
                Paragraph(Text(sentences(100)))
                Drawing(height: 40, alternative: "Un dessin") { _ in throw ReportError("il échoue") }
            }
        }
        #expect(folder.contents.isEmpty)
    }
}
