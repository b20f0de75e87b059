import Testing

@testable import PDF

@Suite struct ReferenceTests {
    private func labelled(_ name: String, _ label: String) -> Table {
        var table = numbered(name, 2)
        table.label = label
        return table
    }

    @Test func `references name tables, headings and appendices`() throws {
        let text = try Rendered {
            Paragraph("Voir \(reference: "t"), \(reference: "h") et \(reference: "a").")
            numbered("avant", 2)
            labelled("aides", "t")
            Heading("Le bilan", label: "h")
            Paragraph("texte")
            Heading("Méthode", label: "a", isAppendix: true)
        }.text(page: 1)
        #expect(text.contains("Voir Tableau 2, « Le bilan » et Annexe A."))
    }

    @Test func `a reference ahead tells the page's label`() throws {
        let file = try Rendered {
            PageNumbering(.lowerRoman, start: 1)
            Paragraph("Voir page \(page: "h").")
            PageBreak()
            PageBreak()
            PageNumbering(.arabic, start: 12)
            Heading("Le bilan", label: "h")
            Paragraph("texte")
        }
        #expect(try file.text(page: 1).contains("Voir page 12."))
    }

    @Test func `a reference is a link in a reference, with words`() throws {
        let file = try Rendered {
            Paragraph("Voir \(reference: "h").")
            Heading("Le bilan", label: "h")
            Paragraph("texte")
        }
        let structure = try file.structure().split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let start = try #require(structure.firstIndex(of: "Reference (inline)"))
        #expect(structure[start + 1] == "Link (inline)")
        #expect(structure[start + 2] == "\"«\u{00A0}Le bilan\u{00A0}»\"")
        #expect(try file.syntax().contains("/Dest ["))
    }

    @Test func `pages told settle even where their words move what they tell of`() throws {
        let file = try Rendered {
            for index in 1...120 { Paragraph("Renvoi \(index) : page \(page: "fin"). \(sentences(6))") }
            Heading("Fin", label: "fin")
            Paragraph("texte")
        }
        #expect(try file.text(page: 1).contains("page \(file.summary.pages)."))
    }
}
