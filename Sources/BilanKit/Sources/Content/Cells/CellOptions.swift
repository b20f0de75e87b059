/// What a cell has beside its value: for a table's column, all cells of its body have it, and its header bears the
/// comment.
public struct CellOptions: Hashable, Sendable {
    /// What is said of the cell in a spreadsheet's margin.
    public var comment: CellComment?
    /// What may be entered in the cell.
    public var validation: CellValidation?
    /// How the cell looks, apart from the template.
    public var look = CellAppearance.template
    /// The first whose condition is met applies.
    public var highlights: [CellHighlight] = []
    /// Whether the cell may be changed on a protected sheet.
    public var isEditable = false
    /// Whether a protected sheet keeps the formula from being seen.
    public var hidesFormula = false

    /// A cell as the template has it.
    public init() {}
}

/// What has traits: a cell of a grid, a column of a table.
public protocol CellDescribing {
    /// What the cell has beside its value.
    var traits: CellOptions { get set }
}

extension CellDescribing {
    private func with(_ change: (inout CellOptions) -> Void) -> Self {
        var copy = self
        change(&copy.traits)
        return copy
    }

    /// The same with a comment.
    public func commented(_ comment: CellComment) -> Self { with { $0.comment = comment } }

    /// The same with a rule for what is entered.
    public func validated(_ validation: CellValidation) -> Self { with { $0.validation = validation } }

    /// The same with a look of its own.
    public func look(_ look: CellAppearance) -> Self { with { $0.look = look } }

    /// The same with a look while a condition is met.
    public func highlighted(when condition: CellHighlight.Condition, _ look: CellAppearance) -> Self {
        with { $0.highlights.append(CellHighlight(condition, look)) }
    }

    /// The same, to be changed where the sheet is protected.
    public func editable() -> Self { with { $0.isEditable = true } }

    /// The same, its formula not seen where the sheet is protected.
    public func hidingFormula() -> Self { with { $0.hidesFormula = true } }
}
