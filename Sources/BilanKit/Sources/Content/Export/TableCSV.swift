import Programme

/// Writes a table's rows as CSV, for people and programs that want its figures: RFC 4180, UTF-8, a header row, one row
/// a body row;
/// amounts in euros and shares as fractions, both with a decimal point and all that is kept of them, dates as ISO 8601.
///
/// The groups that a row is in are columns before its own. Subtotals and totals are left out: they follow from the
/// rows, and would
/// be counted with them. Where the rows know where they come from, a last column says it: `subventions.csv:12`, several parted by
/// spaces. Rows are written as they are read.
public struct TableCSV {
    private let table: Table
    private let evaluator: TableEvaluator
    private let language: NumberLanguage

    /// A table to be written as CSV.
    ///
    /// - Parameters:
    ///   - table: what is written.
    ///   - evaluator: gives what computed columns take from other tables.
    ///   - language: of the last column's title.
    public init(_ table: Table, _ evaluator: TableEvaluator, language: NumberLanguage = .french) {
        self.language = language
        self.table = table
        self.evaluator = evaluator
    }

    /// Writes a new file at `path`.
    ///
    /// - Parameters:
    ///   - path: where the file goes.
    ///   - limit: how many bytes the file may take.
    ///   - progress: called every 500 rows. Throwing cancels writing.
    /// - Returns: the bytes written; nil where they would be more than `limit`. The file is then not there.
    /// - Throws: `DocumentError` where the file can't be written, or what `progress` threw; the file is then not there.
    public func write(to path: String, limit: Int = .max, progress: ProgressHandler = { _ in }) throws -> Int? {
        try LineOutput.write(to: path, limit: limit) { output in
            var line = CSVRecord()
            header(&line)
            var number = 0
            let titles = table.groupings.count
            let computed = table.computedColumns
            for (row, origins) in rows {
                try output.write(line.bytes)
                guard output.size <= limit else { break }
                line.clear()
                for level in 0..<titles { line.append(level < row.keys.count ? row.keys[level] : "") }
                for value in evaluator.completed(row.cells, of: table, computed: computed, isTotal: false) {
                    line.append(value)
                }
                if let origins { line.append(origins.map(\.description).joined(separator: " ")) }
                line.end()
                number += 1
                if number % 500 == 0 { try progress(Progress(rows: 0, pages: 0)) }
            }
            try output.write(line.bytes)
        }
    }

    private var rows: Records<(TableRow, [Origin]?)> {
        guard table.hasOrigins, let traced = table.tracedRows else {
            return table.rows.mapped { ($0.fitted(to: table), nil) }
        }
        return traced.mapped { ($0.row.fitted(to: table), $0.origins) }
    }

    private func header(_ line: inout CSVRecord) {
        for title in table.groupings { line.append(title) }
        for column in table.columns { line.append(column.title) }
        if table.hasOrigins { line.append(language.words.origin) }
        line.end()
    }
}
