import Programme

/// What a formula is made of. Formulas are built through `CellFormula`, so that every function has the arguments that it takes.
package indirect enum FormulaNode: Hashable, Sendable {
    case number(Double)
    case money(Money)
    case date(CivilDate)
    case text(String)
    case boolean(Bool)
    /// A cell of a grid; nil is the formula's own grid.
    case cell(CellPosition, grid: String?)
    /// A named cell.
    case name(String)
    case figure(Figure)
    /// Stands as a function's argument only.
    case area(CellArea.Place)
    case negative(FormulaNode)
    case percent(FormulaNode)
    case binary(FormulaOperator, FormulaNode, FormulaNode)
    case call(FormulaFunction, [FormulaNode])
    /// An address that is none, as it was given.
    case invalid(String)

    /// Calls `body` with the node and all those in it, each before its own parts.
    package func visit(_ body: (FormulaNode) -> Void) {
        body(self)
        switch self {
        case .negative(let part), .percent(let part): part.visit(body)
        case .binary(_, let a, let b):
            a.visit(body)
            b.visit(body)
        case .call(_, let parts): parts.forEach { $0.visit(body) }
        default: break
        }
    }
}

/// An operator between two operands (ODF 1.3 part 4, 6.4).
package enum FormulaOperator: String, Hashable, Sendable {
    case add = "+", subtract = "-", multiply = "*", divide = "/", power = "^", concatenate = "&"
    case equal = "=", notEqual = "<>", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
}

/// A function, by its name in ODF 1.3 part 4, chapter 6.
package enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
    case sum = "SUM", count = "COUNT", countA = "COUNTA", average = "AVERAGE", minimum = "MIN", maximum = "MAX"
    case subtotal = "SUBTOTAL", sumIf = "SUMIF", sumIfs = "SUMIFS", countIf = "COUNTIF", countIfs = "COUNTIFS"
    case `if` = "IF", ifError = "IFERROR", and = "AND", or = "OR", not = "NOT"
    case round = "ROUND", roundUp = "ROUNDUP", roundDown = "ROUNDDOWN", absolute = "ABS"
    case vlookup = "VLOOKUP", index = "INDEX", match = "MATCH", rows = "ROWS"
    case left = "LEFT", right = "RIGHT", middle = "MID", length = "LEN", upper = "UPPER", lower = "LOWER", trim = "TRIM"
    case fixed = "FIXED", value = "VALUE", n = "N"
    case isNumber = "ISNUMBER", isText = "ISTEXT", isBlank = "ISBLANK", isError = "ISERROR"
    case date = "DATE", year = "YEAR", month = "MONTH", day = "DAY"
    case notAvailable = "NA"
}
