import Testing

@testable import ODS

/// Where printed pages end is known within bounds alone: what mustn't be cut begins a page where it might be.
@Suite struct PageReachTests {
    @Test func `what fits whatever the rows came to stays on its page`() {
        var reach = PageReach(page: 700)
        reach.advance(300...300, row: 14)
        #expect(!reach.mayCut(350))
        #expect(reach.mayCut(400))
    }

    @Test func `what might be cut begins a page`() {
        var reach = PageReach(page: 700)
        reach.advance(300...600, row: 14)
        #expect(reach.mayCut(200))
    }

    @Test func `at a page's top nothing is moved`() {
        var reach = PageReach(page: 700)
        #expect(!reach.mayCut(10_000))
        reach.advance(900...900, row: 14)
        reach.turn()
        #expect(!reach.mayCut(650))
    }

    /// Rows of one line and of several, as they come.
    static var uneven: Table {
        let texts = (0..<120).map { $0 % 3 == 0 ? String(repeating: "un texte long ", count: 12) : "court" }
        return Table("Textes", texts) {
            Column("Texte", { $0 })
            Column("N", { _ in 1 })
        }
    }

    @Test func `a chart after rows of uncertain height begins a page, and its heading with it`() throws {
        let opened = try Opened(
            Composition("Essai") {
                Sheet("Feuille") {
                    Self.uneven
                    Heading("Un titre seul")
                    PresentationSample.chart(.bars, "Barres", categories: PresentationSample.shortNames)
                }
            })
        try opened.keep(as: "pages.ods")
        #expect(try opened.beginsPage("Un titre seul"))
    }
}
