import BilanKit
import Testing

@Suite struct SectionTests {
    private struct Part: Section {
        let title: String
        let isLong: Bool

        var body: [Block] {
            Heading(title)
            if isLong { Paragraph("Plus long.") }
        }
    }

    @Test func `a section stands among blocks, and holds what it is made from`() {
        let composition = Composition("Essai") {
            Part(title: "Un", isLong: true)
            Paragraph("Entre deux.")
            for title in ["Deux", "Trois"] { Part(title: title, isLong: false) }
            KeepTogether { Part(title: "Quatre", isLong: false) }
        }
        #expect(
            composition.blocks.map { $0.name ?? "" } == [
                "titre « Un »", "paragraphe « Plus long. »", "paragraphe « Entre deux. »", "titre « Deux »",
                "titre « Trois »", "",
            ])
        #expect(composition.check().isEmpty)
    }
}
