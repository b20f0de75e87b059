/// A table and where it stands in the workbook. Rows count from 0 within the sheet.
final class TablePlacement {
    let table: Table
    let summary: TableEvaluator.Summary
    /// Columns whose text goes over several lines.
    let wraps: [Bool]
    /// Widths in points.
    let widths: [Double]
    /// The columns that have a value in every row.
    let isFilled: [Bool]
    var sheet = ""
    var headerRow = 0

    init(_ table: Table, _ summary: TableEvaluator.Summary, _ widths: ColumnWidths, isFilled: [Bool]) {
        self.table = table
        self.summary = summary
        self.widths = widths.points
        wraps = widths.wraps
        self.isFilled = isFilled
    }

    /// The rows that groups add: a heading each, and their aggregates.
    var groupRows: Int { summary.groupCounts.reduce(0, +) * (table.hasSubtotals ? 2 : 1) }

    /// A column that has a value in every row, and none in the rows that groups add but for subtotals: what rows are counted by.
    var filledColumn: Int? { isFilled.indices.dropFirst().first { isFilled[$0] } }

    /// Such a column without subtotals.
    var markingColumn: Int? { isFilled.indices.dropFirst().first { isFilled[$0] && table.columns[$0].total == nil } }

    var isEmpty: Bool { summary.rowCount == 0 }

    /// The rows between header and grand total; an empty table has one, which says so.
    var body: ClosedRange<Int> { headerRow + 1...headerRow + max(1, summary.rowCount + groupRows) }

    /// The grand total's row.
    var totalRow: Int? { table.hasGrandTotal && !isEmpty ? body.upperBound + 1 : nil }

    /// The table's last row.
    var lastRow: Int { totalRow ?? body.upperBound }

    /// The rows from the header to the end.
    var rowCount: Int { lastRow - headerRow + 1 }

    var columnCount: Int { table.columns.count }

    func cell(_ column: Int, _ row: Int) -> CellAddress { CellAddress(sheet: sheet, column: column, row: row) }

    func bodyRange(_ column: Int) -> CellRange { CellRange(sheet: sheet, columns: column...column, rows: body) }
}
