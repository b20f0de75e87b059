/// A single value that may rest on the composition's tables: a formula in ODS, its result in PDF.
public indirect enum ComputedValue: Hashable, Sendable {
    /// A value of its own.
    case value(CellValue)
    /// The grand total of a table's column, as the column's `total` says (a sum where it says nothing).
    case total(table: String, column: String)
    /// The number of rows in a table's body.
    case count(table: String)
    /// One figure over another; empty where the second is zero.
    case ratio(ComputedValue, over: ComputedValue)
    /// One figure less another.
    case difference(ComputedValue, minus: ComputedValue)
    /// Figures added up.
    case sum([ComputedValue])
}
