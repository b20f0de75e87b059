import Foundation
import Testing

@testable import ODS

@Suite struct PackageTests {
    @Test func `mimetype comes first, stored, with no extra field and no data descriptor`() throws {
        let bytes = try Opened(Composition("Essai") { Sample.table() }).bytes
        let flags = Int(bytes[6]) | Int(bytes[7]) << 8
        #expect(bytes[8] == 0 && bytes[9] == 0, "not stored")
        #expect(flags & 8 == 0, "data descriptor")
        #expect(bytes[28] == 0 && bytes[29] == 0, "extra field")
        #expect(
            String(decoding: bytes[30..<84], as: UTF8.self) == "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
    }

    @Test func `the same composition gives the same bytes`() throws {
        let composition = Composition("Essai") {
            Heading("Partie")
            Chart(.bars, "Engagé", of: Sample.table(), category: "Entreprise", series: ["Engagé"])
            Sample.table()
        }
        #expect(try Opened(composition).bytes == Opened(composition).bytes)
    }

    @Test func `entries bear the document's date, whatever the clock and the time zone`() throws {
        let bytes = try Opened(Composition("Essai") { Sample.table() }).bytes
        let time = Int(bytes[10]) | Int(bytes[11]) << 8
        let date = Int(bytes[12]) | Int(bytes[13]) << 8
        #expect(time == 12 << 11)
        #expect(date == (2018 - 1980) << 9 | 12 << 5 | 31)
    }

    @Test func `the manifest lists every part`() throws {
        let opened = try Opened(
            Composition("Essai") {
                Chart(.bars, "Engagé", of: Sample.table(), category: "Entreprise", series: ["Engagé"])
            })
        for name in opened.names where name != "mimetype" && !name.hasPrefix("META-INF/") {
            #expect(opened["META-INF/manifest.xml"].contains("full-path=\"\(name)\""))
        }
        #expect(opened.names.contains("Object 1/content.xml"))
    }

    @Test func `the properties name the publisher, the subject and the document's own date`() throws {
        var theme = Theme()
        theme.organisation = "Région & Cie"
        let meta = try Opened(
            Composition("Essai", subject: "Aides", keywords: ["un", "deux"]) { Sample.table() }, theme: theme)[
                "meta.xml"]
        #expect(meta.contains("<dc:title>Essai</dc:title><dc:subject>Aides</dc:subject>"))
        #expect(meta.contains("<meta:keyword>un</meta:keyword><meta:keyword>deux</meta:keyword>"))
        #expect(meta.contains("<dc:creator>Région &amp; Cie</dc:creator>"))
        #expect(meta.contains("<meta:creation-date>2018-12-31T00:00:00</meta:creation-date>"))
    }

    @Test func `what progress throws ends the file and leaves nothing behind`() throws {
        struct Cancelled: Error {}
        let path = Opened.path()
        let aids = (0..<5_000).map { Aid(name: "Entreprise \($0)") }
        #expect(throws: Cancelled.self) {
            try ODSWriter(theme: Theme(), info: Opened.info).write(
                Composition("Essai") { Sample.table("Aides", aids) }, to: path
            ) {
                if $0.rows > 0 { throw Cancelled() }
            }
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: (path as NSString).deletingLastPathComponent).isEmpty)
    }

    @Test func `a folder that is not there is an error that names it`() {
        let error = #expect(throws: DocumentError.self) {
            try ODSWriter(theme: Theme(), info: Opened.info).write(
                Composition("Essai") { Sample.table() }, to: "/nulle/part/essai.ods")
        }
        #expect(error?.description.contains("/nulle/part") == true)
    }

    @Test func `a composition that does not hold together is refused before anything is written`() {
        let path = Opened.path()
        let composition = Composition("Essai") {
            KeyFigures([KeyFigure("Total", .total(table: "Absente", column: "X"), format: .money)])
        }
        let error = #expect(throws: DocumentError.self) {
            try ODSWriter(theme: Theme(), info: Opened.info).write(composition, to: path)
        }
        #expect(error?.description.contains("Absente") == true)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `the summary counts sheets and rows`() throws {
        let summary = try Opened(
            Composition("Essai") {
                Heading("Partie")
                Sample.table()
            }
        ).summary
        #expect(summary.pages == 2)
        #expect(summary.rows == 4)
    }
}
