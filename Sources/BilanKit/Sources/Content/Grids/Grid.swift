/// Cells that the report places itself, with values and formulas: typed cells in ODS, a small table of the results in
/// PDF.
///
///     Grid("Barème") {
///         GridRow(.columnHeader) { "Taux"; "Plafond" }
///         GridRow { GridCell(Share(0.25), name: "taux"); Money(euros: 200_000) }
///         GridRow(.total) { "Aide"; GridCell(formula: .named("taux") * .cell("B2"), format: .money) }
///     }
///
/// A grid is for what a `Table` is not: parameters, controls, a balance. It is held whole; rows from data belong in a
/// table, which formulas
/// refer to by name.
public struct Grid: Sendable {
    /// Unique among the grids and tables of its composition: what formulas call the grid by, and its sheet's name where
    /// it stands loose.
    public var name: String
    /// What references call the grid by.
    public var label: String?
    /// Printed over the grid; numbered with the tables by the PDF.
    public var caption: Text?
    /// Printed under the grid.
    public var note: Text?
    /// The rows, from the top.
    public var rows: [GridRow]
    /// The columns' widths in points; nil, or none, lets the content decide.
    public var widths: [Double?]
    /// Columns, counted from 0, that a spreadsheet hides; pages leave them out.
    public var hiddenColumns: Set<Int> = []
    /// Ranges that formulas call by a name.
    public var namedRanges: [NamedRange]

    /// Cells under a name.
    public struct NamedRange: Hashable, Sendable {
        /// Letters, digits and underscores, beginning with a letter or an underscore; unique in the workbook, whatever
        /// the case.
        public var name: String
        /// Within the grid, as in `B2:B9`.
        public var addresses: String

        /// A name for a range of the grid, such as `B2:B9`.
        public init(_ name: String, _ addresses: String) {
            self.name = name
            self.addresses = addresses
        }
    }

    /// A grid of rows made elsewhere.
    public init(
        _ name: String, rows: [GridRow], caption: Text? = nil, note: Text? = nil, widths: [Double?] = [],
        namedRanges: [NamedRange] = []
    ) {
        self.name = name
        self.rows = rows
        self.caption = caption
        self.note = note
        self.widths = widths
        self.namedRanges = namedRanges
    }

    /// A grid of the rows that follow.
    public init(
        _ name: String, caption: Text? = nil, note: Text? = nil, widths: [Double?] = [], namedRanges: [NamedRange] = [],
        @GridBuilder _ rows: () -> [GridRow]
    ) {
        self.init(name, rows: rows(), caption: caption, note: note, widths: widths, namedRanges: namedRanges)
    }
}

/// Builds the rows of a grid.
@resultBuilder public enum GridBuilder {
    /// Accepts a row.
    public static func buildExpression(_ row: GridRow) -> [GridRow] { [row] }
    /// Accepts rows made elsewhere.
    public static func buildExpression(_ rows: [GridRow]) -> [GridRow] { rows }
    /// The rows of all statements, in order.
    public static func buildBlock(_ rows: [GridRow]...) -> [GridRow] { rows.flatMap { $0 } }
    /// The rows of an `if` without `else`.
    public static func buildOptional(_ rows: [GridRow]?) -> [GridRow] { rows ?? [] }
    /// The rows of a first branch.
    public static func buildEither(first rows: [GridRow]) -> [GridRow] { rows }
    /// The rows of another branch.
    public static func buildEither(second rows: [GridRow]) -> [GridRow] { rows }
    /// The rows of a loop.
    public static func buildArray(_ rows: [[GridRow]]) -> [GridRow] { rows.flatMap { $0 } }
}
