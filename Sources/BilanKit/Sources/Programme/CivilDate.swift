/// A day of the Gregorian calendar, without time or time zone. Days before the calendar's introduction (1582) are
/// counted as if it had always held, as ISO 8601 has it.
public struct CivilDate: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31, as the month has it.
    public let day: Int

    /// The years that four digits can say.
    package static let years = 1...9999

    /// Nil where there is no such day, or the year is outside 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `2018-12-31` (ISO 8601); nil for anything else.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let numbers = text.withUTF8(Self.numbers) else { return nil }
        self.init(year: numbers.year, month: numbers.month, day: numbers.day)
    }

    /// Over bytes and without an array: a million rows have several dates each.
    private static func numbers(_ bytes: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int, day: Int)? {
        let dash = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                guard (48...57).contains(bytes[index]) else { return nil }
                value = value * 10 + Int(bytes[index] - 48)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        return (year, month, day)
    }

    /// ISO 8601, as in `2018-12-31`.
    public var description: String {
        func padded(_ n: Int, to width: Int) -> String {
            let digits = String(n)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// Whether spreadsheet programs show the day as it is: those before the calendar's introduction they show by the
    /// Julian one.
    package var isShownAlike: Bool {
        year > 1582 || year == 1582 && (month > 10 || month == 10 && day >= 15)
    }

    /// Days since 1899-12-30, the day zero of spreadsheets; negative before.
    public var serial: Int { daysSinceEpoch + 25_569 }

    /// Days since 1970-01-01.
    public var daysSinceEpoch: Int {
        // Counted in years that begin in March, so that the leap day comes last.
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The same day of another month, or that month's last where it has no such day; nil outside the calendar.
    public func adding(months: Int) -> CivilDate? {
        // No more than the calendar is long: adding any number of months must not overflow.
        guard months.magnitude < 12 * 10_000 else { return nil }
        let index = year * 12 + month - 1 + months
        guard index >= 12 else { return nil }
        let (year, month) = (index / 12, index % 12 + 1)
        return CivilDate(year: year, month: month, day: min(day, Self.days(in: month, of: year)))
    }

    /// The day after; nil at the calendar's end.
    public var next: CivilDate? {
        CivilDate(year: year, month: month, day: day + 1) ?? CivilDate(year: year, month: month + 1, day: 1)
            ?? CivilDate(year: year + 1, month: 1, day: 1)
    }

    public static func < (a: CivilDate, b: CivilDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    package static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDate(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is not a date such as 2018-12-31")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
