/// Conditions as ODF writes them (ODF 1.3 part 3, 19.601 and 19.470): on what a cell holds, in highlights and
/// validations.
enum CellTest {
    /// `cell-content()>=5`.
    static func content(_ comparison: String, _ value: CellValue) -> String {
        "cell-content()\(comparison)\(literal(value))"
    }

    /// `cell-content-is-between(1,9)`.
    static func between(_ low: CellValue, _ high: CellValue) -> String {
        "cell-content-is-between(\(literal(low)),\(literal(high)))"
    }

    /// A value as conditions compare with it: dates and durations as the days that they count, texts in quotes.
    static func literal(_ value: CellValue) -> String {
        if case .money(let money) = value { return money.literal }
        if case .boolean(let value) = value { return value ? "1" : "0" }
        guard let number = value.comparable else { return Formula.literal(NumberFormat.text.string(value)).text }
        return number.magnitude < 1e15 && number == number.rounded() ? "\(Int(number))" : "\(number)"
    }
}

extension CellHighlight {
    /// The condition as `style:condition` has it.
    ///
    /// - Parameters:
    ///   - column: the address of another column's cell in the same row; nil where there is none.
    ///   - own: the cell's own address.
    ///   - extremes: of the cell's column.
    ///   - formula: writes a formula's node.
    func test(
        own: String, extremes: ColumnExtremes = ColumnExtremes(), column: (String) -> String?,
        formula: (FormulaNode) -> String
    ) -> String {
        // A column without a number has no extreme, and no cell that is one.
        func extreme(_ value: CellValue?) -> String {
            value.map { CellTest.content("=", $0) } ?? "is-true-formula(FALSE())"
        }
        return switch condition {
        case .equal(let value): CellTest.content("=", value)
        case .notEqual(let value): CellTest.content("!=", value)
        case .less(let value): CellTest.content("<", value)
        case .lessOrEqual(let value): CellTest.content("<=", value)
        case .greater(let value): CellTest.content(">", value)
        case .greaterOrEqual(let value): CellTest.content(">=", value)
        case .between(let low, let high): CellTest.between(low, high)
        case .greatest: extreme(extremes.greatest)
        case .least: extreme(extremes.least)
        case .exceeds(let title): "is-true-formula([.\(own)]>[.\(column(title) ?? own)])"
        case .condition(let condition): "is-true-formula(\(formula(condition.node)))"
        }
    }
}
