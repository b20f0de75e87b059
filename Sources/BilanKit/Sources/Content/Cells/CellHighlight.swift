/// A look that a cell takes on while its value meets a condition: the spreadsheet applies it anew with every change
/// (`style:map`, ODF 1.3
/// part 3, 16.3). Strict ODF has no colour scales and no data bars.
///
///     Column("Reste", \.rest, format: .money).highlighted(when: .less(.money(.zero)), CellLook(colour: red))
public struct CellHighlight: Hashable, Sendable {
    public enum Condition: Hashable, Sendable {
        case equal(CellValue)
        case notEqual(CellValue)
        case less(CellValue)
        case lessOrEqual(CellValue)
        case greater(CellValue)
        case greaterOrEqual(CellValue)
        /// Both ends are included.
        case between(CellValue, CellValue)
        /// More than another column of the same row has. Tables only.
        case exceeds(column: String)
        /// Whatever makes a formula true; addresses are the grid's. Grids only.
        case condition(FormulaCondition)

        /// Whatever makes a formula true; addresses are the grid's. Grids only.
        public static func formula(_ formula: CellFormula) -> Condition { .condition(FormulaCondition(formula)) }
    }

    public var condition: Condition
    public var look: CellLook

    public init(_ condition: Condition, _ look: CellLook) {
        self.condition = condition
        self.look = look
    }
}
