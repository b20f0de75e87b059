/// The columns of a table that formulas look at, as its sheet holds them: group headings and subtotals stand between
/// the rows.
struct TableAreas {
    private var columns: [Int: [FormulaValue]] = [:]
    private var subtotals: [Int: [Bool]] = [:]

    /// Walks the table once.
    ///
    /// - Parameters:
    ///   - wanted: the columns to keep.
    ///   - words: those of the sheet.
    init(_ table: Table, _ wanted: Set<Int>, _ evaluator: TableEvaluator, _ words: any Wording) {
        let isGrouped = !table.groupings.isEmpty
        for index in wanted {
            columns[index] = []
            if isGrouped { subtotals[index] = [] }
        }
        let raw = RawRow()
        var watched = table
        watched.rows = table.rows.mapped { row in
            raw.cells = row.cells
            return row
        }
        watched.hasGrandTotal = false
        var rowCount = 0
        watched.walk(evaluator) { event in
            switch event {
            case .group(let level, let key):
                add { $0 == 0 ? .text(table.heading(level, key, words)) : .empty }
            case .row(_, let cells):
                rowCount += 1
                for index in wanted {
                    columns[index]!.append(
                        Self.value(
                            cells[index], raw: index < raw.cells.count ? raw.cells[index] : .empty,
                            table.columns[index], isCounted: table.isCounted(index)))
                    if isGrouped { subtotals[index]!.append(false) }
                }
            case .subtotal(_, let key, let cells, _):
                guard table.hasSubtotals else { return }
                for index in wanted {
                    let column = table.columns[index]
                    let value = FormulaValue(cells[index], isCounted: true)
                    let isFormula = column.total != nil || column.computation != nil
                    let label =
                        index == 0 ? FormulaValue.text(words.subtotal(key)) : isFormula ? .text("") : .empty
                    columns[index]!.append(value == .empty ? label : value)
                    subtotals[index]?.append(column.total != nil)
                }
            case .total: break
            }
        }
        // An empty table says so in its first cell.
        if rowCount == 0 { add { $0 == 0 ? .text(table.emptyText) : .empty } }
    }

    /// The body of one column, or of several side by side.
    func area(_ indices: [Int]) -> AreaValues {
        AreaValues(
            columns: indices.map { columns[$0] ?? [] },
            subtotals: subtotals.isEmpty ? [] : indices.map { subtotals[$0] ?? [] }, isGrouped: !subtotals.isEmpty)
    }

    private mutating func add(_ value: (Int) -> FormulaValue) {
        for index in columns.keys {
            columns[index]!.append(value(index))
            subtotals[index]?.append(false)
        }
    }

    /// A cell that holds a formula is never empty: nothing is an empty text there.
    private static func value(
        _ value: CellValue, raw: CellValue, _ column: TableColumn, isCounted: Bool
    ) -> FormulaValue {
        var isCounted = isCounted
        if value == .empty {
            if column.computation != nil { return .text("") }
            if case .figure = raw { return .text("") }
        }
        if case .figure = raw { isCounted = true }
        return FormulaValue(value, isCounted: isCounted)
    }
}

/// The cells of the row under way as the report gave them: its figures not yet resolved.
private final class RawRow {
    var cells: [CellValue] = []
}

extension Table {
    /// A group's heading, as its sheet has it.
    package func heading(_ level: Int, _ key: String, _ words: any Wording) -> String {
        let title = level < groupings.count ? groupings[level] : ""
        return title.isEmpty ? key : title + words.colon + key
    }
}
