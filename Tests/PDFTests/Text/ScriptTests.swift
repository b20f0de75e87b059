import Foundation
import Testing

@testable import PDF

/// Scripts other than the template's font has. A test says which font it wants where this machine has none.
@Suite struct ScriptTests {
    private static func canShow(_ text: String) -> Bool {
        DrawingLock.hold {
            let engine = TextEngine(Theme.Fonts(), language: "fr-FR")
            return text.unicodeScalars.allSatisfy { engine.canShow($0, in: TextStyle(size: 10)) }
        }
    }

    @Test(arguments: [
        ("مرحبا بالعالم", "ar", "fonts-dejavu-core"), ("שלום עולם", "he", "fonts-dejavu-core"),
        ("区域报告", "zh", "fonts-wqy-microhei"), ("地域の報告書", "ja", "fonts-wqy-microhei"),
        ("Ελληνικά 42 Привет", "fr", "fonts-dejavu-core"), ("😀 🚀", "fr", "fonts-symbola"),
    ])
    func `words of any script read back in their own order`(text: String, language: String, package: String) throws {
        try #require(Self.canShow(text), "no font here has « \(text) »: install \(package)")
        let file = try Rendered { Paragraph("Mots : \(text, language: language) et suite.") }
        #expect(try file.structure().contains(text))
        #expect(file.summary.diagnostics.isEmpty)
    }

    @Test func `an Arabic paragraph starts at the right`() throws {
        try DrawingLock.hold {
            let context = try DocumentContext(Composition("Essai") {}, theme: Theme(), info: Rendered.info)
            let text = FlowText("مرحبا بالعالم", context.scale.body, width: 300, context)
            #expect(text.lines.first?.isRightToLeft == true)
        }
    }

    @Test func `brackets in a line of two directions read back as they were written`() throws {
        let text = "تقرير (Usine du Futur) لعام 2018"
        let file = try Rendered {
            Paragraph(Text([Text.Run(text, language: "ar")]))
            Paragraph("Le taux (en %) suit.")
        }
        #expect(try file.structure().contains(text))
        #expect(try file.structure().contains("Le taux (en %) suit."))
    }

    @Test func `no font in colour is taken`() throws {
        let file = try Rendered { Paragraph("Un sourire \u{263A} et un visage 😀.") }
        #expect(try run("pdfimages", "-list", file.path).output.split(separator: "\n").count == 2)
    }

    @Test func `a character that no font has is named with its page`() throws {
        let file = try Rendered {
            Paragraph("Première page.")
            PageBreak()
            Paragraph("Ougaritique \u{10380}.")
        }
        let found = try #require(file.summary.diagnostics.first)
        #expect(found.page == 2)
        #expect(found.message.contains("U+10380"))
        #expect(found.block == "paragraphe « Ougaritique \u{10380}. »")
    }
}
