import Programme

/// One cell of a `Grid`.
public struct GridCell: CellDescribing, Sendable {
    /// What a cell holds.
    public enum Content: Sendable {
        /// A value.
        case value(CellValue)
        /// A formula, shown as its result.
        case formula(CellFormula)
    }

    /// What the cell is for; it decides the look, and what a screen reader is told.
    public enum Role: Hashable, Sendable {
        /// Heads the column under it.
        case columnHeader
        /// Heads the row that follows it.
        case rowHeader
        /// Holds a value among others.
        case body
        /// Holds a total.
        case total
    }

    /// What the cell holds.
    public var content: Content
    /// How the value is shown; nil leaves it to its type.
    public var format: NumberFormat?
    /// Nil sets numbers at the end, all else at the start.
    public var alignment: TableColumn.Alignment?
    /// Nil takes the row's.
    public var role: Role?
    /// How many columns the cell covers, itself included.
    public var columnSpan = 1
    /// How many rows the cell covers, itself included.
    public var rowSpan = 1
    /// What formulas call the cell by, in the whole workbook: letters, digits and underscores, beginning with a letter
    /// or an underscore.
    public var name: String?
    /// What the cell has beside its value.
    public var traits = CellOptions()

    /// A cell of a value or formula.
    public init(
        _ content: Content, format: NumberFormat? = nil, alignment: TableColumn.Alignment? = nil, role: Role? = nil,
        columnSpan: Int = 1, rowSpan: Int = 1, name: String? = nil
    ) {
        self.content = content
        self.format = format
        self.alignment = alignment
        self.role = role
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.name = name
    }

    /// A cell of a value.
    public init<Value: CellConvertible>(
        _ value: Value, format: NumberFormat? = nil, alignment: TableColumn.Alignment? = nil, role: Role? = nil,
        columnSpan: Int = 1, rowSpan: Int = 1, name: String? = nil
    ) {
        self.init(
            .value(value.cellValue), format: format, alignment: alignment, role: role, columnSpan: columnSpan,
            rowSpan: rowSpan, name: name)
    }

    /// A cell that holds a formula.
    public init(
        formula: CellFormula, format: NumberFormat? = nil, alignment: TableColumn.Alignment? = nil, role: Role? = nil,
        columnSpan: Int = 1, rowSpan: Int = 1, name: String? = nil
    ) {
        self.init(
            .formula(formula), format: format, alignment: alignment, role: role, columnSpan: columnSpan,
            rowSpan: rowSpan, name: name)
    }

    /// A cell of nothing.
    public static var empty: GridCell { GridCell(.value(.empty)) }
}

/// A row of a `Grid`, its cells from the first column on. Columns that a cell over them or beside them covers are
/// passed over, as in HTML.
public struct GridRow: Sendable {
    /// The cells, from the first column that none over them covers.
    public var cells: [GridCell]
    /// The role of cells that have none of their own.
    public var role: GridCell.Role
    /// Whether a spreadsheet hides the row; pages leave it out.
    public var isHidden = false
    /// Whether the row begins a printed page.
    public var beginsPage = false
    /// In points; nil lets the content decide.
    public var height: Double?

    /// A row of cells made elsewhere.
    public init(_ cells: [GridCell], role: GridCell.Role = .body) {
        self.cells = cells
        self.role = role
    }

    /// A row of the cells that follow.
    public init(_ role: GridCell.Role = .body, @GridRowBuilder _ cells: () -> [GridCell]) {
        self.init(cells(), role: role)
    }

    /// The same row, hidden.
    public func hidden() -> GridRow {
        var row = self
        row.isHidden = true
        return row
    }

    /// The same row on a new page.
    public func beginningPage() -> GridRow {
        var row = self
        row.beginsPage = true
        return row
    }

    /// The same row, so many points high.
    public func height(_ points: Double) -> GridRow {
        var row = self
        row.height = points
        return row
    }
}

/// Builds the cells of a row: values, formulas and cells.
@resultBuilder public enum GridRowBuilder {
    /// Accepts a cell.
    public static func buildExpression(_ cell: GridCell) -> [GridCell] { [cell] }
    /// Accepts cells made elsewhere.
    public static func buildExpression(_ cells: [GridCell]) -> [GridCell] { cells }
    /// Accepts a formula.
    public static func buildExpression(_ formula: CellFormula) -> [GridCell] { [GridCell(formula: formula)] }
    /// Accepts a value, shown as its type is.
    public static func buildExpression(_ value: some CellConvertible) -> [GridCell] { [GridCell(value)] }
    /// Accepts a text.
    public static func buildExpression(_ text: String) -> [GridCell] { [GridCell(text)] }
    /// The cells of all statements, in order.
    public static func buildBlock(_ cells: [GridCell]...) -> [GridCell] { cells.flatMap { $0 } }
    /// The cells of an `if` without `else`.
    public static func buildOptional(_ cells: [GridCell]?) -> [GridCell] { cells ?? [] }
    /// The cells of a first branch.
    public static func buildEither(first cells: [GridCell]) -> [GridCell] { cells }
    /// The cells of another branch.
    public static func buildEither(second cells: [GridCell]) -> [GridCell] { cells }
    /// The cells of a loop.
    public static func buildArray(_ cells: [[GridCell]]) -> [GridCell] { cells.flatMap { $0 } }
}
