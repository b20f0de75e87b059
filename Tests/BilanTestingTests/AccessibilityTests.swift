import BilanTesting
import Testing

@Suite struct AccessibilityTests {
    private func faults(
        theme: Theme = Theme(), @BlockBuilder _ blocks: () -> [Block]
    ) throws -> [String] {
        try RenderedDocument(Composition("Essai", blocks), theme: theme).accessibilityFaults.map {
            [$0.block, $0.message].compactMap(\.self).joined(separator: " : ")
        }
    }

    @Test func `a sound document has no fault`() throws {
        let found = try faults {
            Heading("Un")
            Table("Aides", [1, 2]) {
                Column("Nom", { "\($0)" }, isRowHeader: true)
                Column("Double", { $0 * 2 })
            }
            Drawing(height: 20, alternative: "") { _ in }
        }
        #expect(found == [])
    }

    @Test func `pictures with a caption and no alternative text, or a file's name for one, are named`() throws {
        let found = try faults {
            Heading("Un")
            Drawing(height: 20, alternative: "") { _ in }.captioned("Le trait")
            Drawing(height: 20, alternative: "carte.png") { _ in }
            FormulaText("E = mc²", alternative: " ")
        }
        #expect(found.count == 3, "\(found)")
        #expect(found[0].hasPrefix("formule « E = mc² »"))
        #expect(found[1].contains("dessin") && found[1].contains("un texte manque"))
        #expect(found[2].contains("« carte.png » est un nom de fichier"))
    }

    @Test func `headings that skip a level, and a document without any, are named`() throws {
        let skipped = try faults {
            Heading("Un")
            Heading("Trois", level: 3)
        }
        #expect(skipped.count == 1 && skipped[0].hasPrefix("titre « Trois »"))
        let none = try faults { Paragraph("Seul.") }
        #expect(none.count == 1 && none[0].contains("aucun titre"))
    }

    @Test func `a table whose rows no column names is named`() throws {
        let found = try faults {
            Heading("Un")
            Table("Aides", [1]) {
                Column("Nom", { "\($0)" })
                Column("Double", { $0 * 2 })
            }
        }
        #expect(found.count == 1 && found[0].contains("table « Aides » : aucune colonne ne nomme ses lignes"))
    }

    @Test func `colours that can't be read are named with their contrast`() throws {
        var theme = Theme()
        theme.colours.secondary = Colour("#bbbbbb")!
        let found = try faults(theme: theme) {
            Heading("Un")
            Table("Aides", [1]) {
                Column("Nom", { "\($0)" }, isRowHeader: true).look(CellAppearance(colour: Colour("#ffff00")!))
            }
        }
        #expect(found.count == 2, "\(found)")
        #expect(found[0].contains("secondary sur blanc (#bbbbbb sur #ffffff) ont un contraste de 1,9"))
        #expect(found[1].hasPrefix("table « Aides », colonne « Nom »") && found[1].contains("il en faut 4,5"))
    }
}
