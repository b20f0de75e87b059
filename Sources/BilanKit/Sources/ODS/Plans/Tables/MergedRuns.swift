/// The runs of equal values in the columns that merge them, found before the first row is written: a cell says over how
/// many rows it goes. A run ends with its group; what spans columns is in none.
struct MergedRuns {
    /// The lengths of a column's runs, in order.
    private var lengths: [Int: [Int32]] = [:]

    var isEmpty: Bool { lengths.isEmpty }

    init(_ table: Table) {
        let columns = table.columns.indices.filter { table.columns[$0].mergesEqualValues }
        guard !columns.isEmpty else { return }
        for column in columns { lengths[column] = [] }
        var before: TableRow?
        for given in table.rows {
            let row = given.fitted(to: table)
            for column in columns {
                if let before, Self.goesOn(before, row, column) {
                    lengths[column]![lengths[column]!.count - 1] += 1
                } else {
                    lengths[column]!.append(1)
                }
            }
            before = row
        }
    }

    private static func goesOn(_ before: TableRow, _ row: TableRow, _ column: Int) -> Bool {
        guard row.keys == before.keys, row.spans.isEmpty, before.spans.isEmpty else { return false }
        switch row.cells[column] {
        case .empty, .figure: return false
        case let value: return value == before.cells[column]
        }
    }

    /// A walk along the runs.
    final class Cursor {
        private let lengths: [Int: [Int32]]
        /// By column, the run under way and how many of its rows have been.
        private var places: [Int: (run: Int, done: Int)] = [:]

        init(_ runs: MergedRuns) {
            lengths = runs.lengths
            for column in lengths.keys { places[column] = (0, 0) }
        }

        /// The next row's place in a column's run: how many of its rows have been, and how many are left with it; nil of
        /// a column that doesn't merge.
        func next(_ column: Int) -> (done: Int, left: Int)? {
            guard let (run, done) = places[column], let runs = lengths[column], run < runs.count else { return nil }
            let length = Int(runs[run])
            places[column] = done + 1 == length ? (run + 1, 0) : (run, done + 1)
            return (done, length - done)
        }
    }
}
