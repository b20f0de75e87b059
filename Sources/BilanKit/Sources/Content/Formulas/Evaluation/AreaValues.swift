/// The values of an area's cells, column by column.
struct AreaValues {
    /// Every column has the same number of values.
    var columns: [[FormulaValue]]
    /// Which cells are subtotals, which other subtotals pass over; empty where none is.
    var subtotals: [[Bool]] = []
    /// Whether rows of groups stand among the cells, which sums are then to pass over.
    var isGrouped = false

    var columnCount: Int { columns.count }
    var rowCount: Int { columns.first?.count ?? 0 }
    var count: Int { columnCount * rowCount }

    /// The cell at a place; nil beyond the area. Both count from 0.
    func value(_ column: Int, _ row: Int) -> FormulaValue? {
        columns.indices.contains(column) && columns[column].indices.contains(row) ? columns[column][row] : nil
    }

    /// The cells in one line, for an area of one row or one column.
    var line: [FormulaValue] { rowCount == 1 ? columns.map { $0[0] } : columns.first ?? [] }

    /// Calls `body` with every value; subtotals are passed over where they are to be.
    func forEach(passingSubtotals: Bool = false, _ body: (FormulaValue) -> Void) {
        for (index, column) in columns.enumerated() {
            if passingSubtotals, index < subtotals.count {
                for (row, value) in column.enumerated() where !subtotals[index][row] { body(value) }
            } else {
                column.forEach(body)
            }
        }
    }
}
