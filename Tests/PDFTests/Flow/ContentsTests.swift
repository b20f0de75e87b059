import Testing

@testable import PDF

@Suite struct ContentsTests {
    @Test func `entries tell the pages that their titles stand on`() throws {
        let file = try Rendered {
            Contents(title: "Sommaire")
            PageBreak()
            Heading("Première")
            PageBreak()
            Heading("Deuxième")
            Paragraph("fin")
        }
        let lines = try file.text(page: 1).split(separator: "\n")
        #expect(lines.contains("Première 2"))
        #expect(lines.contains("Deuxième 3"))
    }

    @Test func `an entry is an item with a reference that is a link`() throws {
        let structure = try Rendered {
            Contents()
            Heading("Première")
            Paragraph("fin")
        }.structure().split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let start = try #require(structure.firstIndex(of: "TOC"))
        #expect(
            Array(structure[start..<start + 5]) == [
                "TOC", "TOCI", "Reference (inline)", "Link (inline)", "\"Première\"",
            ])
    }

    @Test func `headings under the depth are left out`() throws {
        let text = try Rendered {
            Contents(.headings(depth: 1))
            Heading("Partie")
            Heading("Détail", level: 2)
            Paragraph("fin")
        }.text()
        #expect(text.count(of: "Partie") == 2)
        #expect(text.count(of: "Détail") == 1)
    }

    @Test func `lists of tables and figures bear the numbers of captions`() throws {
        let text = try Rendered {
            Contents(.tables)
            Contents(.figures)
            numbered("un", 2)
            numbered("deux", 2)
            Drawing(height: 10, alternative: "trait", caption: "Un trait") { _ in }
        }.text()
        #expect(text.count(of: "Tableau 2 – Un tableau") == 2)
        #expect(text.count(of: "Figure 1 – Un trait") == 2)
    }

    @Test func `the contents' title is no heading`() throws {
        let file = try Rendered {
            Contents(title: "Sommaire")
            Heading("Partie")
            Paragraph("fin")
        }
        #expect(try file.structure().count(of: "H1") == 1)
        #expect(try file.syntax().count(of: "/Type /Outlines") == 1)
        #expect(try file.syntax().contains("/Count 1"))
    }

    @Test func `contents of hundreds of entries run over pages and stay right`() throws {
        let file = try Rendered {
            Contents()
            for index in 1...150 {
                PageBreak()
                Heading("Partie numéro \(index)")
                Paragraph("texte")
            }
        }
        let first = file.summary.pages - 149
        #expect(first > 3)
        #expect(try file.text(page: 1).contains("Partie numéro 1 \(first)\n"))
        #expect(try file.text(page: first).contains("Partie numéro 1\n"))
    }

    @Test func `contents with nothing to list say so`() throws {
        let file = try Rendered { Contents(.figures, title: "Figures") }
        #expect(file.summary.diagnostics.contains { $0.message.contains("rien à y lister") })
    }

    @Test func `appendices are lettered, begin a page and are listed`() throws {
        let file = try Rendered {
            Contents()
            Paragraph("corps")
            Heading("Méthode", isAppendix: true)
            Paragraph("texte")
            Heading("Sources", isAppendix: true)
            Paragraph("texte")
        }
        #expect(file.summary.pages == 3)
        #expect(try file.text(page: 1).contains("Annexe B – Sources 3"))
        #expect(try file.text(page: 2).contains("Annexe A – Méthode"))
    }
}
