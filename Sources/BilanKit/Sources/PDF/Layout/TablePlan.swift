import Content

/// How a table is set: its columns' widths, its print's size, and which way its page is turned.
struct TablePlan {
    /// Points, the padding on both sides included.
    let widths: [Double]
    /// Where each column starts, in points from the table's left.
    var lefts: [Double] {
        var x = 0.0
        return widths.map { width in
            defer { x += width }
            return x
        }
    }

    /// From each column's decimal mark to the end of its text, in points.
    let tails: [Double]
    /// Of the columns whose extremes are marked.
    let extremes: [Int: ColumnExtremes]
    /// The bars before figures, by their column.
    let bars: [Int: BarExtent]
    /// The columns that lines before figures go through, by the column of the figures.
    let lines: [Int: [Int]]
    /// How wide the figures behind bars and lines are, by their column, in points.
    let figures: [Int: Double]
    /// On each side of a cell, in points.
    let padding: Double
    /// The cells' size in points.
    let size: Double
    let orientation: PageGeometry.Orientation
    /// The footnotes of the table's rows: their numbers are kept before the rows are set.
    let noteCount: Int
    /// The table's beginning, up to its second row: what a heading over it stays with.
    let opening: [TableEvent]
    /// All of a small table; empty of others.
    let whole: [TableEvent]

    /// How wide a column's longest bar, and each of its lines, is, in points.
    var barWidth: Double { size * 5 }

    /// What bars or lines take of their column's width, the gap to the figures included.
    /// - Parameter size: of the figures, in points.
    static func barRoom(_ size: Double) -> Double { size * 5.7 }
}
