import Programme

/// An error that is a value: whatever rests on it is that error too.
package enum FormulaError: String, Hashable, Sendable {
    case divisionByZero = "#DIV/0!"
    case notAvailable = "#N/A"
    case value = "#VALUE!"
    case name = "#NAME?"
    case number = "#NUM!"
    case reference = "#REF!"
    /// LibreOffice's own, for an argument that a function can't take.
    case argument = "Err:502"
}

/// What a formula, or a cell that it looks at, comes to.
package enum FormulaValue: Hashable, Sendable {
    case empty
    /// A formula's cell that looks at an empty one: 0 to all but a comparison.
    case vacant
    case number(Double)
    case text(String)
    /// A number to all that computes with it: 1 or 0.
    case boolean(Bool)
    case error(FormulaError)

    /// The value as a comparison sees it.
    var compared: FormulaValue { self == .vacant ? .empty : self }

    /// The number that the value is; nil for texts, nothing and errors.
    package var number: Double? {
        switch self {
        case .number(let value): value
        case .boolean(let value): value ? 1 : 0
        case .vacant: 0
        default: nil
        }
    }

    /// A cell's value as a spreadsheet reads it back.
    ///
    /// - Parameter isCounted: whether a number stays one even if its last digits are lost.
    init(_ value: CellValue, isCounted: Bool = false) {
        self =
            switch value {
            case _ where value.isTooLong && !isCounted: .text(value.digits(NumberStyles()))
            case .empty, .figure: .empty
            case .text(let text), .missing(let text), .link(let text, _): .text(text.withoutTabs)
            case .rich(let text): .text(text.spelledOut.withoutTabs)
            // A day that no cell can hold is written in words.
            case .date(let date):
                date.isShownAlike ? .number(Double(date.serial)) : .text(NumberFormat.date.string(value))
            case .boolean(let value): .boolean(value)
            case .integer, .decimal, .money, .share, .duration:
                // What is no number is written in words.
                value.number.map { $0.isFinite ? .number($0) : .text(NumberFormat.decimal(2).string(value)) } ?? .empty
            }
    }

    /// The value as the cell of a formula stores and shows it.
    package func cellValue(as format: NumberFormat?) -> CellValue {
        switch self {
        case .empty, .vacant: FormulaValue.number(0).cellValue(as: format)
        case .text(let text): text.isEmpty ? .empty : .text(text)
        case .error(let error): .missing(error.rawValue)
        case .boolean(let value):
            switch format {
            case nil, .yesNo, .text: .boolean(value)
            default: FormulaValue.number(value ? 1 : 0).cellValue(as: format)
            }
        case .number(let value):
            switch format {
            case .percent: .share(Share(value))
            case .yesNo: .boolean(value != 0)
            case .duration: Duration(days: value).map { .duration($0) } ?? .decimal(value)
            case .date, .longDate: CivilDate(serial: value).map { .date($0) } ?? .decimal(value)
            case .integer, nil, .text:
                value.magnitude < 1e15 ? Int(exactly: value).map { .integer($0) } ?? .decimal(value) : .decimal(value)
            default: .decimal(value)
            }
        }
    }
}

extension String {
    /// The text as a sheet's cell holds it: spaces stand for tabs.
    fileprivate var withoutTabs: String {
        guard utf8.contains(UInt8(ascii: "\t")) else { return self }
        return split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ")
    }
}

extension CivilDate {
    /// The day so many days after 1899-12-30; nil where it is no whole day, or outside the calendar.
    init?(serial: Double) {
        guard let days = Int(exactly: serial), days.magnitude < 4_000_000 else { return nil }
        self.init(daysSinceEpoch: days - 25_569)
    }

    /// The day so many days after 1970-01-01; nil outside the calendar.
    init?(daysSinceEpoch days: Int) {
        let (year, month, day) = Self.calendar(daysSinceEpoch: days)
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day of a day so many after 1970-01-01, in any year.
    static func calendar(daysSinceEpoch days: Int) -> (year: Int, month: Int, day: Int) {
        // Counted in years that begin in March, so that the leap day comes last.
        let shifted = days + 719_468
        let era = shifted >= 0 ? shifted / 146_097 : (shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
