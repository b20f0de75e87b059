import Testing

@testable import ODS

/// Appendices bear their letters where they stand, as texts call them.
@Suite struct AppendixTests {
    private func lines(_ composition: Composition) throws -> [String] {
        try Opened(composition).sheets.flatMap { $0.rows.joined().map(\.text) }
    }

    @Test func `an appendix has its letter at its heading, as references name it`() throws {
        let lines = try lines(
            Composition("Essai") {
                Paragraph("Voir \(reference: "methode").")
                Heading("Sources", isAppendix: true)
                Heading("Méthode", label: "methode", isAppendix: true)
            })
        #expect(lines.contains("Annexe\u{00A0}A – Sources") && lines.contains("Annexe\u{00A0}B – Méthode"))
        #expect(lines.contains("Voir Annexe\u{00A0}B."))
    }

    @Test func `an appendix has its letter where nothing is referred to`() throws {
        var composition = Composition("Trial") {
            Heading("Figures")
            Heading("Method", isAppendix: true)
        }
        composition.language = "en-GB"
        let lines = try lines(composition)
        #expect(lines.contains("Appendix\u{00A0}A – Method") && lines.contains("Figures"))
    }
}
