/// Aggregates over the rows of a table. `SUBTOTAL` passes over other subtotals and over rows that a filter hides.
extension Aggregate {
    /// - Parameters:
    ///   - range: as a formula has it.
    ///   - isGrouped: whether subtotals stand within the range.
    ///   - countsNumbersOnly: where formulas give an empty text for nothing, which is not to be counted.
    func formula(over range: String, isGrouped: Bool, countsNumbersOnly: Bool) -> Formula {
        func call(_ code: Int, _ name: String) -> String {
            isGrouped ? "SUBTOTAL(\(code);\(range))" : "\(name)(\(range))"
        }
        // No average, least or greatest of nothing: empty, where a spreadsheet would give an error or zero.
        func guarded(_ code: Int, _ name: String) -> Formula {
            Formula(text: "IF(\(call(2, "COUNT"))=0;\"\";\(call(code, name)))", isNumber: false)
        }
        switch self {
        case .sum: return Formula(text: call(9, "SUM"), isNumber: true)
        case .count: return Formula(text: countsNumbersOnly ? call(2, "COUNT") : call(3, "COUNTA"), isNumber: true)
        case .average: return guarded(1, "AVERAGE")
        case .minimum: return guarded(5, "MIN")
        case .maximum: return guarded(4, "MAX")
        // No column that has it asks for a formula.
        case .distinct: return .nothing
        }
    }
}

extension TableColumn {
    /// Whether the values follow from the same row, so that a total is computed from totals.
    var isRowComputed: Bool {
        switch computation {
        case .ratio, .difference, .sum: true
        case .sumIf, .countIf, nil: false
        }
    }

    /// The aggregate that has a formula: dates and booleans are numbers to a spreadsheet, not to a report.
    var aggregate: Aggregate? {
        guard let total, total != .distinct, total == .count || !(format == .date || format == .yesNo) else {
            return nil
        }
        return total
    }
}

extension Table {
    /// The titles that a computed column rests on in its own row.
    func operands(of column: TableColumn) -> [String] {
        switch column.computation {
        case .ratio(let a, let b), .difference(let a, let b): [a, b]
        case .sum(let titles): titles
        case .sumIf, .countIf, nil: []
        }
    }

    /// Whether the rows of totals hold the column's total, as `TableEvaluator.summary` gives it.
    func hasTotal(_ index: Int) -> Bool {
        let column = columns[index]
        guard column.isRowComputed else { return column.aggregate != nil }
        return operands(of: column).allSatisfy { title in
            guard let operand = self.index(of: title), operand != index else { return false }
            return hasTotal(operand)
        }
    }
}
