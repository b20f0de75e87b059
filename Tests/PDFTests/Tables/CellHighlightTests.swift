import Testing

@testable import Content
@testable import PDF

/// Looks that cells take on by their values, on pages.
@Suite struct CellHighlightTests {
    private func met(
        _ condition: CellHighlight.Condition, in values: [CellValue], other: CellValue = .decimal(5)
    ) throws -> [Bool] {
        var column = TableColumn(title: "Valeur", format: .decimal(0))
        column.traits.highlights = [CellHighlight(condition, CellAppearance(bold: true))]
        var table = Table("Essai", [0], caption: "Essai") { Column("x", { $0 }) }
        table.columns = [column, TableColumn(title: "Autre", format: .decimal(0))]
        table.rows = Records(values.map { TableRow(cells: [$0, other]) })
        let context = try DocumentContext(Composition("Essai") { table }, theme: Theme(), info: Rendered.info)
        let extents = ColumnExtents(table, context)
        return values.map { value in
            column.highlight(of: value, extents.extremes[0]) { $0 == "Autre" ? other : nil } != nil
        }
    }

    private let values: [CellValue] = [.decimal(1), .decimal(7), .missing("inconnu"), .empty, .decimal(7), .text("9")]

    @Test func `the greatest and the least are those of the column's numbers, each of several alike`() throws {
        #expect(try met(.greatest, in: values) == [false, true, false, false, true, false])
        #expect(try met(.least, in: values) == [true, false, false, false, false, false])
        #expect(try met(.greatest, in: [.text("a"), .empty]) == [false, false])
    }

    @Test func `what is no number is neither less nor more`() throws {
        #expect(try met(.less(.decimal(5)), in: values) == [true, false, false, false, false, false])
        #expect(try met(.greaterOrEqual(.decimal(7)), in: values) == [false, true, false, false, true, false])
        #expect(try met(.between(.decimal(1), .decimal(6)), in: values) == [true, false, false, false, false, false])
    }

    @Test func `a cell is compared with its row's other column`() throws {
        #expect(try met(.exceeds(column: "Autre"), in: values) == [false, true, false, false, true, false])
        #expect(try met(.exceeds(column: "Autre"), in: values, other: .empty).allSatisfy { !$0 })
    }

    @Test func `words are equal to the same words alone`() throws {
        #expect(try met(.equal(.text("9")), in: values) == [false, false, false, false, false, true])
        #expect(try met(.notEqual(.decimal(7)), in: values) == [true, false, true, true, false, true])
    }

    @Test func `a cell that meets its condition is printed bold, the others aren't`() throws {
        func words(_ look: (Column<String>) -> Column<String>) throws -> [String: Double] {
            let file = try Rendered {
                Table("Essai", ["beaucoup", "passablement"], caption: "Essai") {
                    Column("Rang", { "\($0.count)" }, isRowHeader: true)
                    look(Column("Valeur", { $0 }))
                }
            }
            return try file.words().mapValues { $0.end - $0.start }
        }
        let plain = try words { $0 }
        let marked = try words { $0.highlighted(when: .equal(.text("beaucoup")), CellAppearance(bold: true)) }
        #expect(try #require(marked["beaucoup"]) > #require(plain["beaucoup"]) + 0.2)
        #expect(marked["passablement"] == plain["passablement"])
    }
}
