import Programme
import Testing

@testable import PDF

@Suite struct TableSpanTests {
    private func years(_ rows: Int) -> Table {
        Table("Exercices", Array(0..<rows)) {
            Column("Nom", { "ligne-\($0)-" }, isRowHeader: true)
            ColumnGroup("Exercice 2018") {
                ColumnGroup("Crédits") {
                    Column("Engagé", { Money(euros: Int64($0)) }, total: .sum)
                    Column("Mandaté", { Money(euros: Int64($0)) }, total: .sum)
                }
                Column("Taux", { Share(Double($0) / 100) })
            }
        }
    }

    @Test func `titles over columns share a header cell, and other titles run down beside them`() throws {
        let syntax = try Rendered { years(3) }.syntax()
        #expect(syntax.count(of: "/Scope /Column") == 6)
        #expect(syntax.count(of: "/ColSpan 3") == 1)
        #expect(syntax.count(of: "/ColSpan 2") == 1)
        #expect(syntax.count(of: "/RowSpan 3") == 1)
        #expect(syntax.count(of: "/RowSpan 2") == 1)
        #expect(syntax.count(of: "/S /THead") == 1)
    }

    @Test func `a header of several rows is shown on each page and read once`() throws {
        let file = try Rendered { years(200) }
        #expect(file.summary.pages > 2)
        #expect(try file.text().count(of: "Exercice 2018") == file.summary.pages)
        #expect(try file.structure().count(of: "\"Exercice 2018\"") == 1)
    }

    @Test func `titles that part again don't share a cell`() throws {
        let table = Table("Deux", [1]) {
            ColumnGroup("A") { Column("x", { $0 }) }
            ColumnGroup("B") { Column("y", { $0 }) }
            ColumnGroup("A") { Column("z", { $0 }) }
        }
        #expect(try Rendered { table }.text().count(of: "A") == 2)
    }

    private func towns(_ values: [String], groupedBy groupings: [Grouping<Int>] = []) -> Table {
        Table("Communes", Array(values.indices), groupedBy: groupings) {
            Column("Commune", { values[$0] }, isRowHeader: true, mergesEqualValues: true)
            Column("Ligne", { "ligne-\($0)-" })
        }
    }

    @Test func `equal values that follow one another become one cell`() throws {
        let file = try Rendered { towns(["Pau", "Pau", "Pau", "Agen", "Pau"]) }
        #expect(try file.text().count(of: "Pau") == 2)
        let syntax = try file.syntax()
        #expect(syntax.count(of: "/RowSpan 3") == 1)
        #expect(syntax.count(of: "/RowSpan") == 1)
        // The header's two, three merged cells and five others.
        #expect(syntax.count(of: "/S /TH\n") + syntax.count(of: "/S /TD\n") == 10)
    }

    @Test func `values are not merged over a group's end`() throws {
        let table = towns(["Pau", "Pau", "Pau", "Pau"], groupedBy: [Grouping("G") { $0 < 2 ? "un" : "deux" }])
        let file = try Rendered { table }
        #expect(try file.text().count(of: "Pau") == 2)
        #expect(try file.syntax().count(of: "/RowSpan 2") == 2)
    }

    @Test func `a merged cell that goes over the page is shown on both and read once`() throws {
        let file = try Rendered { towns(Array(repeating: "Pau", count: 100)) }
        #expect(file.summary.pages > 1)
        #expect(try file.text().count(of: "Pau") == file.summary.pages)
        #expect(try file.structure().count(of: "\"Pau\"") == 1)
        #expect(try file.syntax().count(of: "/RowSpan 100") == 1)
    }

    private func spanning(_ spans: [Int: Int]) -> Table {
        var table = Table("Plages", [0]) {
            Column("a", { $0 })
            Column("b", { $0 })
            Column("c", { $0 })
        }
        table.rows = Records([
            TableRow(cells: [.text("tout-un"), .text("caché"), .text("seul")], spans: spans),
            TableRow(cells: [.integer(1), .integer(2), .integer(3)]),
        ])
        return table
    }

    @Test func `a cell that spans columns takes the place of those that it covers`() throws {
        let file = try Rendered { spanning([0: 2]) }
        let text = try file.text()
        #expect(text.contains("tout-un") && text.contains("seul") && !text.contains("caché"))
        #expect(try file.syntax().count(of: "/ColSpan 2") == 1)
    }

    @Test func `a span past the last column ends with it`() throws {
        let file = try Rendered { spanning([1: 9, 0: -3]) }
        #expect(try file.syntax().count(of: "/ColSpan 2") == 1)
        #expect(try file.text().contains("tout-un"))
    }

    @Test func `a cell of rich text keeps its emphasis, its links and its words`() throws {
        let table = Table("Riche", [0, 1]) {
            Column(
                "Texte",
                { row in
                    let text: Text =
                        "avant \(strong: "gras") \(link: "le site", to: "https://example.org/\(row)") 1\(superscript: "er") après"
                    return text
                })
            Column("N", { $0 })
        }
        let file = try Rendered { table }
        #expect(try file.links().contains("https://example.org/1"))
        #expect(try file.structure().count(of: "Link") == 2)
        #expect(try file.text().count(of: "le site") == 2)
    }

    @Test func `a header that no page holds is refused`() {
        let error = #expect(throws: DocumentError.self) {
            try Rendered {
                Table("Haute", [0]) {
                    for index in 0..<12 {
                        Column((0..<900).map { "m\($0)" }.joined(separator: " ") + "\(index)", { $0 })
                    }
                }
            }
        }
        #expect(error?.diagnostics.first?.message.contains("en-tête") == true)
    }

    @Test func `the caption's number goes on over each further page, and is not read again`() throws {
        let file = try Rendered { numbered("Lignes", 200) }
        #expect(try file.text().count(of: "Tableau 1 (suite)") == file.summary.pages - 1)
        #expect(try !file.structure().contains("(suite)"))
    }
}
