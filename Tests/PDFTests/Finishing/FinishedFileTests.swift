import CCairo
import Foundation
import Testing

@testable import PDF

/// What other programs read in a finished file.
@Suite struct FinishedFileTests {
    private let sketch = Sketch()
    private let root = StructureTree.root

    private func structure(_ path: String) throws -> [String] {
        try run("pdfinfo", "-struct-text", path).output.split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    /// The file's syntax, uncompressed.
    private func plain(_ path: String) throws -> String {
        try run("qpdf", "--qdf", "--object-streams=disable", path, "-").output
    }

    @Test func `a finished file is sound, tagged and shows its title`() throws {
        sketch.beginPage()
        sketch.write("Bonjour", y: 60)
        let path = try sketch.finish()
        let check = try run("qpdf", "--check", path)
        #expect(check.status == 0, "\(check.output)")
        let information = try run("pdfinfo", path).output
        #expect(information.contains("Tagged:          yes"))
        #expect(information.contains("PDF version:     1.7"))
        #expect(information.contains("Title:           Avancement du programme « Usine du Futur »"))
        #expect(information.contains("Creator:         Bilan 1.0"))
    }

    @Test func `nothing is left of the markers`() throws {
        sketch.beginPage()
        sketch.write("Bonjour", y: 60)
        sketch.own(.footer)
        sketch.show("1", x: 300, y: 800)
        let content = try plain(try sketch.finish())
        #expect(!content.contains("0.125 0.375 re"))
        #expect(content.contains("/P <</MCID 0>> BDC"))
        #expect(content.contains("/Artifact <</Type/Pagination/Subtype/Footer>> BDC"))
    }

    @Test func `the same drawing gives the same bytes`() throws {
        sketch.beginPage()
        sketch.write("Bonjour", y: 60)
        let first = try sketch.finish("first.pdf")
        let second = try sketch.refinish("second.pdf")
        #expect(FileManager.default.contents(atPath: first) == FileManager.default.contents(atPath: second))
    }

    @Test func `each number has an object`() throws {
        sketch.beginPage()
        sketch.write("Bonjour", y: 60)
        let path = try sketch.finish()
        let objects = try run("qpdf", "--show-xref", path).output.split(separator: "\n").count
        let trailer = try run("qpdf", "--show-object=trailer", path).output
        #expect(trailer.contains("/Size \(objects + 1) "), "\(objects) \(trailer)")
    }

    @Test func `the structure is read back, text under its elements`() throws {
        sketch.beginPage()
        sketch.write("Avancement", as: .heading1, y: 60)
        let list = sketch.tree.add(.list, to: root)
        sketch.tree.setNumbering(.decimal, of: list)
        let item = sketch.tree.add(.listItem, to: list)
        sketch.write("1.", as: .label, in: item, y: 80)
        sketch.write("Premier point", as: .listBody, in: item, x: 90, y: 80)
        #expect(
            try structure(try sketch.finish()) == [
                "Document", "H1 (block)", "\"Avancement\"", "L (block):", "/ListNumbering /Decimal", "LI (block)",
                "Lbl (block)", "\"1.\"", "LBody (block)", "\"Premier point\"",
            ])
    }

