/// A grid with every cell in its place: spans are resolved, so that columns and rows are those of a spreadsheet.
package struct GridPlan: Sendable {
    /// A cell with the place of its first column and row, and its role resolved.
    package struct Cell: Sendable {
        package var column: Int
        package var row: Int
        package var columns: Int
        package var rows: Int
        package var role: GridCell.Role
        package var cell: GridCell
        /// Where the cell begins in the whole grid, and over how many of its rows it goes: what formulas know it by.
        package let origin: CellPosition
        let originRows: Int

        package var position: CellPosition { CellPosition(column: column, row: row) }

        init(_ cell: GridCell, column: Int, row: Int, columns: Int, rows: Int, role: GridCell.Role) {
            (self.column, self.row, self.columns, self.rows) = (column, row, columns, rows)
            self.role = role
            self.cell = cell
            origin = CellPosition(column: column, row: row)
            originRows = rows
        }
    }

    package let grid: Grid
    /// The cells in reading order, row by row.
    package let rows: [[Cell]]
    package let columnCount: Int
    /// The addresses of cells that no span could make room for.
    package let clashes: [String]
    private let index: [CellPosition: Int]
    private let all: [Cell]

    package var rowCount: Int { rows.count }

    package init(_ grid: Grid) {
        var taken: Set<CellPosition> = []
        var rows: [[Cell]] = []
        var clashes: [String] = []
        var width = 1
        for (row, line) in grid.rows.enumerated() {
            var cells: [Cell] = []
            var column = 0
            for cell in line.cells {
                while taken.contains(CellPosition(column: column, row: row)) { column += 1 }
                let columns = min(max(cell.columnSpan, 1), CellPosition.columnLimit)
                let height = min(max(cell.rowSpan, 1), grid.rows.count - row)
                let covered = (row..<row + height).flatMap { r in
                    (column..<column + columns).map { CellPosition(column: $0, row: r) }
                }
                if covered.contains(where: taken.contains) {
                    clashes.append(CellPosition(column: column, row: row).address)
                }
                taken.formUnion(covered)
                cells.append(
                    Cell(
                        cell, column: column, row: row, columns: columns, rows: height, role: cell.role ?? line.role))
                column += columns
            }
            width = max(width, column)
            rows.append(cells)
        }
        self.init(grid, rows: rows, columnCount: width, clashes: clashes)
    }

    init(_ grid: Grid, rows: [[Cell]], columnCount: Int, clashes: [String] = []) {
        self.grid = grid
        self.rows = rows
        self.clashes = clashes
        self.columnCount = columnCount
        all = rows.flatMap { $0 }
        index = Dictionary(
            all.enumerated().map { (CellPosition(column: $1.column, row: $1.row), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The cell that begins at a place; nil where none does.
    package func cell(at position: CellPosition) -> Cell? {
        index[CellPosition(column: position.column, row: position.row)].map { all[$0] }
    }

    /// The rows at the top that head columns and nothing else: printed again on every page.
    package var headerRowCount: Int {
        let count = rows.prefix { !$0.isEmpty && $0.allSatisfy { $0.role == .columnHeader } }.count
        // A cell that reaches below them would be cut.
        let reach = rows.prefix(count).joined().map { $0.row + $0.rows }.max() ?? 0
        return reach > count ? 0 : count
    }

    /// What names stand for within the grid.
    package var names: [(name: String, first: CellPosition, last: CellPosition)] {
        let cells = all.compactMap { cell -> (name: String, first: CellPosition, last: CellPosition)? in
            let position = CellPosition(column: cell.column, row: cell.row)
            return cell.cell.name.map { ($0, position, position) }
        }
        return cells
            + grid.namedRanges.compactMap { range in
                guard case .range(let first, let last, _) = CellArea.range(range.addresses).place else { return nil }
                return (range.name, first, last)
            }
    }
}
