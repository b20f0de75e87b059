import Testing

@testable import PDF

@Suite struct MarginTests {
    private func theme(_ set: (inout Theme) -> Void) -> Theme {
        var theme = Theme()
        set(&theme)
        return theme
    }

    @Test func `margins name the part in force at the page's top`() throws {
        let file = try Rendered(theme: theme { $0.header = Theme.RunningLine(right: "[{section}]") }) {
            Heading("Première")
            Paragraph("texte")
            PageBreak()
            Paragraph("texte")
            Heading("Deuxième")
            Paragraph("texte")
            PageBreak()
            Heading("Troisième")
            Paragraph("texte")
        }
        #expect(try file.text(page: 1).contains("[Première]"))
        #expect(try file.text(page: 2).contains("[Première]"))
        #expect(try file.text(page: 3).contains("[Troisième]"))
    }

    @Test func `the first page and even pages have margins of their own`() throws {
        let file = try Rendered(
            theme: theme {
                $0.firstFooter = Theme.RunningLine(left: "la première")
                $0.evenFooter = Theme.RunningLine(left: "les paires")
                $0.footer = Theme.RunningLine(left: "les autres")
            }
        ) {
            for _ in 1...4 {
                Paragraph("texte")
                PageBreak()
            }
        }
        #expect(try file.text(page: 1).contains("la première"))
        #expect(try file.text(page: 2).contains("les paires"))
        #expect(try file.text(page: 3).contains("les autres"))
        #expect(try file.text(page: 4).contains("les paires"))
    }
}
