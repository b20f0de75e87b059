import Content
import Testing

@testable import PDF

/// Footnotes and references from a table's cells.
@Suite struct TableFootnoteTests {
    private func table(rows: Int) -> Table {
        var table = Table("Aides", Array(1...rows), caption: "Aides") {
            Column("Rang", { $0 })
            Column("Remarque") { (row: Int) -> Text in
                row % 10 == 0
                    ? "Ligne\(footnote: "Note de la ligne numéro\(row).")" : "Ligne, voir \(reference: "aides")"
            }
        }
        table.label = "aides"
        return table
    }

    @Test func `a note of a cell stands once, at the foot of its row's page`() throws {
        let text = try Rendered { table(rows: 90) }.text()
        for row in stride(from: 10, through: 90, by: 10) { #expect(text.count(of: "numéro\(row).") == 1) }
    }

    @Test func `a reference in a cell names its table`() throws {
        let text = try Rendered { table(rows: 3) }.text()
        #expect(text.count(of: "voir Tableau") == 3)
    }

    @Test func `a note longer than a page goes on`() throws {
        let long = String(repeating: "mot ", count: 2_000)
        let file = try Rendered {
            Table("Une", [1]) { Column("Texte") { (_: Int) -> Text in "Ligne\(footnote: Text(long))" } }
        }
        #expect(try file.text().count(of: "mot") == 2_000)
    }
}
