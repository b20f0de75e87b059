import Programme

/// One row of a table's body.
public struct TableRow {
    /// One value a column, computed columns left `.empty`.
    public var cells: [CellValue]
    /// One key a level of grouping.
    public var keys: [String]
    /// How many columns a cell spans, by the column that it begins in; the columns that it covers are left out.
    public var spans: [Int: Int]

    /// A row of one value a column.
    public init(cells: [CellValue], keys: [String] = [], spans: [Int: Int] = [:]) {
        self.cells = cells
        self.keys = keys
        self.spans = spans
    }
}

/// A row of a table's body, and what it was made from.
public struct TracedRow {
    /// The row itself.
    public var row: TableRow
    /// The rows of files.
    public var origins: [Origin]
    /// One a column, of those whose cells can be found again; empty where none can.
    public var measures: [Measure?]

    /// A row with what it was made from.
    public init(row: TableRow, origins: [Origin], measures: [Measure?]) {
        self.row = row
        self.origins = origins
        self.measures = measures
    }
}

/// Rows under typed columns, with groups, subtotals and a grand total: pages with repeated headers in PDF, a sheet
/// with formulas in ODS. Rows are read as they are drawn, once a walk, and never held whole; what reads them is
/// compiled with the report.
///
///     Table("Aides", request.programme.awards(at: end, orderedBy: [.department]),
///           groupedBy: [Grouping("Département") { $0.site?.department?.label ?? "Non communiqué" }]) {
///         Column("Bénéficiaire", \.award.beneficiaryName, isRowHeader: true)
///         Column("Engagé", \.committed, total: .sum)
///     }
public struct Table {
    /// Unique in its composition: the sheet's name in ODS, and what figures and computations call the table by.
    public var name: String
    /// What references call the table by.
    public var label: String?
    /// Printed over the table; numbered by the PDF. Where nil, a workbook shows the name; where it has no text,
    /// nothing, so that the header is
    /// the sheet's first row.
    public var caption: Text?
    /// The columns, from the start of the line.
    public var columns: [TableColumn]
    /// One title a level of grouping, the outermost first.
    public var groupings: [String]
    /// The body's rows, in the order of the groupings' keys.
    public var rows: Records<TableRow>
    /// The same rows, each with what it was made from; nil where that isn't known.
    public var tracedRows: Records<TracedRow>?
    /// Whether its rows are `Traced`: they know their files and lines.
    public var hasOrigins = false
    /// Whether a column is `measured`.
    public var hasMeasures = false
    /// Whether a last row sums up the columns that have a `total`.
    public var hasGrandTotal: Bool
    /// The first cell of the grand total.
    public var totalLabel = "Total"
    /// Stands where there are no rows; unless it is set, in the document's language.
    public var emptyText = "Aucune ligne"
    /// Printed under the table: sources, reservations.
    public var note: Text?
    /// Names of the report's own for formulas in ODS, beside those that every table gets.
    public var ranges: [TableRange] = []
    /// How many empty rows follow in ODS, for whoever fills the sheet in. None where there is a grand total.
    public var spareRows = 0
    /// Whether the PDF turns the page for this table alone.
    public var prefersLandscape = false
    /// The columns whose totals are made in case a figure asks for them: what they come to is not the table's fault.
    @usableFromInline var unaskedTotals: Set<Int> = []

    /// A table of rows that are read as they are drawn.
    ///
    /// - Parameters:
    ///   - name: unique in the composition.
    ///   - rows: in the order of the groupings' keys; walked once for each pass of a renderer.
    ///   - caption: printed over the table.
    ///   - groupings: the outermost first.
    ///   - note: printed under the table.
    ///   - columns: from the start of the line.
    @inlinable public init<Row>(
        _ name: String, _ rows: Records<Row>, caption: Text? = nil, groupedBy groupings: [Grouping<Row>] = [],
        note: Text? = nil, @ColumnBuilder<Row> columns: () -> [Column<Row>]
    ) {
        let declared = columns()
        self.name = name
        self.caption = caption
        self.columns = declared.map(\.column)
        self.groupings = groupings.map(\.title)
        let values = declared.map(\.value)
        let keys = groupings.map(\.key)
        self.rows = rows.mapped { row in
            TableRow(cells: values.map { $0(row) }, keys: keys.isEmpty ? [] : keys.map { $0(row) })
        }
        let measures = declared.map(\.measure)
        hasOrigins = Row.self is any Traced.Type
        hasMeasures = measures.contains { $0 != nil }
        if hasOrigins || hasMeasures {
            tracedRows = rows.mapped { [hasOrigins, hasMeasures] row in
                TracedRow(
                    row: TableRow(cells: values.map { $0(row) }, keys: keys.isEmpty ? [] : keys.map { $0(row) }),
                    origins: hasOrigins ? (row as? any Traced)?.origins ?? [] : [],
                    measures: hasMeasures ? measures.map { $0?(row) } : [])
            }
        }
        self.note = note
        hasGrandTotal = declared.contains { $0.column.total != nil }
    }

    /// A table of rows in memory.
    @inlinable public init<Row>(
        _ name: String, _ rows: [Row], caption: Text? = nil, groupedBy groupings: [Grouping<Row>] = [],
        note: Text? = nil, @ColumnBuilder<Row> columns: () -> [Column<Row>]
    ) {
        self.init(name, Records(rows), caption: caption, groupedBy: groupings, note: note, columns: columns)
    }

    /// Whether groups end with a row that sums them up.
    public var hasSubtotals: Bool { !groupings.isEmpty && columns.contains { $0.total != nil } }

    /// Where a column stands; nil where there is none of that title.
    public func index(of title: String) -> Int? { columns.firstIndex { $0.title == title } }

}

extension Table {
    /// Whether a column's numbers enter into what the table itself computes: in a sheet they stay numbers.
    package func isCounted(_ index: Int) -> Bool {
        columns[index].total != nil || columns.contains { $0.computation != nil }
    }
}
