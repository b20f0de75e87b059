import Testing

@testable import PDF

/// Where a small table stands.
@Suite struct SmallTableTests {
    private func pages(_ file: Rendered) throws -> [String] {
        try (1...file.summary.pages).map { try file.text(page: $0) }
    }

    /// A table of one column, its rows in groups without sums.
    private func grouped(_ count: Int, groups: Int) -> Table {
        Table(
            "Voisins", Array(0..<count), caption: "Faits",
            groupedBy: [Grouping("Groupe") { "Groupe \($0 * groups / count)" }]
        ) { Column("Nom", { "ligne-\($0)-" }, isRowHeader: true) }
    }

    @Test func `sums that aren't shown take no room`() throws {
        // The heights of the same table with its groups' sums counted and without differ by six rows.
        for filler in 1...40 {
            let file = try Rendered {
                for line in 0..<filler { Paragraph("Ligne \(line)") }
                KeepTogether { grouped(6, groups: 6) }
                Paragraph("fin")
            }
            let pages = try pages(file)
            guard pages.count == 2, pages[1].contains("ligne-0-") else { continue }
            // It went over to the next page: with a line of text fewer before it, it fits.
            let shorter = try Rendered {
                for line in 0..<filler - 1 { Paragraph("Ligne \(line)") }
                KeepTogether { grouped(6, groups: 6) }
            }
            let end = try #require(
                shorter.syntax().matches(of: #/ ([\d.]+) Tm/#).compactMap { Double($0.1) }.max())
            #expect(end > 700, "\(filler)")
            return
        }
        Issue.record("the table never reached a page's end")
    }

    @Test func `a table that isn't long goes over whole where little is left of the page`() throws {
        for filler in 20...46 {
            let file = try Rendered {
                for line in 0..<filler { Paragraph("Ligne \(line)") }
                Heading("Bénéficiaires")
                numbered("Table", 9).noted("Source : essai.")
            }
            let pages = try pages(file)
            for text in pages where text.contains("Bénéficiaires") { #expect(text.contains("ligne-0-"), "\(filler)") }
            let counts = pages.map { $0.count(of: "ligne-") }
            // Divided only where more than a quarter of the page would stay white.
            if counts.filter({ $0 > 0 }).count > 1 { #expect(counts[0] > 3, "\(filler) \(counts)") }
        }
    }
}
