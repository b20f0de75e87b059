/// What names a column: its title, or the column itself.
///
///     let year = Column("Année", \Year.name, isRowHeader: true)
///     let voted = Column("Voté", \Year.voted, total: .sum)
///     let ordered = Column("Mandaté", \Year.ordered, total: .sum)
///     let table = Table("Par année", years) {
///         year
///         voted
///         ordered
///         Column("Part mandatée", .ratio(of: ordered, over: voted), format: .percent)
///     }
///     Chart(.bars, "Voté et mandaté", of: table, category: year, series: [voted, ordered])
public protocol ColumnReference {
    /// The column's title.
    var columnTitle: String { get }
}

/// What names a table: its name, or the table itself.
public protocol TableReference {
    /// The table's name.
    var tableName: String { get }
}

extension String: ColumnReference, TableReference {
    public var columnTitle: String { self }
    public var tableName: String { self }
}

extension Column: ColumnReference {
    public var columnTitle: String { column.title }
}

extension TableColumn: ColumnReference {
    public var columnTitle: String { title }
}

extension Table: TableReference {
    public var tableName: String { name }
}

// Each of what follows is said with titles and names as well; those stand beside it, and are preferred for literals.

extension Computation {
    /// One column over another of the same row; empty where the second is zero or empty.
    @_disfavoredOverload
    public static func ratio(of a: some ColumnReference, over b: some ColumnReference) -> Computation {
        .ratio(of: a.columnTitle, over: b.columnTitle)
    }

    /// One column less another of the same row.
    @_disfavoredOverload
    public static func difference(of a: some ColumnReference, minus b: some ColumnReference) -> Computation {
        .difference(of: a.columnTitle, minus: b.columnTitle)
    }

    /// Columns of the same row added up.
    @_disfavoredOverload
    public static func sum(of columns: [some ColumnReference]) -> Computation { .sum(of: columns.map(\.columnTitle)) }

    /// The sum of `column` in `table`, over the rows whose `match` column equals this row's `key` column, whatever the
    /// case of their letters.
    @_disfavoredOverload
    public static func sumIf(
        table: some TableReference, column: some ColumnReference, match: some ColumnReference,
        key: some ColumnReference
    ) -> Computation {
        .sumIf(
            table: table.tableName, column: column.columnTitle, match: match.columnTitle, key: key.columnTitle)
    }

    /// The number of rows in `table` whose `match` column equals this row's `key` column.
    @_disfavoredOverload
    public static func countIf(
        table: some TableReference, match: some ColumnReference, key: some ColumnReference
    ) -> Computation {
        .countIf(table: table.tableName, match: match.columnTitle, key: key.columnTitle)
    }
}

extension ComputedValue {
    /// The grand total of a table's column, as the column's `total` says (a sum where it says nothing).
    @_disfavoredOverload
    public static func total(table: some TableReference, column: some ColumnReference) -> ComputedValue {
        .total(table: table.tableName, column: column.columnTitle)
    }

    /// The number of rows in a table's body.
    @_disfavoredOverload
    public static func count(table: some TableReference) -> ComputedValue { .count(table: table.tableName) }
}

extension CellFormula {
    /// The grand total of a table's column: its cell where the table prints it, else the sum.
    @_disfavoredOverload
    public static func total(_ column: some ColumnReference, of table: some TableReference) -> CellFormula {
        .total(column.columnTitle, of: table.tableName)
    }

    /// The number of rows in a table's body.
    @_disfavoredOverload
    public static func rowCount(of table: some TableReference) -> CellFormula { .rowCount(of: table.tableName) }
}

extension CellArea {
    /// The body of a table's column.
    @_disfavoredOverload
    public static func column(_ column: some ColumnReference, of table: some TableReference) -> CellArea {
        .column(column.columnTitle, of: table.tableName)
    }

    /// The body of a table, all its columns: what `lookUp(_:in:column:)` searches.
    @_disfavoredOverload
    public static func body(of table: some TableReference) -> CellArea { .body(of: table.tableName) }
}

extension CellHighlight.Condition {
    /// The value is greater than that of another column of the same row.
    @_disfavoredOverload
    public static func exceeds(column: some ColumnReference) -> CellHighlight.Condition {
        .exceeds(column: column.columnTitle)
    }
}

extension TableRange {
    /// A name for a part of a column.
    @_disfavoredOverload
    public init(_ name: String, column: some ColumnReference, part: Part = .body) {
        self.init(name, column: column.columnTitle, part: part)
    }
}

extension Chart {
    /// A chart of columns of a table.
    @_disfavoredOverload
    public init(
        _ kind: Kind, _ title: String, of table: Table, category: some ColumnReference,
        series: [some ColumnReference], alternative: String? = nil
    ) {
        self.init(
            kind, title, of: table, category: category.columnTitle, series: series.map(\.columnTitle),
            alternative: alternative)
    }
}

extension Pivot {
    /// A pivot by columns of one table.
    @_disfavoredOverload
    public init<Row>(
        _ name: String, of table: some TableReference, rows: [Column<Row>], columns: [Column<Row>] = [], value: Value
    ) {
        self.init(
            name, of: table.tableName, rows: rows.map(\.columnTitle), columns: columns.map(\.columnTitle), value: value)
    }

    /// A pivot by columns of one table, named by their titles.
    @_disfavoredOverload
    public init(
        _ name: String, of table: some TableReference, rows: [String], columns: [String] = [], value: Value
    ) {
        self.init(name, of: table.tableName, rows: rows, columns: columns, value: value)
    }

    /// The same of the rows alone whose column says a text.
    @_disfavoredOverload
    public func filtered(_ column: some ColumnReference, is text: String) -> Pivot {
        filtered(column.columnTitle, is: text)
    }
}

extension Pivot.Value {
    /// The sum of a column's numbers.
    @_disfavoredOverload
    public static func sum(_ column: some ColumnReference) -> Self { .sum(column.columnTitle) }

    /// Counts the rows that have something in the column.
    @_disfavoredOverload
    public static func count(_ column: some ColumnReference) -> Self { .count(column.columnTitle) }

    /// Their average.
    @_disfavoredOverload
    public static func average(_ column: some ColumnReference) -> Self { .average(column.columnTitle) }

    /// The least of them.
    @_disfavoredOverload
    public static func minimum(_ column: some ColumnReference) -> Self { .minimum(column.columnTitle) }

    /// The greatest of them.
    @_disfavoredOverload
    public static func maximum(_ column: some ColumnReference) -> Self { .maximum(column.columnTitle) }
}
