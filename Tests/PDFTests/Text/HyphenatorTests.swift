import Foundation
import Testing

@testable import PDF

/// Where words may be divided.
@Suite struct HyphenatorTests {
    private let diagnosticLog = DiagnosticLog()

    private func divided(_ text: String, _ language: String = "fr-FR") -> String {
        Hyphenator(diagnosticLog).divided(text, language: language).replacingOccurrences(of: "\u{AD}", with: "·")
    }

    @Test func `French words are divided between syllables`() {
        #expect(divided("accompagnement") == "accom·pa·gne·ment")
    }

    @Test func `three letters at least stay on either side`() {
        #expect(divided("régional défaut") == "régio·nal défaut")
    }

    @Test func `a word after an apostrophe is divided as by itself`() {
        #expect(divided("l’accompagnement") == "l’accom·pa·gne·ment")
    }

    @Test(arguments: [
        "mais", "SUBVENTIONS", "COVID19vaccination", "https://region.example/subventions",
        "aide@nouvelle-aquitaine.example", "Nouvelle-Aquitaine",
    ])
    func `short words, capitals, figures, addresses and compounds stay whole`(text: String) {
        #expect(divided(text) == text)
    }

    @Test func `a capital at the start does not keep a word whole`() {
        #expect(divided("Accompagnement") == "Accom·pa·gne·ment")
    }

    @Test func `a word of which a part stands in another run stays whole`() {
        let hyphenator = Hyphenator(diagnosticLog)
        #expect(hyphenator.divided("accompagnement", language: "fr", isInside: (false, true)) == "accompagnement")
    }

    @Test func `a language without a dictionary is named once and its words stay whole`() {
        let hyphenator = Hyphenator(diagnosticLog, folder: "/nonexistent")
        #expect(
            hyphenator.divided("accompagnement accompagnement", language: "fr-FR") == "accompagnement accompagnement")
        _ = hyphenator.divided("subventions", language: "fr-FR")
        #expect(diagnosticLog.diagnostics.count == 1)
        #expect(diagnosticLog.diagnostics.first?.message.contains("« fr-FR »") == true)
    }

    @Test func `Arabic asks for no dictionary`() {
        #expect(divided("مرحبا بالعالم", "ar") == "مرحبا بالعالم")
        #expect(diagnosticLog.diagnostics.isEmpty)
    }
}
