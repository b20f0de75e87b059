import Testing

@testable import PDF

@Suite struct FootnoteTests {
    @Test func `a note stands at the foot of its mark's page`() throws {
        let file = try Rendered {
            Paragraph("texte\(footnote: "Note de la première.")")
            PageBreak()
            Paragraph("texte\(footnote: "Note de la seconde.")")
        }
        #expect(
            try file.text(page: 1).contains("1\nNote de la première.")
                || file.text(page: 1).contains("1 Note de la première."))
        #expect(try file.text(page: 2).contains("Note de la seconde."))
        #expect(try !file.text(page: 1).contains("seconde"))
    }

    @Test func `notes are numbered through headings, lists, boxes and captions`() throws {
        var table = numbered("t", 2)
        table.caption = "Légende\(footnote: "quatrième")"
        let text = try Rendered {
            Heading("Titre\(footnote: "première")")
            List(["point\(footnote: "deuxième")"])
            Note("encadré\(footnote: "troisième")")
            table
        }.text()
        let places = ["première", "deuxième", "troisième", "quatrième"].compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == 4)
        #expect(places == places.sorted())
    }

    @Test func `a note is read after its paragraph, its number leading back`() throws {
        let file = try Rendered {
            Paragraph("avant\(footnote: "La note.") après")
            Paragraph("suite")
        }
        let structure = try file.structure()
        let parts = ["après", "Note <", "Lbl", "La note.", "suite"].compactMap { structure.range(of: $0)?.lowerBound }
        #expect(parts.count == 5)
        #expect(parts == parts.sorted())
        #expect(try file.syntax().count(of: "/Subtype /Link") == 2)
    }

    @Test func `a heading's note is no part of the heading or of the outline`() throws {
        let file = try Rendered {
            Contents()
            Heading("Titre\(footnote: "La note.")")
            Paragraph("texte")
        }
        #expect(try file.text().count(of: "La note.") == 1)
        let structure = try file.structure()
        #expect(structure.contains("\n  Note <"))
    }

    @Test func `text keeps clear of the notes at its page's foot`() throws {
        let file = try Rendered {
            for index in 1...60 { Paragraph("<\(index)>\(footnote: "Note \(index), \(sentences(3))") \(sentences(2))") }
        }
        for page in 1...file.summary.pages {
            let text = try file.text(page: page)
            for index in 1...60 where text.contains("<\(index)>") && !text.contains("Note \(index),") {
                Issue.record("page \(page) has the mark of note \(index) without the note")
            }
        }
        #expect(file.summary.pages > 4)
    }

    @Test func `a note longer than a page goes on over pages, whole`() throws {
        let file = try Rendered {
            Paragraph("texte\(footnote: Text(sentences(250)))")
            Paragraph("suite")
        }
        #expect(file.summary.pages >= 2)
        let text = try file.text().replacingOccurrences(of: "\n", with: " ")
        for index in [1, 100, 250] { #expect(text.count(of: "numéro \(index) ") == 1) }
    }
}
