/// A sheet of a workbook.
public struct SheetInfo: Hashable, Sendable {
    public var name: String
    /// Its place among the workbook's sheets, counted from 0.
    public var index: Int
    public var isHidden: Bool
    /// False for a sheet that is all chart.
    public var hasCells = true
}

/// Cells that are shown as one: the first of them holds the value.
public struct MergedRange: Hashable, Sendable {
    var firstRow: Int32
    var lastRow: Int32
    var firstColumn: Int32
    var lastColumn: Int32

    init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        firstRow = Int32(clamping: rows.lowerBound)
        lastRow = Int32(clamping: rows.upperBound)
        firstColumn = Int32(clamping: columns.lowerBound)
        lastColumn = Int32(clamping: columns.upperBound)
    }

    /// Counted from 0.
    public var rows: ClosedRange<Int> { Int(firstRow)...Int(lastRow) }
    /// Counted from 0.
    public var columns: ClosedRange<Int> { Int(firstColumn)...Int(lastColumn) }
}