    @Test func `cells tell their scope, their spans and their headers`() throws {
        sketch.beginPage()
        let row = sketch.tree.add(.row, to: sketch.tree.add(.table, to: root))
        let header = sketch.write("Aides", as: .headerCell, in: row, y: 60)
        sketch.tree.setScope(.column, of: header)
        sketch.tree.setSpan(columns: 2, rows: 3, of: header)
        let cell = sketch.write("12", as: .dataCell, in: row, x: 200, y: 60)
        sketch.tree.setHeaders(sketch.tree.addHeaderSet([header]), of: cell)
        #expect(
            try structure(try sketch.finish()) == [
                "Document", "Table (block)", "TR", "TH <e0000000003>:", "/Scope /Column", "/ColSpan 2", "/RowSpan 3",
                "\"Aides\"", "TD:", "/Headers [(e0000000003)]", "\"12\"",
            ])
    }

    @Test func `an element over two pages is one, its text in order`() throws {
        sketch.beginPage()
        let paragraph = sketch.write("Ici", y: 800)
        sketch.beginPage()
        sketch.own(paragraph)
        sketch.show("et là", x: 60, y: 60)
        #expect(try structure(try sketch.finish()) == ["Document", "P (block)", "\"Ici\"", "\"et là\""])
    }

    @Test func `artifacts are no part of the structure`() throws {
        sketch.beginPage()
        sketch.own(.background)
        sketch.fill(x: 0, y: 0, width: 595, height: 842)
        sketch.write("Corps", y: 60)
        sketch.own(.header)
        sketch.show("En-tête", x: 60, y: 20)
        #expect(try structure(try sketch.finish()) == ["Document", "P (block)", "\"Corps\""])
    }

    @Test func `a fill of the whole page late on it leaves what comes after`() throws {
        sketch.beginPage()
        sketch.own(.header)
        sketch.show("En-tête", x: 60, y: 20)
        sketch.own(.background)
        sketch.fill(x: 0, y: 0, width: 595, height: 842)
        sketch.write("Corps", y: 60)
        #expect(try structure(try sketch.finish()) == ["Document", "P (block)", "\"Corps\""])
    }

    @Test func `a figure of fills alone has content, words and a place`() throws {
        sketch.beginPage(width: 842, height: 595)
        let figure = sketch.tree.add(.figure, to: root)
        sketch.tree.setAlternative("Deux barres", of: figure)
        sketch.tree.setBoundingBox(Rectangle(x: 60, y: 95, width: 100, height: 200), page: 0, of: figure)
        sketch.own(figure)
        sketch.fill(x: 60, y: 95, width: 100, height: 200)
        let path = try sketch.finish()
        #expect(try structure(path).contains("/BBox [60 300 160 500]"))
        #expect(try plain(path).contains("/Alt (Deux barres)"))
    }

    @Test func `a link over two lines is one element with two places`() throws {
        sketch.beginPage()
        let paragraph = sketch.tree.add(.paragraph, to: root)
        let link = sketch.tree.add(.link, to: paragraph)
        sketch.own(paragraph)
        sketch.show("Voir", x: 60, y: 60)
        sketch.own(link)
        sketch.show("le site", x: 100, y: 60)
        sketch.show("de la région", x: 60, y: 75)
        sketch.links = [
            LinkAnnotation(
                page: 0,
                rectangles: [
                    Rectangle(x: 100, y: 60, width: 50, height: 12), Rectangle(x: 60, y: 75, width: 90, height: 12),
                ],
                target: .uri("https://www.nouvelle-aquitaine.fr/é"), element: link, contents: "Le site de la région")
        ]
        let path = try sketch.finish()
        let lines = try structure(path)
        #expect(lines[2] == "\"Voir\"")
        #expect(lines[3] == "Link (inline)")
        #expect(lines.filter { $0.hasPrefix("Object") }.count == 2)
        let urls = try run("pdfinfo", "-url", path).output
        #expect(urls.components(separatedBy: "https://www.nouvelle-aquitaine.fr/%C3%A9").count == 3)
    }

    @Test func `a link without words tells its target`() throws {
        sketch.beginPage()
        let link = sketch.write("ici", as: .link, y: 60)
        sketch.links = [
            LinkAnnotation(
                page: 0, rectangles: [Rectangle(x: 60, y: 60, width: 20, height: 12)], target: .uri("https://a.fr"),
                element: link, contents: "")
        ]
        #expect(try plain(try sketch.finish()).contains("/Contents (https://a.fr)"))
    }

    @Test func `fonts name their glyphs' mapping and no set of characters`() throws {
        sketch.beginPage()
        sketch.write("αβγ", y: 60)
        let file = try plain(try sketch.finish())
        #expect(file.contains("/Subtype /CIDFontType2"))
        #expect(file.contains("/CIDToGIDMap /Identity"))
        #expect(!file.contains("/CIDSet"))
    }

    @Test func `images are not interpolated`() throws {
        sketch.beginPage()
        let figure = sketch.tree.add(.figure, to: root)
        sketch.own(figure)
        let image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 4, 4)
        cairo_set_source_surface(sketch.cairo, image, 60, 60)
        cairo_paint(sketch.cairo)
        cairo_surface_destroy(image)
        let file = try plain(try sketch.finish())
        #expect(file.contains("/Subtype /Image"))
        #expect(!file.contains("/Interpolate"))
    }

    @Test func `entries of the outline stand under those of a lower level`() throws {
        sketch.beginPage()
        sketch.write("Texte", y: 60)
        sketch.outline = [
            OutlineEntry(title: "Un", level: 1, page: 0, y: 60), OutlineEntry(title: "Deux", level: 2, page: 0, y: 80),
            OutlineEntry(title: "Trois", level: 1, page: 0, y: 100),
        ]
        let path = try sketch.finish()
        let json = try run("qpdf", "--json", "--json-key=outlines", path).output
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let outline = object?["outlines"] as? [[String: Any]]
        #expect(outline?.map { $0["title"] as? String } == ["Un", "Trois"])
        let inner = outline?.first?["kids"] as? [[String: Any]]
        #expect(inner?.map { $0["title"] as? String } == ["Deux"])
    }

    @Test func `pages are labelled as asked`() throws {
        sketch.beginPage()
        sketch.write("Texte", y: 60)
        sketch.pageLabels = [PageLabels(style: .lowercaseRoman, prefix: "A-", start: 4)]
        let json = try run("qpdf", "--json", "--json-key=pagelabels", try sketch.finish()).output
        #expect(json.contains("\"/P\": \"u:A-\""))
        #expect(json.contains("\"/S\": \"/r\""))
        #expect(json.contains("\"/St\": 4"))
    }

    @Test func `attached files come out as they went in`() throws {
        sketch.beginPage()
        sketch.write("Texte", y: 60)
        let date = CivilDate(year: 2018, month: 12, day: 31)!
        try "lignes\n".write(toFile: sketch.path("source.txt"), atomically: true, encoding: .utf8)
        sketch.attachments = [
            Attachment(
                name: "données.csv", mimeType: "text/csv", description: "Les données", relationship: .data,
                content: .bytes(Array("a;b\n".utf8)), date: date),
            Attachment(
                name: "b.txt", mimeType: "text/plain", description: "La source", relationship: .source,
                content: .path(sketch.path("source.txt")), date: date),
        ]
        let path = try sketch.finish()
        let list = try run("pdfdetach", "-list", path).output
        #expect(list.contains("2 embedded files") && list.contains("données.csv"))
        let folder = sketch.path("out")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(try run("pdfdetach", "-saveall", "-o", folder, path).status == 0)
        #expect(try String(contentsOfFile: folder + "/données.csv", encoding: .utf8) == "a;b\n")
        #expect(try String(contentsOfFile: folder + "/b.txt", encoding: .utf8) == "lignes\n")
    }

    @Test func `a table of 2,000 rows is finished in no time`() throws {
        let body = sketch.tree.add(.tableBody, to: sketch.tree.add(.table, to: root))
        for number in 0..<2000 {
            if number % 50 == 0 { sketch.beginPage() }
            let row = sketch.tree.add(.row, to: body)
            for column in 0..<4 {
                sketch.own(sketch.tree.add(.dataCell, to: row))
                sketch.fill(x: Double(column) * 100, y: Double(number % 50) * 15, width: 90, height: 12)
            }
        }
        sketch.end()
        var path = ""
        let time = try ProcessorTime.seconds { path = try sketch.refinish("finished.pdf") }
        #expect(time < 10)
        #expect(try run("qpdf", "--check", path).status == 0)
        let rows = try run("pdfinfo", "-struct", path).output.split(separator: "\n").filter { $0.hasSuffix(" TR") }
        #expect(rows.count == 2000)
    }
}
