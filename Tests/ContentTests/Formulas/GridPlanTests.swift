import Testing

@testable import Content

/// Where a grid's cells come to stand.
@Suite struct GridPlanTests {
    @Test(arguments: [("A1", 0, 0), ("b2", 1, 1), ("$Z$10", 25, 9), ("AA1", 26, 0), ("XFD1048576", 16_383, 1_048_575)])
    func `addresses are read`(address: String, column: Int, row: Int) throws {
        let position = try #require(CellPosition(address))
        #expect(position.column == column && position.row == row)
        #expect(position.keepsRow == address.contains("$"))
        #expect(position.address == address.uppercased().filter { $0 != "$" })
    }

    @Test func `cells pass over what others cover`() {
        let plan = GridPlan(
            Grid("G") {
                GridRow {
                    GridCell("a", rowSpan: 2)
                    GridCell("b", columnSpan: 2)
                    "c"
                }
                GridRow {
                    "d"
                    "e"
                    "f"
                }
            })
        #expect(plan.columnCount == 4)
        #expect(plan.rows[1].map(\.column) == [1, 2, 3])
        #expect(plan.clashes.isEmpty)
    }

    @Test func `a cell may not reach below the last row`() {
        #expect(GridPlan(Grid("G") { GridRow { GridCell("a", rowSpan: 9) } }).rows[0][0].rows == 1)
    }

    @Test func `rows of column headers at the top are the grid's head`() {
        let plan = GridPlan(
            Grid("G") {
                GridRow(.columnHeader) {
                    "a"
                    "b"
                }
                GridRow(.columnHeader) {
                    "c"
                    GridCell("d", role: .rowHeader)
                }
            })
        #expect(plan.headerRowCount == 1)
    }

    @Test func `a header that reaches into the body is none to repeat`() {
        let plan = GridPlan(
            Grid("G") {
                GridRow(.columnHeader) {
                    GridCell("a", rowSpan: 2)
                    "b"
                }
                GridRow { "c" }
            })
        #expect(plan.headerRowCount == 0)
    }
}
