import Programme

/// What a formula is made of. Formulas are built through `CellFormula`, so that every function has the arguments that
/// it takes.
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
    case figure(ComputedValue)
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
        case .call(_, let parts):
            for part in parts { part.visit(body) }
        default: break
        }
    }
}

/// An operator between two operands (ODF 1.3 part 4, 6.4).
package enum FormulaOperator: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
    case concatenate = "&"
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

/// A function, by its name in ODF 1.3 part 4, chapter 6.
package enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
    case sum = "SUM"
    case count = "COUNT"
    case countA = "COUNTA"
    case average = "AVERAGE"
    case minimum = "MIN"
    case maximum = "MAX"
    case subtotal = "SUBTOTAL"
    case sumIf = "SUMIF"
    case sumIfs = "SUMIFS"
    case countIf = "COUNTIF"
    case countIfs = "COUNTIFS"
    case `if` = "IF"
    case ifError = "IFERROR"
    case and = "AND"
    case or = "OR"
    case not = "NOT"
    case round = "ROUND"
    case roundUp = "ROUNDUP"
    case roundDown = "ROUNDDOWN"
    case absolute = "ABS"
    case vlookup = "VLOOKUP"
    case index = "INDEX"
    case match = "MATCH"
    case rows = "ROWS"
    case left = "LEFT"
    case right = "RIGHT"
    case middle = "MID"
    case length = "LEN"
    case upper = "UPPER"
    case lower = "LOWER"
    case trim = "TRIM"
    case fixed = "FIXED"
    case value = "VALUE"
    case n = "N"
    case isNumber = "ISNUMBER"
    case isText = "ISTEXT"
    case isBlank = "ISBLANK"
    case isError = "ISERROR"
    case date = "DATE"
    case year = "YEAR"
    case month = "MONTH"
    case day = "DAY"
    case notAvailable = "NA"
}
