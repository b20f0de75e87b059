/// A pivot table, what it comes to, and where it stands: laid out as spreadsheet programs do when they refresh it, so
/// that nothing moves
/// then. Rows count from 0 within the sheet.
///
/// Filters come first, one a row, and a blank row after them; then a row that says what is made of which column, with
/// the names of the
/// column fields beside it; a row for each of these with its values; the row fields' names stand in the last of them.
/// Without column fields
/// there is one header row.
final class PivotPlacement {
    let pivot: Pivot
    let result: PivotResult
    let source: TablePlacement
    /// In points.
    let widths: [Double]
    var sheet = ""
    var firstRow = 0

    init(_ pivot: Pivot, _ result: PivotResult, source: TablePlacement, theme: Theme) {
        self.pivot = pivot
        self.result = result
        self.source = source
        // Its columns are as wide as those of the same figures in a plain table.
        let table = pivot.table(result)
        let extents = ColumnExtents(table.columns.count)
        for row in table.rows { extents.note(row.cells) }
        let totals = table.columns.indices.map { index -> CellValue in
            guard index >= pivot.rows.count else { return .empty }
            let column = index - pivot.rows.count
            return result.value(row: nil, column: column < result.columnKeys.count ? column : nil)
        }
        var points = ColumnWidths(table, extents, totals: totals, theme: theme).points
        let title =
            TextMeasure.width(pivot.words.title(of: pivot.value), size: theme.fonts.size, isBold: true)
            + ColumnWidths.padding
        let titled = pivot.columns.isEmpty ? points.count - 1 : 0
        points[titled] = max(points[titled], title)
        // Column fields' names may be more than there are columns.
        for (index, name) in pivot.columns.enumerated() {
            let width =
                TextMeasure.width(name, size: theme.fonts.size, isBold: true) + ColumnWidths.padding
                + ColumnWidths.filterButton
            let column = pivot.rows.count + index
            if column < points.count { points[column] = max(points[column], width) } else { points.append(width) }
        }
        widths = points
    }

    var isEmpty: Bool { result.rowKeys.isEmpty }
    var hasColumns: Bool { !pivot.columns.isEmpty }
    var hasTotalColumn: Bool { hasColumns && pivot.hasRowTotals }

    /// How many value columns there are, the total's left out.
    var valueColumns: Int { hasColumns ? result.columnKeys.count : 1 }
    var columnCount: Int {
        max(pivot.rows.count + valueColumns + (hasTotalColumn ? 1 : 0), pivot.rows.count + pivot.columns.count)
    }

    var filterRows: Int { pivot.filters.isEmpty ? 0 : pivot.filters.count + 1 }
    var headerRows: Int { pivot.columns.count + 1 }
    var rowCount: Int { isEmpty ? 1 : filterRows + headerRows + result.rowKeys.count + (pivot.hasColumnTotals ? 1 : 0) }

    /// All that it fills.
    var range: CellRange {
        CellRange(sheet: sheet, columns: 0...columnCount - 1, rows: firstRow...firstRow + rowCount - 1)
    }

    func cell(_ column: Int, _ row: Int) -> CellAddress {
        CellAddress(sheet: sheet, column: column, row: firstRow + row)
    }

    /// The cells with the fields' names, which become buttons.
    var buttons: [CellAddress] {
        pivot.filters.indices.map { cell(0, $0) }
            + pivot.rows.indices.map { cell($0, filterRows + pivot.columns.count) }
            + pivot.columns.indices.map { cell(pivot.rows.count + $0, filterRows) }
    }
}
