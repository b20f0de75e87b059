import Programme

/// One cell of a `Grid`.
public struct GridCell: Sendable {
    public enum Content: Sendable {
        case value(CellValue)
        case formula(CellFormula)
    }

    /// What the cell is for; it decides the look, and what a screen reader is told.
    public enum Role: Hashable, Sendable {
        /// Heads the column under it.
        case columnHeader
        /// Heads the row that follows it.
        case rowHeader
        case body
        case total
    }

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
    /// What formulas call the cell by, in the whole workbook: letters, digits and underscores, beginning with a letter or an underscore.
    public var name: String?

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
            .value(value.cellValue), format: format, alignment: alignment, role: role, columnSpan: columnSpan, rowSpan: rowSpan, name: name)
    }

    /// A cell that holds a formula.
    public init(
        formula: CellFormula, format: NumberFormat? = nil, alignment: TableColumn.Alignment? = nil, role: Role? = nil,
        columnSpan: Int = 1, rowSpan: Int = 1, name: String? = nil
    ) {
        self.init(
            .formula(formula), format: format, alignment: alignment, role: role, columnSpan: columnSpan, rowSpan: rowSpan, name: name)
    }

    /// A cell of nothing.
    public static var empty: GridCell { GridCell(.value(.empty)) }
}

/// A row of a `Grid`, its cells from the first column on. Columns that a cell over them or beside them covers are passed over, as in HTML.
public struct GridRow: Sendable {
    public var cells: [GridCell]
    /// The role of cells that have none of their own.
    public var role: GridCell.Role

    public init(_ cells: [GridCell], role: GridCell.Role = .body) {
        self.cells = cells
        self.role = role
    }

    public init(_ role: GridCell.Role = .body, @GridRowBuilder _ cells: () -> [GridCell]) {
        self.init(cells(), role: role)
    }
}

/// Builds the cells of a row: values, formulas and cells.
@resultBuilder public enum GridRowBuilder {
    public static func buildExpression(_ cell: GridCell) -> [GridCell] { [cell] }
    public static func buildExpression(_ cells: [GridCell]) -> [GridCell] { cells }
    public static func buildExpression(_ formula: CellFormula) -> [GridCell] { [GridCell(formula: formula)] }
    public static func buildExpression(_ value: some CellConvertible) -> [GridCell] { [GridCell(value)] }
    public static func buildExpression(_ text: String) -> [GridCell] { [GridCell(text)] }
    public static func buildBlock(_ cells: [GridCell]...) -> [GridCell] { cells.flatMap { $0 } }
    public static func buildOptional(_ cells: [GridCell]?) -> [GridCell] { cells ?? [] }
    public static func buildEither(first cells: [GridCell]) -> [GridCell] { cells }
    public static func buildEither(second cells: [GridCell]) -> [GridCell] { cells }
    public static func buildArray(_ cells: [[GridCell]]) -> [GridCell] { cells.flatMap { $0 } }
}
