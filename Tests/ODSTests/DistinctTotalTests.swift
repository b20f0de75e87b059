import Testing

@testable import ODS

/// What spreadsheets have no function for is written as a value; a plain integer has a style without groups.
@Suite struct DistinctTotalTests {
    private let rows = [("a", 2014), ("a", 2014), ("b", 2015)]

    private var composition: Composition {
        let table = Table("Aides", rows) {
            Column("Objet", { _ in "x" }, isRowHeader: true)
            Column("Nom", { $0.0 }, total: .distinct)
            Column("Année", { $0.1 }, format: .plainInteger)
        }
        return Composition("Essai") {
            Sheet("Synthèse") {
                KeyFigures([KeyFigure("Noms", .total(table: "Aides", column: "Nom"), format: .integer)])
            }
            Sheet("Aides") { table }
        }
    }

    @Test func `the total is a number without a formula, and a figure refers to it`() throws {
        let opened = try Opened(composition)
        let content = opened["content.xml"]
        let total = try #require(content.firstMatch(of: /<table:table-cell[^>]*office:value="2"[^>]*>/))
        #expect(content.contains("2014"))
        let cells = content.matches(of: /<table:table-cell[^>]*office:value="2"[^>]*>/).map { String($0.0) }
        #expect(cells.count == 2, "\(total.0)")
        #expect(cells.count { $0.contains("table:formula") } == 1)
        #expect(cells.contains { $0.contains(/table:formula="of:=\[\$?Aides\.\$?B\$?\d+\]"/) }, "\(cells)")
    }

    @Test func `a plain integer's style has no groups of thousands`() throws {
        let opened = try Opened(composition)
        let all = opened["content.xml"] + opened["styles.xml"]
        let style = try #require(
            all.firstMatch(
                of: /<number:number-style[^>]*style:name="N-entier-simple"[^>]*>(?:.|\n)*?<\/number:number-style>/))
        #expect(style.0.contains("number:min-integer-digits=\"1\"") && !style.0.contains("number:grouping"))
    }
}
