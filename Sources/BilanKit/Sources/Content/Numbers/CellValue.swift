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

/// What can stand in a table's cell: its value, and how its type is shown unless the column says otherwise.
public protocol CellConvertible {
    /// The value as a cell holds it.
    var cellValue: CellValue { get }
    /// How values of the type are shown where a column or cell doesn't say.
    static var cellFormat: NumberFormat { get }
}

extension CellValue: CellConvertible {
    public var cellValue: CellValue { self }
    public static var cellFormat: NumberFormat { .text }
}
extension Text: CellConvertible {
    public var cellValue: CellValue { runs.isEmpty ? .empty : .rich(self) }
    public static var cellFormat: NumberFormat { .text }
}
extension String: CellConvertible {
    public var cellValue: CellValue { isEmpty ? .empty : .text(self) }
    public static var cellFormat: NumberFormat { .text }
}
extension Int: CellConvertible {
    public var cellValue: CellValue { .integer(self) }
    public static var cellFormat: NumberFormat { .integer }
}
extension Double: CellConvertible {
    public var cellValue: CellValue { .decimal(self) }
    public static var cellFormat: NumberFormat { .decimal(2) }
}
extension Bool: CellConvertible {
    public var cellValue: CellValue { .boolean(self) }
    public static var cellFormat: NumberFormat { .yesNo }
}
extension Money: CellConvertible {
    public var cellValue: CellValue { .money(self) }
    public static var cellFormat: NumberFormat { .money }
}
extension Share: CellConvertible {
    public var cellValue: CellValue { .share(self) }
    public static var cellFormat: NumberFormat { .percent }
}
extension CivilDate: CellConvertible {
    public var cellValue: CellValue { .date(self) }
    public static var cellFormat: NumberFormat { .date }
}
extension Duration: CellConvertible {
    public var cellValue: CellValue { .duration(self) }
    public static var cellFormat: NumberFormat { .duration }

    /// As ISO 8601 and XML Schema have it: `PT37H30M00S`, `PT00H00M01.5S`; to the nanosecond.
    package var isoText: String {
        let (seconds, nanoseconds) = rounded(toPartsOfASecond: 1_000_000_000)
        func two(_ value: UInt64) -> String { (value < 10 ? "0" : "") + "\(value)" }
        var fraction = ""
        if nanoseconds > 0 {
            fraction = "." + String(String(nanoseconds + 1_000_000_000).dropFirst())
            while fraction.last == "0" { fraction.removeLast() }
        }
        return (self < .zero && (seconds, nanoseconds) != (0, 0) ? "-" : "")
            + "PT\(two(seconds / 3600))H\(two(seconds / 60 % 60))M\(two(seconds % 60))\(fraction)S"
    }

    /// As spreadsheets count time.
    package var days: Double {
        guard isHeld else { return attoseconds < 0 ? -.infinity : .infinity }
        return (Double(components.seconds) + Double(components.attoseconds) * 1e-18) / 86_400
    }

    /// The whole seconds nearest to it, halves away from zero, without its sign: what hours and minutes are shown of.
    var shownSeconds: UInt64 { rounded(toPartsOfASecond: 1).seconds }

    /// The magnitude in seconds and so many parts of one, rounded half up; zero where documents can't tell the time.
    private func rounded(toPartsOfASecond parts: UInt64) -> (seconds: UInt64, parts: UInt64) {
        guard isHeld else { return (0, 0) }
        let attoseconds = components.attoseconds.magnitude
        let unit = 1_000_000_000_000_000_000 / parts
        let count = attoseconds / unit + (attoseconds % unit >= unit / 2 ? 1 : 0)
        return (components.seconds.magnitude + count / parts, count % parts)
    }

    /// So many days; nil for what is no number or beyond what a spreadsheet counts. What is a whole second but for the
    /// last digits of the number is one.
    package init?(days: Double) {
        guard days.magnitude < 1e9 else { return nil }
        let seconds = days * 86_400
        let whole = seconds.rounded()
        self = .seconds((seconds - whole).magnitude <= 4 * seconds.ulp ? whole : seconds)
    }
}
extension SIREN: CellConvertible {
    public var cellValue: CellValue { .text(digits) }
    public static var cellFormat: NumberFormat { .text }
}
extension SIRET: CellConvertible {
    public var cellValue: CellValue { .text(digits) }
    public static var cellFormat: NumberFormat { .text }
}
extension Optional: CellConvertible where Wrapped: CellConvertible {
    public var cellValue: CellValue { self?.cellValue ?? .empty }
    public static var cellFormat: NumberFormat { Wrapped.cellFormat }
}

extension Indicator {
    /// The fact as a reader meets it: `+50 %`, `2 sur 3`, or its words; the unit follows a number.
    public var shown: String { shown(in: .french) }

    /// The same in a document's language.
    public func shown(in language: NumberLanguage) -> String {
        guard let value else { return language == .french ? FrenchSpacing.applied(to: text) : text }
        let digits = text.split(separator: ".").dropFirst().first?.count ?? 0
        let sign = text.hasPrefix("+") ? "+" : ""
        let number = sign + LocalizedNumberFormatter(language).decimal(value, digits: min(digits, 6))
        return unit.map { number + FrenchNumber.unitSpace + $0 } ?? number
    }
}
