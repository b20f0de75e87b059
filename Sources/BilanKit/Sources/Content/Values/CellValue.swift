import Programme

/// What one cell of a table holds, typed: drawn as text in PDF, written as a typed cell in ODS.
public enum CellValue: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Text, codes and identifiers: never read as a number, whatever it looks like.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number with decimals.
    case decimal(Double)
    /// An amount in euros.
    case money(Money)
    /// A part of a whole, shown in percent.
    case share(Share)
    /// A day.
    case date(CivilDate)
    /// A span of time, shown in hours and minutes.
    case duration(Duration)
    /// Yes or no.
    case boolean(Bool)
    /// A value that should be here and isn't known; drawn as the words, such as « non communiqué ».
    case missing(String)
    /// Text that leads to an absolute URI.
    case link(String, uri: String)
    /// Text with emphasis, links or footnotes.
    case rich(Text)
    /// A value drawn from other tables: a formula in ODS, its result in PDF.
    case figure(ComputedValue)

    /// The value for sums and charts: euros for money, the fraction for a share, days for a duration, as spreadsheets
    /// count; nil where there
    /// is none.
    public var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .decimal(let value): value
        case .money(let value): value.euros
        case .share(let value): value.fraction
        case .duration(let value): value.days
        default: nil
        }
    }
}
