import Foundation
import Testing

@testable import PDF

@Suite struct TableTests {
    @Test func `every row stands once, and the header on each page`() throws {
        let file = try Rendered { numbered("Lignes", 300) }
        let text = try file.text()
        for number in [0, 1, 42, 150, 298, 299] { #expect(text.count(of: "ligne-\(number)-") == 1) }
        #expect(file.summary.pages > 3)
        #expect(text.count(of: "Nom Montant") == file.summary.pages)
        #expect(file.summary.rows == 300)
    }

    @Test func `a repeated header is read once`() throws {
        let file = try Rendered { numbered("Lignes", 300) }
        #expect(try file.structure().count(of: "\"Montant\"") == 1)
    }

    @Test func `a group that goes over the page says so, with its subtotal at its end`() throws {
        let file = try Rendered { numbered("Lignes", 200, groups: 2) }
        let text = try file.text()
        #expect(text.count(of: "Groupe 0 (suite)") >= 1)
        #expect(text.count(of: "Sous-total Groupe 0") == 1)
        #expect(text.count(of: "Sous-total Groupe 1") == 1)
        #expect(try !file.structure().contains("(suite)"))
    }

    @Test func `a group's heading is never the last of its page`() throws {
        for before in 20...60 {
            let table = Table(
                "T", Array(0..<before + 3), groupedBy: [Grouping<Int>("G") { $0 < before ? "premier" : "second" }]
            ) {
                Column("Nom", { "ligne-\($0)-" })
            }
            let file = try Rendered { table }
            guard file.summary.pages == 2 else { continue }
            let first = try file.text(page: 1)
            #expect(!first.contains("second") || first.contains("ligne-\(before)-"), "after \(before) rows")
        }
    }

    @Test func `the grand total closes the table and is right`() throws {
        let text = try Rendered { numbered("Lignes", 101) }.text()
        #expect(text.contains("Total 5 050,00 €"))
    }

    @Test func `cells have their row's and their column's header`() throws {
        let syntax = try Rendered { numbered("Lignes", 3) }.syntax()
        #expect(syntax.count(of: "/Scope /Column") == 2)
        // Three rows and the total.
        #expect(syntax.count(of: "/Scope /Row") == 4)
    }

    @Test func `a table without rows says so`() throws {
        let file = try Rendered { numbered("Lignes", 0) }
        #expect(try file.text().contains("Aucune ligne"))
        #expect(try file.structure().contains("Aucune ligne"))
    }

    @Test func `a row of three pages is split, warned of, and whole`() throws {
        let words = (0..<3000).map { "mot\($0)." }
        let table = Table("Longue", ["court", words.joined(separator: " "), "fin"]) {
            Column("N", { $0.count }, isRowHeader: true)
            Column("Texte", { $0 })
        }
        let file = try Rendered { table }
        #expect(file.summary.pages >= 3)
        let text = try file.text()
        for number in stride(from: 0, to: 3000, by: 371) { #expect(text.count(of: "mot\(number).") == 1) }
        #expect(
            file.summary.diagnostics.contains {
                $0.message.contains("plus haute qu’une page") && $0.block == "table « Longue »"
            })
    }

    private func wide(_ count: Int) -> Table {
        var table = Table("Large", [0]) { Column("x", { $0 }) }
        table.columns = (0..<count).map { TableColumn(title: "Titre\($0)", format: .money, total: .sum) }
        table.rows = Records(
            (0..<3).map { row in
                TableRow(cells: (0..<count).map { .money(Money(euros: Int64(row * 100_000 + $0))) })
            })
        table.hasGrandTotal = true
        return table
    }

    @Test func `a table too wide for the page turns it, and its heading with it`() throws {
        let file = try Rendered {
            Paragraph("avant")
            Heading("Un large tableau")
            wide(12)
            Paragraph("après")
        }
        #expect(file.summary.pages == 3)
        #expect(try file.text(page: 2).contains("Un large tableau"))
        #expect(try file.information().contains("Page    2 size:  841.89 x 595.276"))
        #expect(file.summary.diagnostics.isEmpty)
    }

    @Test func `sixty columns are squeezed, with a warning and without loss`() throws {
        let file = try Rendered { wide(60) }
        #expect(file.summary.diagnostics.contains { $0.message.contains("60 colonnes") })
        #expect(try file.text().filter { $0 == "€" }.count == 60 * 4)
    }

    @Test func `more columns than letters fit are refused with what to do`() {
        let error = #expect(throws: DocumentError.self) { try Rendered { wide(200) } }
        #expect(error?.diagnostics.first?.block == "table « Large »")
    }

    @Test func `a cell that leads somewhere has its link`() throws {
        let table = Table("Liens", ["fiche"]) {
            Column("Fiche", { CellValue.link($0, uri: "https://example.org/\($0)") })
        }
        let file = try Rendered { table }
        #expect(try file.links().contains("https://example.org/fiche"))
        #expect(try file.structure().contains("Link"))
    }

    @Test func `the caption is numbered and the note follows`() throws {
        var table = numbered("Lignes", 2)
        table.note = "Source : enquête."
        let text = try Rendered { table }.text()
        #expect(text.contains("Tableau 1 – Un tableau"))
        #expect(text.contains("Source : enquête."))
    }

    @Test func `the note stands on the page of the last row`() throws {
        for rows in 30...46 {
            var table = numbered("Lignes", rows)
            table.note = "Source de ces lignes."
            let file = try Rendered { table }
            let text = try file.text(page: file.summary.pages)
            #expect(text.contains("Source de ces lignes.") && text.contains("ligne-\(rows - 1)-"), "\(rows) rows")
        }
    }

    @Test func `groups in groups keep their order`() throws {
        let table = Table(
            "Deux", Array(0..<8), groupedBy: [Grouping<Int>("A") { "a\($0 / 4)" }, Grouping<Int>("B") { "b\($0 / 2)" }]
        ) {
            Column("Nom", { "n\($0)" })
            Column("Nombre", { $0 }, total: .sum)
        }
        let text = try Rendered { table }.text()
        let order = [
            "a0", "b0", "n0", "n1", "Sous-total b0", "b1", "n2", "Sous-total b1", "Sous-total a0", "a1", "b2", "Total",
        ]
        var rest = text[...]
        for word in order {
            let found = rest.range(of: word)
            #expect(found != nil, "\(word)")
            if let found { rest = rest[found.upperBound...] }
        }
    }
}
