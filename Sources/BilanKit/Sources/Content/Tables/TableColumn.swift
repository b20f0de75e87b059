import Programme

/// How a column's values come together in subtotals and the grand total.
public enum Aggregate: Hashable, Sendable {
    /// The sum of the numbers.
    case sum
    /// How many values there are; empty and missing ones don't count.
    case count
    /// The mean of the numbers.
    case average
    /// The least number.
    case minimum
    /// The greatest number.
    case maximum
    /// How many different values there are; empty and missing ones don't count. A workbook has the number itself, since
    /// spreadsheets have no function for it that is done in time on many rows. Each value is held once.
    case distinct

    /// Whether it is made of values of any kind, not of numbers alone.
    package var countsValues: Bool { self == .count || self == .distinct }
}

/// A value that follows from others: written as a formula in ODS, computed by `TableEvaluator` for both outputs, so
/// that what
/// is printed and what is stored are one.
public enum Computation: Hashable, Sendable {
    /// One column over another of the same row; empty where the second is zero or empty.
    case ratio(of: String, over: String)
    /// One column less another of the same row.
    case difference(of: String, minus: String)
    /// Columns of the same row added up.
    case sum(of: [String])
    /// The sum of `column` in `table`, over the rows whose `match` column equals this row's `key` column, whatever the
    /// case of their letters.
    case sumIf(table: String, column: String, match: String, key: String)
    /// The number of rows in `table` whose `match` column equals this row's `key` column.
    case countIf(table: String, match: String, key: String)
}

/// A column of a table, apart from its rows.
public struct TableColumn: CellDescribing, Hashable, Sendable {
    /// Where values stand in the width of their column.
    public enum Alignment: String, Hashable, Sendable {
        /// At the left.
        case start
        /// In the middle.
        case center
        /// At the right.
        case end
    }

    /// The header; unique in its table, since formulas and charts name columns by it.
    public var title: String
    /// How values are shown.
    public var format: NumberFormat
    /// Where values stand in the width of their column.
    public var alignment: Alignment
    /// How subtotals and the grand total treat the column; nil leaves them blank there.
    public var total: Aggregate?
    /// Set where the values follow from others.
    public var computation: Computation?
    /// The least and the greatest width in points; nil lets the content decide.
    public var width: ClosedRange<Double>?
    /// Whether the column names its row to a screen reader: usually the first.
    public var isRowHeader: Bool
    /// Whether equal values in rows that follow one another become one cell over them all (within one group).
    public var mergesEqualValues = false
    /// The titles over this column's, the outermost first: columns side by side with the same title share one header
    /// cell.
    public var headings: [String] = []
    /// Whether a spreadsheet hides the column; pages leave it out.
    public var isHidden = false
    /// The bars before its figures, on pages.
    public var bar: CellBar?
    /// The lines before its figures, on pages.
    public var line: CellLine?
    /// Of the body's cells; the header bears the comment.
    public var traits = CellOptions()

    /// A column by itself. Numbers stand at the end, all else at the start, unless it is said.
    public init(
        title: String, format: NumberFormat, alignment: Alignment? = nil, total: Aggregate? = nil,
        computation: Computation? = nil, width: ClosedRange<Double>? = nil, isRowHeader: Bool = false
    ) {
        self.title = title
        self.format = format
        self.alignment = alignment ?? (format.isNumeric ? .end : .start)
        self.total = total
        self.computation = computation
        self.width = width
        self.isRowHeader = isRowHeader
    }
}

/// A column as a report declares it: a header, and how a row gives its value.
///
///     Column("Engagé", \AwardState.committed, total: .sum)
public struct Column<Row>: CellDescribing {
    /// How the host finds a cell again in the rows of files; see `measured(_:)`.
    @usableFromInline var measure: ((Row) -> Measure?)?
    /// The column, apart from the rows that fill it.
    public var column: TableColumn
    @usableFromInline let value: (Row) -> CellValue
    /// What the cells of the column's body have beside their values.
    public var traits: CellOptions {
        get { column.traits }
        set { column.traits = newValue }
    }

    /// The same column, hidden.
    public func hidden() -> Column {
        var copy = self
        copy.column.isHidden = true
        return copy
    }

    /// A column of values that the row gives.
    @inlinable public init<Value: CellConvertible>(
        _ title: String, _ value: @escaping (Row) -> Value, format: NumberFormat? = nil,
        alignment: TableColumn.Alignment? = nil, total: Aggregate? = nil, width: ClosedRange<Double>? = nil,
        isRowHeader: Bool = false, mergesEqualValues: Bool = false
    ) {
        column = TableColumn(
            title: title, format: format ?? Value.cellFormat, alignment: alignment, total: total, width: width,
            isRowHeader: isRowHeader)
        column.mergesEqualValues = mergesEqualValues
        self.value = { value($0).cellValue }
    }

    /// A column that follows from others.
    public init(
        _ title: String, _ computation: Computation, format: NumberFormat, total: Aggregate? = nil,
        width: ClosedRange<Double>? = nil
    ) {
        column = TableColumn(title: title, format: format, total: total, computation: computation, width: width)
        value = { _ in .empty }
    }
}

/// A level of grouping: rows that follow one another and give the same key stand under one heading, with a subtotal.
public struct Grouping<Row> {
    /// What the key is, as in `Département`.
    public var title: String
    @usableFromInline let key: (Row) -> String

    /// A level of grouping.
    public init(_ title: String, _ key: @escaping (Row) -> String) {
        self.title = title
        self.key = key
    }
}

/// Columns under one title, in a header of two rows or more.
///
///     Table("Aides", request.programme.awards(at: end)) {
///         Column("Bénéficiaire", \.award.beneficiaryName, isRowHeader: true)
///         ColumnGroup("2018") {
///             Column("Engagé", \.committed)
///             Column("Mandaté", \.ordered)
///         }
///     }
public struct ColumnGroup<Row> {
    let columns: [Column<Row>]

    /// A title over the columns that follow.
    public init(_ title: String, @ColumnBuilder<Row> _ columns: () -> [Column<Row>]) {
        self.columns = columns().map { column in
            var column = column
            column.column.headings.insert(title, at: 0)
            return column
        }
    }
}

/// Builds the columns of a table.
@resultBuilder public enum ColumnBuilder<Row> {
    /// Accepts a column.
    public static func buildExpression(_ column: Column<Row>) -> [Column<Row>] { [column] }
    /// Accepts columns made elsewhere.
    public static func buildExpression(_ columns: [Column<Row>]) -> [Column<Row>] { columns }
    /// Accepts columns under one title.
    public static func buildExpression(_ group: ColumnGroup<Row>) -> [Column<Row>] { group.columns }
    /// The columns of all statements, in order.
    public static func buildBlock(_ columns: [Column<Row>]...) -> [Column<Row>] { columns.flatMap { $0 } }
    /// The columns of an `if` without `else`.
    public static func buildOptional(_ columns: [Column<Row>]?) -> [Column<Row>] { columns ?? [] }
    /// The columns of a first branch.
    public static func buildEither(first columns: [Column<Row>]) -> [Column<Row>] { columns }
    /// The columns of another branch.
    public static func buildEither(second columns: [Column<Row>]) -> [Column<Row>] { columns }
    /// The columns of a loop.
    public static func buildArray(_ columns: [[Column<Row>]]) -> [Column<Row>] { columns.flatMap { $0 } }
}
