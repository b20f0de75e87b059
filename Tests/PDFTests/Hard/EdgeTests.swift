import Foundation
import Testing

@testable import PDF

/// What no one asks for and someone will: a sound file or a clear refusal, in no time.
@Suite struct EdgeTests {
    /// Draws within the processor time allowed, whoever else is drawing, and has qpdf look at the file.
    private func drawn(
        within limit: Double = 20, theme: Theme = Theme(), @BlockBuilder _ blocks: () -> [Block]
    ) throws -> Rendered {
        var file: Rendered?
        let time = try ProcessorTime.seconds {
            file = try Rendered(theme: theme, "Essai", progress: { _ in }, blocks)
        }
        #expect(time < limit)
        let check = try run("qpdf", "--check", file!.path)
        #expect(check.status == 0, "\(check.output)")
        return file!
    }

    @Test func `a table row of three pages`() throws {
        let words = (0..<2500).map { "mot\($0)." }.joined(separator: " ")
        let file = try drawn {
            Table("T", [words]) {
                Column("N", { _ in "court" })
                Column("Texte", { $0 })
            }
        }
        #expect(file.summary.pages >= 3)
        #expect(try file.text().count(of: "mot2499.") == 1)
    }

    @Test func `a table of sixty columns`() throws {
        var table = Table("Large", [0]) { Column("x", { $0 }) }
        table.columns = (0..<60).map { TableColumn(title: "T\($0)", format: .integer) }
        table.rows = Records((0..<40).map { row in TableRow(cells: (0..<60).map { .integer(row * $0) }) })
        let file = try drawn { table }
        #expect(!file.summary.diagnostics.isEmpty)
    }

    @Test func `a word of ten thousand characters`() throws {
        let word = String(repeating: "abcdefghij", count: 1000)
        var theme = Theme()
        // What the margins say would part its letters at each page's end.
        (theme.header, theme.footer) = (.init(), .init())
        let file = try drawn(theme: theme) {
            Paragraph(Text(word))
            Table("T", [word]) { Column("Mot", { $0 }) }
        }
        let letters = String(try file.text().filter { !$0.isWhitespace && $0 != "-" })
        #expect(letters.replacingOccurrences(of: "Mot", with: "").count(of: "abcdefghij") == 2000)
    }

    @Test func `a paragraph of five thousand lines`() throws {
        let file = try drawn { Paragraph(Text((1...5000).map { "ligne-\($0)." }.joined(separator: "\n"))) }
        let text = try file.text()
        #expect(text.count(of: "ligne-") == 5000 && text.count(of: "ligne-5000.") == 1)
    }

    @Test func `an empty table, an empty document and empty texts`() throws {
        _ = try drawn { Table("Vide", [Int]()) { Column("Nom", { $0 }) } }
        #expect(try drawn {}.summary.pages == 1)
        _ = try drawn {
            Paragraph("")
            List([])
            List(["", ""])
            KeyFigures([])
            Note("")
            Columns(2) {}
            KeepTogether {}
            Landscape {}
            CodeBlock("")
        }
    }

    @Test func `a page of two centimetres is refused with what to do`() {
        var theme = Theme()
        (theme.page.width, theme.page.height) = (56.7, 56.7)
        (theme.page.left, theme.page.right, theme.page.top, theme.page.bottom) = (2, 2, 2, 2)
        let error = #expect(throws: DocumentError.self) { try Rendered(theme: theme) { Paragraph("Bonjour") } }
        #expect(error?.description.contains("56.7 × 56.7") == true)
    }

    @Test func `the smallest page that holds text`() throws {
        var theme = Theme()
        (theme.page.width, theme.page.height) = (180, 180)
        (theme.page.left, theme.page.right, theme.page.top, theme.page.bottom) = (25, 25, 25, 25)
        let file = try drawn(theme: theme) {
            Heading("Un titre bien plus long que la page n’est large")
            Paragraph(Text(sentences(20)))
            List(["un", "deux"])
            numbered("Lignes", 30)
        }
        #expect(try file.text().count(of: "ligne-29-") == 1)
    }

    @Test func `two thousand headings in contents`() throws {
        let file = try drawn(within: 40) {
            Contents(.headings(depth: 1))
            for number in 0..<2_000 {
                Heading(Text("Titre-" + String(number) + "."))
                Paragraph("texte")
            }
        }
        #expect(try file.text().count(of: "Titre-1999.") == 2)
    }

    @Test func `headings and no text`() throws {
        let file = try drawn { for number in 0..<300 { Heading(Text("Titre-" + String(number) + ".")) } }
        #expect(try file.text().count(of: "Titre-") == 300)
    }

    @Test func `a note that is all title`() throws {
        let file = try drawn {
            Note("", title: "Un titre\(footnote: "et sa note") seul")
            Note("texte", kind: .warning, title: Text(sentences(200)))
        }
        let text = try file.text()
        #expect(text.contains("Un titre") && text.contains("et sa note") && text.count(of: "numéro 200 ") == 1)
    }
}
