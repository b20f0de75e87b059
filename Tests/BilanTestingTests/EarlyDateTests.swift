import BilanTesting
import Testing

/// Days before 1900 are days as others are, in pages and in sheets.
@Suite struct EarlyDateTests {
    private struct Event {
        var name: String
        var day: CivilDate?
    }

    private func document(_ days: [String]) throws -> RenderedDocument {
        let events = days.map { Event(name: "Le \($0)", day: CivilDate($0)) }
        let first = try #require(events.first?.day)
        let day = Column("Jour", \Event.day)
        return try RenderedDocument(
            Composition("Essai") {
                Heading("Depuis le \(first)")
                Table("Jours", events) {
                    Column("Nom", \.name, isRowHeader: true)
                    day
                    Column("Au long", \.day, format: .longDate)
                }
                Grid("Premier") {
                    GridRow {
                        first; GridCell(formula: .value(first), format: .date)
                    }
                }
            })
    }

    @Test func `they are shown as they are, and both documents are made`() throws {
        let document = try document(["1789-07-14", "1899-12-30", "1850-02-28"])
        let tree = try document.tree
        #expect(tree.contains("# Depuis le 14 juillet 1789"))
        #expect(tree.contains("14/07/1789 | 14 juillet 1789") && tree.contains("30/12/1899 | 30 décembre 1899"))
        #expect(try document.data(.pdf).count > 1000)
        let sheet = String(decoding: try document.data(.fods), as: UTF8.self)
        #expect(
            sheet.contains(#"office:date-value="1789-07-14""#) && sheet.contains(#"office:date-value="1850-02-28""#))
    }

    @Test func `those that spreadsheet programs would show as others are texts there`() throws {
        let document = try document(["0850-03-03"])
        #expect(try document.data(.pdf).count > 1000)
        let sheet = String(decoding: try document.data(.fods), as: UTF8.self)
        #expect(sheet.contains("03/03/0850"))
        #expect(!sheet.contains(#"<table:table-cell office:value-type="date" office:date-value="0850"#))
    }
}
