import Testing

@testable import Content

/// Labels, references, notes and arrangements, checked before anything is drawn.
@Suite struct ReferenceCheckTests {
    private func findings(@BlockBuilder _ blocks: () -> [Block]) -> [Diagnostic] {
        Composition("Essai", blocks).check()
    }

    @Test func `a reference that leads nowhere names its block and the labels there are`() {
        let found = findings {
            Heading("Un", label: "un")
            Paragraph("Voir \(reference: "deux")")
        }
        #expect(found.count == 1)
        #expect(found.first?.block?.hasPrefix("paragraphe « Voir") == true)
        #expect(found.first?.message.contains("« deux » du renvoi ; il y a : un") == true)
    }

    @Test func `a label borne twice names both blocks`() {
        let found = findings {
            Heading("Un", label: "x")
            Heading("Deux", label: "x")
        }
        #expect(found.map(\.block) == ["titre « Deux »"])
        #expect(found.first?.message.contains("titre « Un »") == true)
    }

    @Test func `references within notes and columns are checked too`() {
        #expect(
            findings {
                Columns { Paragraph("a\(footnote: "voir \(page: "nulle-part")")") }
            }.count == 1)
    }

    @Test func `a note within a note is refused`() {
        #expect(
            findings { Paragraph("a\(footnote: "b\(footnote: "c")")") }.first?.message.contains("en contenir une autre")
                == true)
    }

    @Test func `a labelled picture without a caption is refused`() {
        #expect(findings { Image("a.png", alternative: "", label: "x") }.first?.message.contains("légende") == true)
    }

    @Test func `what needs pages of its own can't stand in columns`() {
        #expect(findings { Columns { TitlePage("Titre") } }.count == 1)
        #expect(findings { KeepTogether { Heading("A", isAppendix: true) } }.count == 1)
        #expect(
            findings {
                SideBySide {
                    Landscape {}
                } end: {
                }
            }.count == 1)
    }

    @Test func `pages are counted from one`() {
        #expect(findings { PageNumbering(.lowerRoman, start: 0) }.count == 1)
    }
}
