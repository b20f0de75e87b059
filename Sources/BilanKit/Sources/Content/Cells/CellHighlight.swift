/// A look that a cell takes on while its value meets a condition: a spreadsheet applies it anew with every change (`style:map`,
/// ODF 1.3 part 3, 16.3), and pages have its weight and its colour, of tables. Strict ODF has no colour scales and no data bars.
///
///     Column("Reste", \Year.rest, format: .money).highlighted(when: .less(.money(.zero)), CellAppearance(colour: red))
public struct CellHighlight: Hashable, Sendable {
    /// What a cell's value must be.
    public enum Condition: Hashable, Sendable {
        /// The value itself.
        case equal(CellValue)
        /// Any other value.
        case notEqual(CellValue)
        /// Less than a value.
        case less(CellValue)
        /// A value, or less.
        case lessOrEqual(CellValue)
        /// More than a value.
        case greater(CellValue)
        /// A value, or more.
        case greaterOrEqual(CellValue)
        /// Both ends are included.
        case between(CellValue, CellValue)
        /// The greatest number of the column's body; of several alike, each. Tables only: a spreadsheet compares with what it was
        /// when the workbook was made.
        case greatest
        /// The least number of the column's body.
        case least
        /// More than another column of the same row has. Tables only.
        case exceeds(column: String)
        /// Whatever makes a formula true; addresses are the grid's. Grids only.
        case condition(FormulaCondition)

        /// Whatever makes a formula true; addresses are the grid's. Grids only.
        public static func formula(_ formula: CellFormula) -> Condition { .condition(FormulaCondition(formula)) }
    }

    /// What the cell's value must be.
    public var condition: Condition
    /// How the cell looks while it is.
    public var look: CellAppearance

    /// A look for the cells whose value meets a condition.
    public init(_ condition: Condition, _ look: CellAppearance) {
        self.condition = condition
        self.look = look
    }
}
