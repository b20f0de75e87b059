import Content

/// What a column's bars are drawn to: the extent of their figures, and of those that are marked across them.
struct BarExtent: Equatable {
    /// The column whose figures are marked, among those shown.
    let target: Int?
    private(set) var least = 0.0
    private(set) var greatest: Double

    /// The bars of a column; nil where it has none.
    init?(of column: TableColumn, in table: Table) {
        guard let bar = column.bar, column.format.isNumeric else { return nil }
        target = bar.target.flatMap(table.index)
        // The whole of a share is the whole bar.
        greatest = column.format == .percent ? 1 : 0
    }

    mutating func add(_ cells: [CellValue], at index: Int) {
        for value in [cells[index].number, target.flatMap { cells[$0].number }] {
            guard let value, value.isFinite else { continue }
            least = min(least, value)
            greatest = max(greatest, value)
        }
    }

    /// Where a value stands, from 0 at the least to 1 at the greatest.
    func place(of value: Double) -> Double { greatest > least ? (value - least) / (greatest - least) : 0 }
}
