/// A table and where it stands in the workbook: on one sheet, or on several where it has more rows than one holds.
final class TablePlacement {
    let table: Table
    let summary: TableEvaluator.Summary
    /// Columns whose text goes over several lines.
    let wraps: [Bool]
    /// Widths in points.
    let widths: [Double]
    /// The cells that go over several rows.
    let merges: MergedRuns
    /// The longest text of each column.
    private let longest: [String]
    /// The columns that have a value in every row.
    let isFilled: [Bool]
    /// What each column holds.
    let kinds: [ValueKinds]
    /// Of the columns whose extremes are marked.
    let extremes: [Int: ColumnExtremes]
    /// One a sheet, in order; where the table stands is not known before the workbook is laid out.
    private(set) var parts: [TablePart]

    init(_ table: Table, _ summary: TableEvaluator.Summary, _ widths: ColumnWidths, _ extents: ColumnExtents) {
        self.table = table
        self.summary = summary
        self.widths = widths.points
        wraps = widths.wraps
        merges = MergedRuns(table)
        longest = extents.texts
        isFilled = extents.isFilled
        kinds = extents.kinds
        self.extremes = extents.extremes
        parts = []
        place(at: 0, limit: .max, on: "") { "" }
    }

    /// Tells the table where its header stands.
    ///
    /// - Parameters:
    ///   - limit: how many rows a sheet holds.
    ///   - next: gives the name of each sheet on which it continues.
    func place(at row: Int, limit: Int, on sheet: String, next: () -> String) {
        parts = TablePart.parts(
            bodyCount: bodyCount, hasTotal: table.hasGrandTotal && !isEmpty, headings: headings, start: row,
            limit: limit, on: sheet, next: next)
    }

    /// How many lines a cell's text takes in its column.
    func lines(_ text: String, in column: Int, size: Double, isBold: Bool = false) -> Int {
        TextMeasure.lines(text, in: widths[column] - ColumnWidths.padding + 2, size: size, isBold: isBold)
    }

    /// The most lines that a row may have. A text with more ends of lines than the longest has more lines.
    func mostLines(_ theme: Theme) -> Int {
        let size = theme.fonts.size
        let cells = wraps.indices.filter { wraps[$0] }.map { lines(longest[$0], in: $0, size: size) * 2 + 4 }
        return min(RowStyle.mostLines, max(headerLines(size), cells.max() ?? 1))
    }

    /// How many lines a row of the body usually has: half of what its longest texts take.
    func usualLines(_ size: Double) -> Int { (1 + longestLines(size)) / 2 }

    /// How many lines the longest text takes.
    func longestLines(_ size: Double) -> Int {
        wraps.indices.filter { wraps[$0] }.map { lines(longest[$0], in: $0, size: size) }.max() ?? 1
    }

    /// The lines of the header.
    func headerLines(_ size: Double) -> Int {
        table.columns.enumerated().map { index, column in
            TextMeasure.lines(
                column.title, in: widths[index] - ColumnWidths.padding + 2, size: size, isBold: true)
        }.max() ?? 1
    }

    /// The sheet on which the table begins.
    var sheet: String { parts[0].sheet }

    /// The header's row on that sheet.
    var headerRow: Int { parts[0].headerRow }

    /// The rows that groups add: a heading each, and their aggregates.
    var groupRows: Int { summary.groupCounts.reduce(0, +) * (table.hasSubtotals ? 2 : 1) }

    /// A column that has a value in every row, and none in the rows that groups add but for subtotals: what rows are
    /// counted by.
    var filledColumn: Int? { isFilled.indices.dropFirst().first { isFilled[$0] } }

    /// Such a column without subtotals.
    var markingColumn: Int? { isFilled.indices.dropFirst().first { isFilled[$0] && table.columns[$0].total == nil } }

    var isEmpty: Bool { summary.rowCount == 0 }

    /// The rows between header and grand total; an empty table has one, which says so.
    var bodyCount: Int { max(1, summary.rowCount + groupRows) }

    /// The rows of titles over groups of columns.
    var headings: Int { table.columns.map(\.headings.count).max() ?? 0 }

    /// All rows, the header counted once.
    var rowCount: Int { headings + 1 + bodyCount + (table.hasGrandTotal && !isEmpty ? 1 : 0) }

    var columnCount: Int { table.columns.count }

    /// The grand total's cell in a column; nil where there is none.
    func totalCell(_ column: Int) -> CellAddress? {
        guard let part = parts.last, let row = part.totalRow else { return nil }
        return CellAddress(sheet: part.sheet, column: column, row: row)
    }

    /// A column's header.
    func headerCell(_ column: Int) -> CellAddress { CellAddress(sheet: sheet, column: column, row: headerRow) }

    /// A column's cells, one range a part.
    func bodyRanges(_ column: Int) -> [CellRange] { ranges(column, over: 0...bodyCount - 1) }

    /// The cells of a column in some rows of the body, which count from 0 whatever sheet they are on: one range a part.
    func ranges(_ column: Int, over rows: ClosedRange<Int>) -> [CellRange] {
        parts.compactMap { part in
            let own = rows.clamped(to: part.first...part.first + part.bodyCount - 1)
            guard rows.overlaps(own) else { return nil }
            return CellRange(
                sheet: part.sheet, columns: column...column, rows: part.row(own.lowerBound)...part.row(own.upperBound))
        }
    }
}

extension [CellRange] {
    /// The ranges as arguments of a function that takes several.
    func reference(from sheet: String) -> String { map { $0.reference(from: sheet) }.joined(separator: ";") }
}
