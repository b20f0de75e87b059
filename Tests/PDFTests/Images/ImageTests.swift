import Foundation
import Testing

@testable import Content
@testable import PDF

/// Pictures from files: how large, in what coding, how told.
@Suite struct ImageTests {
    private let pictures: Pictures

    init() throws { pictures = try Pictures() }

    /// The images of a file, as pdfimages lists them: a row each.
    private func images(_ file: Rendered) throws -> [[Substring]] {
        try run("pdfimages", "-list", file.path).output.split(separator: "\n").dropFirst(2).map {
            $0.split(separator: " ")
        }
    }

    @Test(arguments: [Pictures.JPEG.colour, .grey])
    func `a JPEG in colour or grey goes in as it is`(kind: Pictures.JPEG) throws {
        let path = try pictures.jpeg(kind)
        let file = try Rendered { Image(path, alternative: "Un aplat") }
        #expect(try images(file).map { $0[8] } == ["jpeg"])
    }

    @Test(arguments: [Pictures.JPEG.cmyk, .turned])
    func `a JPEG for print or turned is decoded into sRGB`(kind: Pictures.JPEG) throws {
        let path = try pictures.jpeg(kind)
        let file = try Rendered { Image(path, alternative: "Un aplat") }
        let found = try images(file)
        #expect(found.map { $0[8] } == ["image"])
        #expect(found.map { $0[5] } == ["rgb"])
        if kind == .turned { #expect(found.map { "\($0[3])×\($0[4])" } == ["8×16"]) }
    }

    @Test func `a picture is as large as its resolution says`() throws {
        let path = try pictures.jpeg(.colour)
        let file = try Rendered { Image(path, alternative: "Un aplat") }
        #expect(try images(file).map { $0[12] } == ["300"])
    }

    @Test func `a picture is no wider than the text and no taller than the page`() throws {
        try DrawingLock.hold {
            let wide = pictures.png("wide.png", width: 4000, height: 100)
            let tall = pictures.png("tall.png", width: 100, height: 9000)
            let context = try DocumentContext(Composition("Essai") {}, theme: Theme(), info: Rendered.info)
            let geometry = PageGeometry(Theme().page, .portrait)
            var numbers = CaptionNumbers()
            for path in [wide, tall] {
                let layout = try ImageLayout(
                    Image(path, width: 5000, alternative: "x", caption: "Légende"), on: geometry, context, &numbers)
                #expect(layout.lead <= geometry.textHeight + 0.01)
            }
            let file = try Rendered {
                Image(wide, width: 5000, alternative: "Large")
                Image(tall, width: 5000, alternative: "Haute", caption: "Légende")
            }
            #expect(file.summary.pages == 2)
        }
    }

    @Test func `a coarse picture is named with its resolution and page`() throws {
        let path = pictures.png(width: 100, height: 50)
        let file = try Rendered { Image(path, width: 400, alternative: "Un aplat") }
        let found = try #require(file.summary.diagnostics.first)
        #expect(found.message.contains("que 18 points par pouce"))
        #expect(found.page == 1)
        #expect(found.block == "image « \(path) »")
    }

    @Test func `a picture is a figure with its alternative, place and numbered caption`() throws {
        let path = pictures.png(width: 400, height: 200, alpha: 0.5)
        let file = try Rendered {
            Image(path, width: 100, alternative: "Une vue de l’usine", caption: "L’usine de Bordes")
        }
        #expect(try file.structure().contains("Figure:"))
        #expect(try file.structure().contains("/BBox"))
        #expect(try file.structure().contains("Caption"))
        #expect(try file.text().contains("Figure 1 – L’usine de Bordes"))
    }

    @Test func `decoration is no figure and has no number`() throws {
        let path = try pictures.svg()
        let file = try Rendered {
            Image(path, alternative: "", caption: "Rien")
            Image(path, alternative: "Un rectangle", caption: "Premier")
        }
        #expect(try file.structure().count(of: "Figure:") == 1)
        #expect(try file.text().contains("Figure 1 – Premier"))
        #expect(!(try file.text().contains("Rien")))
    }

    @Test func `an SVG stays vector`() throws {
        let path = try pictures.svg()
        #expect(try images(Rendered { Image(path, alternative: "Un rectangle") }).isEmpty)
    }

    @Test(arguments: ["", "not a picture at all", "\u{89}PNG broken"])
    func `a file that is no picture is refused by its name and block`(content: String) throws {
        let path = try pictures.write(
            "broken.png",
            content.hasPrefix("\u{89}") ? Data([0x89, 0x50, 0x4E, 0x47, 1, 2, 3, 4, 5]) : Data(content.utf8))
        do {
            _ = try Rendered { Image(path, alternative: "Rien") }
            Issue.record("it was drawn")
        } catch let error as DocumentError {
            #expect(error.diagnostics.first?.block == "image « \(path) »")
            #expect(error.description.contains("« \(path) »"))
        }
    }

    @Test func `a file that isn't there is refused`() throws {
        #expect(throws: DocumentError.self) {
            _ = try Rendered { Image("/nonexistent/photo.jpg", alternative: "Rien") }
        }
    }

    @Test func `a JPEG cut short draws what it has or is refused, without a crash`() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: pictures.jpeg(.colour)))
        for length in stride(from: 4, to: whole.count, by: 17) {
            let path = try pictures.write("cut.jpg", whole.prefix(length))
            do { _ = try Rendered { Image(path, alternative: "Coupée") } } catch is DocumentError {}
        }
    }

    @Test func `a picture may stand twice on a page`() throws {
        let path = try pictures.jpeg(.colour)
        let file = try Rendered {
            Image(path, alternative: "Un")
            Image(path, alternative: "Deux")
        }
        #expect(try images(file).count == 2)
    }

    @Test func `a picture that comes again is stored once`() throws {
        let path = try pictures.jpeg(.colour)
        let file = try Rendered {
            Image(path, alternative: "Un")
            PageBreak()
            Image(path, alternative: "Deux")
        }
        let found = try images(file)
        #expect(found.map { $0[0] } == ["1", "2"])
        #expect(Set(found.map { $0[10] }).count == 1)
    }

    @Test(arguments: [0, -5, Double.nan, .infinity])
    func `a width that can't be is refused`(width: Double) throws {
        let path = try pictures.svg()
        #expect(throws: DocumentError.self) { _ = try Rendered { Image(path, width: width, alternative: "x") } }
    }
}
