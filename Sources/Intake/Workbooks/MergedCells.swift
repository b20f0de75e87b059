import Spreadsheets

/// The merged cells that reach into the rows below a sheet's header, as these go by: what stands in a merged cell stands
/// in each of its rows, in its first column.
struct MergedCells {
    /// What covers a column.
    struct Cover {
        /// Counted from 0.
        let firstRow: Int
        let lastRow: Int
        let firstColumn: Int
        let columnCount: Int
        /// The text of its first cell, and what is wrong with it.
        var value: [UInt8] = []
        var problem: CellProblem?
    }

    /// Those further down, the last of them first.
    private var waiting: [MergedRange]
    private var covers: [Int: Cover] = [:]
    /// Columns that were covered so far, over each other too in a file that is made to cost time.
    private var work = 0
    private static let workLimit = 1 << 26

    /// - Parameter ranges: where they are known before the rows are read.
    init(_ ranges: [MergedRange]) {
        waiting = ranges.sorted {
            ($1.rows.lowerBound, $1.columns.lowerBound) < ($0.rows.lowerBound, $0.columns.lowerBound)
        }
    }

    var isEmpty: Bool { waiting.isEmpty && covers.isEmpty }

    /// To be called with each row before its cells are read.
    /// - Parameter width: how many columns are read.
    mutating func begin(row: Int, width: Int) {
        if !covers.isEmpty { covers = covers.filter { $0.value.lastRow >= row } }
        while let next = waiting.last, next.rows.lowerBound <= row {
            waiting.removeLast()
            guard next.rows.upperBound >= row else { continue }
            cover(rows: next.rows, columns: next.columns, width: width)
        }
    }

    /// A cell that says itself what it covers.
    mutating func add(_ cell: SheetCell, row: Int, width: Int) {
        let columns = cell.column...(cell.column + Int(cell.columnSpan) - 1)
        cover(rows: row...(row + Int(cell.rowSpan) - 1), columns: columns, width: width)
    }

    private mutating func cover(rows: ClosedRange<Int>, columns: ClosedRange<Int>, width: Int) {
        guard columns.lowerBound < width, work < Self.workLimit else { return }
        for column in columns.lowerBound...min(columns.upperBound, width - 1) {
            work += 1
            covers[column] = Cover(
                firstRow: rows.lowerBound, lastRow: rows.upperBound, firstColumn: columns.lowerBound,
                columnCount: columns.count)
        }
    }

    subscript(column: Int) -> Cover? { covers[column] }

    /// Whether a cell is hidden below a merged one.
    func hides(_ column: Int, row: Int) -> Bool {
        guard let cover = covers[column] else { return false }
        return cover.firstRow < row || cover.firstColumn < column
    }

    /// What a column has from a row above.
    func inherited(_ column: Int, row: Int) -> Cover? {
        guard let cover = covers[column], cover.firstRow < row, cover.firstColumn == column else { return nil }
        return cover
    }

    /// Keeps what the first cell of a merged one holds, for the rows below.
    mutating func keep(_ value: ArraySlice<UInt8>, _ problem: CellProblem?, in column: Int, row: Int) {
        guard let cover = covers[column], cover.firstRow == row, cover.firstColumn == column, cover.lastRow > row else {
            return
        }
        covers[column]?.value = Array(value)
        covers[column]?.problem = problem
    }
}
