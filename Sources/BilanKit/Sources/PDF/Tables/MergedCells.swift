/// Cells that go on over rows, as they come: how much of their text has had room, on this page and on those before.
///
/// A text longer than its first row runs on beside the rows that follow; only where these end before it does, the last
/// of them grows. On each further page what is left goes on; a text shown whole is shown again.
struct MergedCells {
    private struct Run {
        let lines: Int
        let leading: Double
        let padding: Double
        /// Lines shown on the pages before.
        var done = 0
        /// Of the run's rows on this page, in points.
        var height = 0.0

        /// How many lines have room on this page.
        var shown: Int { MergedCells.lines(in: height, leading, padding, most: lines - done) }
    }

    private var runs: [Int: Run] = [:]

    /// How many lines stand in a height.
    static func lines(in height: Double, _ leading: Double, _ padding: Double, most: Int) -> Int {
        ((height - 2 * padding) / leading + 0.01).whole(in: 0...max(0, most))
    }

    /// The lines that a row must have, so that the texts of the cells that end with it stand whole.
    func leastLines(of row: TableRowLayout) -> Int {
        guard !runs.isEmpty else { return 1 }
        return runs.reduce(1) { least, run in
            guard !row.goesOn.contains(run.key) else { return least }
            let needed = Double(run.value.lines - run.value.done) * run.value.leading + 2 * run.value.padding
            let missing = (needed - run.value.height - 2 * row.padding) / row.leading - 0.01
            return max(least, missing.rounded(.up).whole(in: 1...100_000))
        }
    }

    /// Takes in a row, or a part of one, that was placed.
    mutating func add(_ row: TableRowLayout, lines: Int, isFirst: Bool) {
        guard !row.goesOn.isEmpty || !runs.isEmpty else { return }
        if isFirst {
            for cell in row.cells where row.goesOn.contains(cell.column) {
                runs[cell.column] = Run(lines: cell.lineCount, leading: row.leading, padding: row.padding)
            }
        }
        for column in runs.keys { runs[column]!.height += row.height(lines: lines) }
    }

    /// Ends the cells that go on no further than a row.
    mutating func end(with row: TableRowLayout) {
        guard !runs.isEmpty else { return }
        runs = runs.filter { row.goesOn.contains($0.key) }
    }

    mutating func turnPage() {
        for column in runs.keys {
            runs[column]!.done += runs[column]!.shown
            runs[column]!.height = 0
            if runs[column]!.done >= runs[column]!.lines { runs[column]!.done = 0 }
        }
    }
}
