import Foundation
import Testing

@testable import PDF

/// Pictures that can't be drawn are refused before they are decoded, in words that say what to do.
@Suite struct PictureLimitTests {
    private let pictures: Pictures

    init() throws { pictures = try Pictures() }

    private func refusal(_ path: String, width: Double? = nil) -> String {
        do {
            _ = try Rendered { Image(path, width: width, alternative: "Un aplat") }
            return "it was drawn"
        } catch { return "\(error)" }
    }

    /// The chunks of a PNG without a picture in it.
    private func hollow(width: UInt32, height: UInt32) -> Data {
        func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
        return Data(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + number(13) + Array("IHDR".utf8) + number(width)
                + number(height) + [8, 2, 0, 0, 0] + number(0) + number(0) + Array("IEND".utf8) + number(0))
    }

    @Test func `a picture of too many pixels is refused by its header`() throws {
        let path = try pictures.write("huge.png", hollow(width: 30_000, height: 20_000))
        let message = refusal(path)
        #expect(
            message.contains("30\u{202F}000 × 20\u{202F}000 pixels") && message.contains("Réduisez-la"), "\(message)")
    }

    @Test func `a JPEG of too many pixels is refused by its header`() throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: pictures.jpeg(.colour)))
        let frame = try #require(bytes.firstRange(of: [0xFF, 0xC0]))
        bytes.replaceSubrange(frame.lowerBound + 5..<frame.lowerBound + 9, with: [0x75, 0x30, 0x4E, 0x20])
        #expect(refusal(try pictures.write("huge.jpg", bytes)).contains("20\u{202F}000 × 30\u{202F}000 pixels"))
    }

    @Test func `a logo of too many pixels is refused`() throws {
        var theme = Theme()
        theme.logo = Theme.Logo(
            path: try pictures.write("logo.png", hollow(width: 30_000, height: 20_000)), height: 40, alternative: "Logo"
        )
        let error = #expect(throws: DocumentError.self) { try Rendered(theme: theme) { TitlePage("Titre") } }
        #expect(error?.description.contains("pixels") == true)
    }

    @Test func `a picture within an SVG is bounded like any other`() throws {
        let data = hollow(width: 30_000, height: 20_000).base64EncodedString()
        let path = try pictures.svg("<image width=\"9\" height=\"9\" href=\"data:image/png;base64,\(data)\"/>")
        #expect(refusal(path).contains("pixels"))
        _ = try pictures.write("beside.png", hollow(width: 30_000, height: 20_000))
        #expect(refusal(try pictures.svg("<image width=\"9\" height=\"9\" href='beside.png'/>")).contains("pixels"))
    }

    @Test func `a JPEG or PNG cut short is refused as such`() throws {
        let jpeg = try Data(contentsOf: URL(fileURLWithPath: pictures.jpeg(.colour)))
        #expect(refusal(try pictures.write("cut.jpg", jpeg.dropLast(8))).contains("sa fin manque"))
        let png = try Data(contentsOf: URL(fileURLWithPath: pictures.png(width: 300, height: 200)))
        #expect(refusal(try pictures.write("cut.png", png.dropLast(40))).contains("sa fin manque"))
    }

    @Test func `data after a JPEG's end is no matter`() throws {
        let jpeg = try Data(contentsOf: URL(fileURLWithPath: pictures.jpeg(.colour)))
        let path = try pictures.write("more.jpg", jpeg + Data("trailer".utf8))
        _ = try Rendered { Image(path, alternative: "Un aplat") }
    }

    @Test(arguments: [
        ("web.webp", "RIFF....WEBPVP8 ", "WebP"), ("moving.gif", "GIF89a........", "GIF"),
        ("print.pdf", "%PDF-1.7 ......", "PDF"), ("page.html", "<html><body>Rien</body></html>", "SVG"),
        ("notes.txt", "Ce n’est pas une image", "PNG"),
        ("broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g", "SVG"),
    ])
    func `a file of another kind is refused in French, with the kinds that can be drawn`(
        name: String, content: String, word: String
    ) throws {
        let message = refusal(try pictures.write(name, Data(content.utf8)))
        #expect(message.contains(word) && message.contains("nregistrez-le"), "\(message)")
        for english in ["XML", "error", "format inconnu", "unknown", "parse"] { #expect(!message.contains(english)) }
    }

    @Test func `a pipe is no picture, and isn't waited for`() throws {
        let path = pictures.path("pipe.png")
        mkfifo(path, 0o600)
        #expect(refusal(path).contains("n’est pas un fichier"))
    }

    @Test func `an SVG without an extent is as wide as it is asked to be`() throws {
        let path = try pictures.write(
            "bare.svg",
            Data(
                #"<svg xmlns="http://www.w3.org/2000/svg"><text x="10" y="60" font-size="20">mesure</text></svg>"#.utf8)
        )
        let file = try Rendered { Image(path, width: 300, alternative: "Un mot") }
        let word = try #require(try file.words()["mesure"])
        #expect(abs(word.end - word.start - 300) < 12, "\(word)")
    }

    @Test func `an SVG that draws nothing and has no extent is refused`() throws {
        let path = try pictures.write("empty.svg", Data(#"<svg xmlns="http://www.w3.org/2000/svg"></svg>"#.utf8))
        #expect(refusal(path).contains("viewBox"))
    }

    @Test func `an SVG whose uses multiply without end is refused`() throws {
        var body = "<defs><g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>"
        for level in 1...9 {
            let uses = String(repeating: "<use href=\"#a\(level - 1)\"/>", count: 12)
            body += "<g id=\"a\(level)\">\(uses)</g>"
        }
        let message = refusal(try pictures.svg(body + "</defs><use href=\"#a9\"/>"))
        #expect(message.contains("trop complexe"), "\(message)")
    }

    @Test func `a picture of an SVG for a workbook is bounded`() throws {
        let path = try pictures.write(
            "tall.svg",
            Data(
                #"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="100000"><rect width="1" height="9"/></svg>"#
                    .utf8))
        let composition = Composition("Essai") {}
        let drawn = CompositionPictures(composition, theme: Theme(), info: Rendered.info)
        let error = #expect(throws: DocumentError.self) {
            try drawn.file(of: Image(path, alternative: "Haut"), width: 400, height: 4e7)
        }
        #expect(error?.description.contains("pixels") == true)
    }
}
