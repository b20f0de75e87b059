import BilanKit

/// A figure as it came out, with what a text may say of it.
struct FigureValue {
    var label: String
    var cell: CellValue
    var format: NumberFormat
    var measure: Measure?
    /// The rows that it was made of, where they are few enough to be told.
    var origins: [Origin] = []
    /// What it was at the day that it is compared with; nil where it is compared with none.
    var earlier: CellValue?
    /// The day of the comparison.
    var earlierDate: CivilDate?
    var isAlert = false
    /// Rows without a value.
    var unknown = 0

    /// What it is more or less than before; nil where one of both isn't known.
    var change: CellValue? {
        guard let change = earlier.map({ cell.less($0) }), change != .empty else { return nil }
        return change
    }
}
