import BilanKit

/// A day that can be counted from: a number of days since 1970-01-01.
struct Day: Comparable, CustomStringConvertible {
    var number: Int

    init(number: Int) { self.number = number }

    init(_ text: StaticString) { number = CivilDate("\(text)")!.daysSinceEpoch }

    static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }

    /// The next day that offices work on; feasts are not known.
    var workday: Day {
        // 1970-01-01 was a Thursday.
        switch (number + 3) % 7 {
        case 5: self + 2
        case 6: self + 1
        default: self
        }
    }

    func adding(years: Int) -> Day {
        let date = civil
        let day = date.month == 2 && date.day == 29 ? 28 : date.day
        return Day(number: CivilDate(year: date.year + years, month: date.month, day: day)!.daysSinceEpoch)
    }

    var year: Int { civil.year }

    /// The calendar's date, from days counted in years that begin in March.
    var civil: CivilDate {
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return CivilDate(
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)!
    }

    var description: String { civil.description }
}
