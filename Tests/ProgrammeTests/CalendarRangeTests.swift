import Testing

@testable import Programme

/// Days of four-digit years, and arithmetic that never traps.
@Suite struct CalendarRangeTests {
    @Test(arguments: ["0001-01-01", "0850-03-03", "1789-07-14", "1899-12-30", "9999-12-31"])
    func `a day of any four-digit year is a day, and reads back`(text: String) {
        #expect(CivilDate(text)?.description == text)
    }

    @Test(arguments: ["0000-12-31", "1700-02-29", "10000-01-01"]) func `a day outside the calendar is none`(
        text: String
    ) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `days before 1900 have the serial numbers of spreadsheets`() {
        #expect(CivilDate("1899-12-30")?.serial == 0)
        #expect(CivilDate("1789-07-14")?.serial == -40_345)
        #expect(CivilDate("0001-01-01")?.serial == -693_593)
    }

    @Test(arguments: [Int.max, .min, 120_000, -120_000]) func `months beyond the calendar lead to no day`(months: Int) {
        #expect(CivilDate("2018-12-31")?.adding(months: months) == nil)
    }

    @Test func `the calendar ends with its last day`() { #expect(CivilDate("9999-12-31")?.next == nil) }

    @Test func `a quarter of an early year has its bounds`() {
        let quarter = Quarter(containing: CivilDate("0001-02-03")!)
        #expect(quarter.start.description == "0001-01-01" && quarter.end.description == "0001-03-31")
        #expect(quarter.previous == nil)
    }

    @Test func `an amount too large to be held is no amount, and stays none`() {
        let none = Money(cents: .max) + Money(cents: 1)
        #expect(!none.isRepresentable && none.euros.isNaN)
        #expect(!(none - none).isRepresentable && !(Money.zero - Money(cents: .min)).isRepresentable)
        #expect(!Money(euros: .max).isRepresentable)
        #expect(none.share(of: Money(euros: 1))?.fraction.isNaN == true)
        #expect((Money(euros: 3) - Money(euros: 1)) == Money(euros: 2))
    }
}
