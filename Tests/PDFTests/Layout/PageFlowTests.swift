import Foundation
import Testing

@testable import PDF

@Suite struct PageFlowTests {
    @Test func `an empty composition is a sound file of one page`() throws {
        let file = try Rendered {}
        #expect(file.summary.pages == 1)
        #expect(try file.information().contains("Pages:           1"))
    }

    @Test func `margins tell the page and the number of pages, ordinals raised`() throws {
        let file = try Rendered {
            Paragraph("un")
            PageBreak()
            PageBreak()
            Paragraph("deux")
        }
        #expect(file.summary.pages == 2)
        #expect(try file.text(page: 1).contains("Page 1 / 2"))
        #expect(try file.text(page: 2).contains("Page 2 / 2"))
        #expect(try file.text(page: 2).contains("trimestre 2018"))
    }

    @Test func `what the margins say is no part of the structure`() throws {
        let structure = try Rendered { Paragraph("Bonjour") }.structure()
        #expect(structure.contains("Bonjour"))
        #expect(!structure.contains("Page 1"))
    }

    @Test func `landscape pages lie between upright ones`() throws {
        let file = try Rendered {
            Paragraph("debout")
            Landscape { Paragraph("couché") }
            Paragraph("debout encore")
        }
        let sizes = try file.information().split(separator: "\n").filter {
            $0.contains("size:") && $0.hasPrefix("Page")
        }
        #expect(sizes.count == 3)
        #expect(sizes[0].contains("595.276 x 841.89"))
        #expect(sizes[1].contains("841.89 x 595.276"))
        #expect(sizes[2].contains("595.276 x 841.89"))
    }

    @Test func `words stand once each, over as many pages as they take`() throws {
        let file = try Rendered { Paragraph(Text(sentences(300))) }
        #expect(file.summary.pages > 3)
        let text = try file.text()
        for number in [1, 57, 150, 299, 300] { #expect(text.count(of: "numéro \(number) ") == 1) }
    }

    @Test func `a text longer than Pango's measures is set whole`() throws {
        // Undivided, so that the words can be counted.
        var theme = Theme()
        theme.isHyphenated = false
        let file = try Rendered(theme: theme) { Paragraph(Text(sentences(6000))) }
        #expect(try file.text().count(of: "entreprises.") == 6000)
    }

    @Test func `a font that is not installed is named`() throws {
        var theme = Theme()
        theme.fonts.headings = "Police Inconnue"
        let file = try Rendered(theme: theme) { Heading("Titre") }
        #expect(file.summary.diagnostics.first?.message.contains("« Police Inconnue » n’est pas installée") == true)
    }

    @Test func `a heading is never the last of its page`() throws {
        for lines in 30...46 {
            let file = try Rendered {
                Paragraph(Text((1...lines).map { "Ligne \($0)" }.joined(separator: "\n")))
                Heading("Un titre qui suit")
                Heading("Et un autre", level: 2)
                Paragraph(Text(sentences(8)))
            }
            let page = try file.text(page: 1).contains("Un titre qui suit") ? 1 : 2
            let text = try file.text(page: page)
            #expect(text.contains("Et un autre") && text.contains("La phrase numéro 1 "), "after \(lines) lines")
        }
    }

    @Test func `two lines of a paragraph at least stay, and two go over`() throws {
        for lines in 36...50 {
            let file = try Rendered {
                Paragraph(Text((1...lines).map { "avant \($0)" }.joined(separator: "\n")))
                Paragraph("première\ndeuxième\ntroisième\nquatrième")
            }
            guard file.summary.pages == 2 else { continue }
            let first = try file.text(page: 1)
            let kept = ["première", "deuxième", "troisième", "quatrième"].count { first.contains($0) }
            #expect([0, 2, 4].contains(kept), "\(kept) lines kept after \(lines)")
        }
    }

    @Test func `headings make the outline`() throws {
        let file = try Rendered {
            Heading("Première partie")
            Heading("Un détail", level: 2)
            Heading("Seconde partie")
        }
        let syntax = try file.syntax()
        #expect(syntax.contains("/Outlines"))
        #expect(syntax.count(of: "/Dest [") + syntax.count(of: "/Dest\n") + syntax.count(of: "/D [") >= 3)
    }

    @Test func `the same composition gives the same bytes`() throws {
        func make() throws -> Data {
            try Rendered {
                Heading("Titre")
                Paragraph(Text(sentences(40)))
                numbered("Lignes", 200, groups: 4)
                Chart(.lines, "Courbe", of: numbered("Points", 6), category: "Nom", series: ["Montant"])
            }.bytes
        }
        let first = try make()
        #expect(first == (try make()))
        #expect(!first.isEmpty)
    }

    @Test func `a page too small for text is refused with what it leaves`() throws {
        var theme = Theme()
        theme.page.width = 56.7
        theme.page.height = 56.7
        let error = #expect(throws: DocumentError.self) { try Rendered(theme: theme) { Paragraph("Bonjour") } }
        #expect(error?.description.contains("56.7 × 56.7") == true)
    }

    @Test func `faults of the composition come before any drawing`() throws {
        let error = #expect(throws: DocumentError.self) {
            try Rendered {
                Heading("Saut", level: 3)
                Heading("", level: 1)
            }
        }
        #expect(error?.diagnostics.count == 2)
    }

    @Test func `what progress throws ends the document and leaves no file`() throws {
        struct Cancelled: Error {}
        #expect(throws: Cancelled.self) {
            try Rendered(progress: { if $0.pages == 2 { throw Cancelled() } }) { numbered("Lignes", 500) }
        }
    }

    @Test func `progress tells rows and pages`() throws {
        var told: [PDF.Progress] = []
        let file = try Rendered(progress: { told.append($0) }) { numbered("Lignes", 1200) }
        #expect(told.last == PDF.Progress(rows: 1200, pages: file.summary.pages, allRows: 1200))
        #expect(told.contains { $0.rows == 500 })
        #expect(file.files == ["report.pdf"])
    }

    @Test func `a folder that is not there is told, not crashed into`() throws {
        let writer = PDFWriter(theme: Theme(), info: Rendered.info)
        let error = #expect(throws: DocumentError.self) {
            try writer.write(Composition("Rapport") { Paragraph("Bonjour") }, to: "/nowhere/at/all.pdf")
        }
        #expect(error?.description.contains("/nowhere/at/all.pdf") == true)
    }
}
