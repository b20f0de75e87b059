import Foundation
import Testing

@testable import PDF

/// Pieces of a text that are more than their letters, as readers find them.
@Suite struct InlineStyleTests {
    private func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "\u{00A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
    }

    /// DejaVu has a glyph of its own for each space, Inter has not.
    @Test(arguments: ["Inter", "DejaVu Sans"])
    func `accents, ligatures, signs and spaces read back as they were written`(font: String) throws {
        let text =
            "Œuvre, æther, fjord, office, affiche, naïf, « 1\u{202F}234,50\u{00A0}€ », −3\u{00A0}%, 5\u{00A0}× 4, « ÀÉÎÔÜÇ »"
        var theme = Theme()
        theme.fonts.body = font
        let file = try Rendered(theme: theme) { Paragraph(Text([Text.Run(text)])) }
        #expect(plain(try file.text()).contains(plain(text)))
        #expect(plain(try file.structure()).contains(plain(text)))
    }

    @Test func `joined letters read back as the letters they stand for`() throws {
        let text = "office, affiche, fjord, fluide"
        var theme = Theme()
        theme.fonts.body = "DejaVu Sans"
        theme.fonts.hasLigatures = true
        let file = try Rendered(theme: theme) { Paragraph(Text([Text.Run(text)])) }
        #expect(try file.text().contains(text))
        // One glyph for the three letters of « ffi », known to the font as U+FB03.
        #expect(try file.syntax().contains("<fb03>"))
    }

    @Test func `small capitals read back in small letters`() throws {
        let file = try Rendered { Paragraph("Le \(smallCaps: "Conseil Régional de Nouvelle-Aquitaine") et les PME.") }
        #expect(try file.text().contains("Le Conseil Régional de Nouvelle-Aquitaine et les PME."))
        #expect(try file.structure().contains("Le Conseil Régional de Nouvelle-Aquitaine et les PME."))
    }

    @Test func `an abbreviation says what it stands for`() throws {
        let file = try Rendered { Paragraph("Un \(abbreviation: "AMI", "appel à manifestation d’intérêt") ouvert.") }
        #expect(try file.structure().contains("Span"))
        #expect(try file.syntax().contains("/E "))
    }

    @Test func `a foreign word bears its language`() throws {
        let file = try Rendered { Paragraph("Le \("machine learning", language: "en") progresse.") }
        #expect(try file.syntax().contains("/Lang (en)"))
    }

    @Test func `a raised ordinal stays in its sentence`() throws {
        let file = try Rendered { Paragraph("Au \(CivilDate("2018-10-01")!), tout va.") }
        #expect(plain(try file.structure()).contains("Au 1er octobre 2018, tout va."))
    }

    @Test func `an address too long for a line is broken without a hyphen`() throws {
        let address = "https://example.org/" + String(repeating: "subventions", count: 14)
        let file = try Rendered { Paragraph("\(link: address, to: address)") }
        #expect(!(try file.text().contains("-")))
    }
}
