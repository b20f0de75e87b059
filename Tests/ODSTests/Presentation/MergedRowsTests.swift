import Foundation
import Testing

@testable import ODS

/// A cell over many rows is one cell, and none of its rows takes its whole text's height.
@Suite struct MergedRowsTests {
    private static let long =
        "Les crédits de paiement de l’exercice suivent le calendrier voté en commission permanente. "

    static func grid(_ count: Int) -> Grid {
        var grid = Grid("Fusion") {
            GridRow(.columnHeader) {
                "Ligne"
                "Observations"
                "Montant"
            }
            for line in 1...count {
                GridRow {
                    "Ligne \(line)"
                    if line == 1 { GridCell(String(repeating: long, count: 20), rowSpan: count) }
                    Money(euros: Int64(line) * 1_000)
                }
            }
        }
        grid.widths = [nil, 160, nil]
        return grid
    }

    /// Rows of one long text, which its column makes one cell, in two groups.
    static func table(_ count: Int) -> Table {
        Table(
            "Lignes", Array(0..<count * 2), groupedBy: [Grouping<Int>("Groupe") { "Groupe \($0 / count)" }]
        ) {
            Column<Int>("Nom", { "Ligne \($0)" })
            Column<Int>(
                "Observations", { _ in String(repeating: Self.long, count: 20) }, width: 100...160,
                mergesEqualValues: true)
            Column<Int>("Montant", { Money(euros: Int64($0)) }, total: .sum)
        }
    }

    private func heights(_ opened: Opened) -> [Double] {
        let styles = opened.content.matches(of: #/style:name="(ro\d+)"[^>]*><[^>]*style:row-height="([0-9.]+)pt"/#)
            .reduce(into: [String: Double]()) { $0[String($1.1)] = Double($1.2) }
        return opened.content.matches(of: #/<table:table-row table:style-name="(ro\d+)"/#)
            .compactMap { styles[String($0.1)] }
    }

    @Test(arguments: [5, 49, 80])
    func `a cell over many rows is merged, and its rows share its height`(count: Int) throws {
        let opened = try Opened(Composition("Essai") { Sheet("Feuille") { Self.grid(count) } })
        try opened.keep(as: "merged-\(count).ods")
        #expect(opened.content.contains("table:number-rows-spanned=\"\(count)\""))
        #expect((heights(opened).max() ?? 0) < 14 * 60 / 3)
    }

    @Test(arguments: [5, 49])
    func `equal values of a column that merges them are one cell in each group`(count: Int) throws {
        let opened = try Opened(Composition("Essai") { Self.table(count) })
        try opened.keep(as: "merged-table-\(count).ods")
        #expect(opened.content.matches(of: try Regex("table:number-rows-spanned=\"\(count)\"")).count == 2)
        // Formulas and filters find the value in every row.
        let values = opened.content.components(separatedBy: "<table:covered-table-cell table:style-name=")
        #expect(values.dropFirst().count { $0.contains("Les crédits de paiement") } == 2 * (count - 1))
        #expect((heights(opened).max() ?? 0) < 14 * 60 / 3)
    }

    @Test func `a merged cell that its sheet has no room for goes on on the next`() throws {
        let opened = try Opened(Composition("Essai") { Self.table(20) }, rowLimit: 16)
        let spans = opened.content.matches(of: #/table:number-rows-spanned="(\d+)"/#).compactMap { Int($0.1) }
            .filter { $0 > 1 }
        #expect(spans.count > 2 && spans.allSatisfy { $0 <= 16 }, "\(spans)")
    }

    @Test func `values that differ, or are none, stay apart`() throws {
        let table = Table("Valeurs", ["a", "a", "b", "", "", "a"]) {
            Column("Texte", { $0 }, mergesEqualValues: true)
            Column("N", { _ in 1 })
        }
        let opened = try Opened(Composition("Essai") { table })
        #expect(opened.content.matches(of: #/number-rows-spanned="2"/#).count == 1)
        #expect(opened.content.components(separatedBy: "<table:covered-table-cell").count == 2)
    }
}
