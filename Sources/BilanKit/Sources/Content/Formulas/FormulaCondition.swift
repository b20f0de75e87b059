/// A formula as a condition: met where it is true, or a number other than zero.
public struct FormulaCondition: Hashable, Sendable {
    package let node: FormulaNode

    /// Met where the formula is true, or a number other than zero.
    public init(_ formula: CellFormula) { node = formula.node }
}
