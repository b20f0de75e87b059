import Foundation
import Testing

@testable import PDF

/// What may end a page, and what may not.
@Suite struct PageEndTests {
    private func pages(_ file: Rendered) throws -> [String] {
        try (1...file.summary.pages).map { try file.text(page: $0) }
    }

    @Test func `no single item of a list ends or begins a page`() throws {
        for filler in 36...58 {
            let file = try Rendered {
                for line in 0..<filler { Paragraph("Ligne \(line)") }
                List((1...4).map { Text("point-\($0)-") })
            }
            for text in try pages(file) { #expect(text.count(of: "point-") != 1, "\(filler)") }
        }
    }

    @Test func `a list of three goes over whole`() throws {
        for filler in 36...58 {
            let file = try Rendered {
                for line in 0..<filler { Paragraph("Ligne \(line)") }
                List((1...3).map { Text("point-\($0)-") })
            }
            for text in try pages(file) { #expect([0, 3].contains(text.count(of: "point-")), "\(filler)") }
        }
    }

    @Test func `a heading stays with a table whose first row is high`() throws {
        let high = (1...60).map { "mot\($0)" }.joined(separator: " ")
        var theme = Theme()
        (theme.header, theme.footer) = (Theme.RunningLine(), Theme.RunningLine())
        for filler in 26...42 {
            let file = try Rendered(theme: theme) {
                for line in 0..<filler { Paragraph("Ligne \(line)") }
                Heading("Bénéficiaires")
                Table("Haute", Array(0..<3), caption: "Une table") {
                    Column("Nom", { _ in high }, width: 60...80)
                    Column("N", { $0 })
                }
            }
            for text in try pages(file) where text.contains("Bénéficiaires") {
                #expect(text.contains("mot60"), "\(filler)")
            }
        }
    }

    @Test func `a heading goes with what it heads onto a turned page`() throws {
        let file = try Rendered {
            Paragraph("Avant")
            Heading("Carte")
            Landscape { Paragraph("Large") }
        }
        let page = try #require(try pages(file).first { $0.contains("Large") })
        #expect(page.contains("Carte"))
    }

    @Test func `a notice stands on the page of the wide table that comes first`() throws {
        let file = try Rendered(notices: ["Ces données sont fictives."]) {
            Landscape { numbered("Large", 5) }
        }
        #expect(file.summary.pages == 1)
        #expect(try file.text(page: 1).contains("fictives"))
    }

    @Test func `a chart divided over pages writes its values on all of them or on none`() throws {
        func chart(_ count: Int) throws -> [Bool] {
            let table = Table("Valeurs", Array(0..<count)) {
                Column("Nom", { "Une catégorie au nom long \($0)" })
                Column("Valeur", { _ in 7_777 })
            }
            let file = try Rendered {
                Chart(.bars, "Répartition", of: table, category: "Nom", series: ["Valeur"])
                PageBreak()
                table
            }
            return try pages(file).filter { $0.contains("Figure") }.map { $0.contains("7 777") }
        }
        let written = try chart(70)
        #expect(written.count > 1)
        #expect(Set(written).count == 1)
    }
}
