import Foundation
import Testing

@testable import PDF

/// Cells of irregular tables name their headers.
@Suite struct CellHeadersTests {
    private func amounts(groupedBy groupings: [Grouping<Int>] = []) -> Table {
        Table("Montants", [1, 2], groupedBy: groupings) {
            Column("Nom", { "nom-\($0)" }, isRowHeader: true)
            ColumnGroup("2018") {
                Column("Engagé", { $0 * 10 })
                Column("Payé", { $0 * 5 })
            }
        }
    }

    @Test func `a cell under two titles and beside a name has three headers`() throws {
        let headers = try Rendered { amounts() }.headers()
        // Two rows: the name has its title, each amount both titles and the row's name.
        #expect(headers.map(\.count).sorted() == [1, 1, 3, 3, 3, 3])
        #expect(Set(headers.joined()).count == 6)
    }

    @Test func `every header named is a cell with that identifier`() throws {
        let file = try Rendered { amounts(groupedBy: [Grouping("Groupe") { $0 == 1 ? "A" : "B" }]) }
        let identifiers = try file.syntax().matches(of: #//ID \((e\d+)\)/#).map { String($0.1) }
        #expect(!identifiers.isEmpty)
        for name in try file.headers().joined() { #expect(identifiers.contains(name)) }
    }

    @Test func `a group's heading is a header of its rows alone`() throws {
        let headers = try Rendered { amounts(groupedBy: [Grouping("Groupe") { $0 == 1 ? "A" : "B" }]) }.headers()
        #expect(headers.map(\.count).sorted() == [2, 2, 4, 4, 4, 4])
        // Of the two rows' names each has its own group's heading, and both have their title.
        let names = headers.filter { $0.count == 2 }
        #expect(Set(names[0]).intersection(names[1]).count == 1)
    }

    @Test func `a cell that goes on over rows is a header of each`() throws {
        let table = Table("Communes", [0, 1, 2]) {
            Column("Commune", { $0 < 2 ? "Pau" : "Agen" }, isRowHeader: true, mergesEqualValues: true)
            Column("Ligne", { "ligne-\($0)" })
        }
        let headers = try Rendered { table }.headers()
        // The name of the first row, its line; the second row's line; the third row.
        #expect(headers.map(\.count).sorted() == [1, 1, 2, 2, 2])
        #expect(Set(headers.filter { $0.count == 2 }.map { $0[1] }).count == 2)
    }

    @Test func `a plain table leaves it to scopes`() throws {
        let table = Table("Simple", [1, 2]) {
            Column("Nom", { "\($0)" }, isRowHeader: true)
            Column("Valeur", { $0 })
        }
        #expect(try Rendered { table }.headers().isEmpty)
    }
}

extension Rendered {
    /// The identifiers that each cell names as its headers, in no order of cells.
    fileprivate func headers() throws -> [[String]] {
        try syntax().matches(of: #//Headers \[([^\]]*)\]/#).map { found in
            found.1.matches(of: /e\d+/).map { String($0.0) }
        }
    }
}
