/// What cells must be like to be counted or summed (ODF 1.3 part 4, 4.11.8). The case of letters doesn't count; no
/// character stands for
/// others.
///
///     CellFormula.countIf(.column("Effectif", of: "Aides"), .less(50))
public struct CellCriterion: Sendable {
    package let node: FormulaNode

    /// Equal to a value. A text that reads as a number finds that number as well; an empty text finds empty cells.
    public static func equal(_ value: CellFormula) -> CellCriterion {
        switch value.node {
        // A number as it is needs no decimal mark, which depends on the reader's language.
        case .number, .money, .date, .boolean: CellCriterion(node: value.node)
        default: CellCriterion("=", value)
        }
    }

    /// Not equal to a value.
    public static func notEqual(_ value: CellFormula) -> CellCriterion { CellCriterion("<>", value) }
    /// Less than a value.
    public static func less(_ value: CellFormula) -> CellCriterion { CellCriterion("<", value) }
    /// A value, or less.
    public static func lessOrEqual(_ value: CellFormula) -> CellCriterion { CellCriterion("<=", value) }
    /// More than a value.
    public static func greater(_ value: CellFormula) -> CellCriterion { CellCriterion(">", value) }
    /// A value, or more.
    public static func greaterOrEqual(_ value: CellFormula) -> CellCriterion { CellCriterion(">=", value) }
    /// Holding nothing.
    public static var empty: CellCriterion { CellCriterion(node: .text("=")) }
    /// Holding anything.
    public static var notEmpty: CellCriterion { CellCriterion(node: .text("<>")) }

    /// A criterion as spreadsheets take it: a value, or a text such as `>=10`.
    public static func expression(_ value: CellFormula) -> CellCriterion { CellCriterion(node: value.node) }

    private init(_ comparison: String, _ value: CellFormula) {
        node =
            switch value.node {
            case .text(let text): .text(comparison + text)
            case .number(let number) where number == number.rounded() && number.magnitude < 1e15:
                .text("\(comparison)\(Int(number))")
            default: .binary(.concatenate, .text(comparison), value.node)
            }
    }

    package init(node: FormulaNode) { self.node = node }
}
