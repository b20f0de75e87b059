/// Writes a grid as CSV, as `TableCSV` does a table: one record a row, one field a column, formulas as their results. A
/// cell over several
/// stands in the first of them.
package struct GridCSV {
    private let plan: GridPlan
    private let evaluator: FormulaEvaluator

    package init(_ plan: GridPlan, _ evaluator: FormulaEvaluator) {
        self.plan = plan
        self.evaluator = evaluator
    }

    /// Writes a new file at `path`.
    ///
    /// - Parameter limit: how many bytes the file may take.
    /// - Returns: the bytes written; nil where they would be more than `limit`. The file is then not there.
    /// - Throws: `DocumentError` where the file can't be written; the file is then not there.
    package func write(to path: String, limit: Int = .max) throws -> Int? {
        try LineOutput.write(to: path, limit: limit) { output in
            var record = CSVRecord()
            for row in plan.rows {
                record.clear()
                var column = 0
                for cell in row {
                    for _ in column..<cell.column { record.append(.empty) }
                    record.append(evaluator.value(cell, of: plan.grid.name))
                    column = cell.column + 1
                }
                for _ in column..<plan.columnCount { record.append(.empty) }
                record.end()
                try output.write(record.bytes)
            }
        }
    }
}
