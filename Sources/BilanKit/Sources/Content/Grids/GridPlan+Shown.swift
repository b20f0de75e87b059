extension GridPlan {
    /// The grid as pages have it: without the rows and columns that a spreadsheet hides. Cells keep the place that
    /// formulas know them by.
    package var shown: GridPlan {
        let columns = (0..<columnCount).filter { !grid.hiddenColumns.contains($0) }
        let rows = grid.rows.indices.filter { !grid.rows[$0].isHidden }
        guard columns.count < columnCount || rows.count < grid.rows.count else { return self }
        var shown = Array(repeating: [Cell](), count: rows.count)
        for cell in self.rows.joined() {
            let across = columns.indices.filter { (cell.column..<cell.column + cell.columns).contains(columns[$0]) }
            let down = rows.indices.filter { (cell.row..<cell.row + cell.rows).contains(rows[$0]) }
            guard let column = across.first, let row = down.first else { continue }
            var cell = cell
            (cell.column, cell.row, cell.columns, cell.rows) = (column, row, across.count, down.count)
            shown[row].append(cell)
        }
        var left = grid
        left.rows = rows.map { grid.rows[$0] }
        left.widths = columns.map { $0 < grid.widths.count ? grid.widths[$0] : nil }
        return GridPlan(left, rows: shown.map { $0.sorted { $0.column < $1.column } }, columnCount: columns.count)
    }
}
