import Foundation
import Testing

@testable import Programme

@Suite struct IdentifierTests {
    @Test(arguments: ["35600000009075", "21860194600013", "20005375900011"])
    func `a SIRET with a right key is taken, La Poste's by its own rule`(digits: String) {
        #expect(SIRET(digits)?.digits == digits)
    }

    @Test(arguments: ["35600000000049", "21860194600000", "2186019460001", "218601946000133", "2186019460001x", ""])
    func `a SIRET with a wrong key or length is refused`(digits: String) {
        #expect(SIRET(digits) == nil)
    }

    @Test func `a SIRET knows its SIREN`() {
        #expect(SIRET("21860194600013")?.siren == SIREN("218601946"))
    }
}

@Suite struct CalendarTests {
    @Test(arguments: ["2018-02-29", "2018-13-01", "2018-1-01", "01/03/2018", "2018-00-10", ""])
    func `a day that isn't is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `a date reads back as it was written, leap days included`() {
        for text in ["2016-02-29", "2000-02-29", "1999-12-31"] { #expect(CivilDate(text)?.description == text) }
    }

    @Test func `serial numbers are those of spreadsheets`() {
        #expect(CivilDate("1900-03-01")?.serial == 61)
        #expect(CivilDate("2018-12-31")?.serial == 43_465)
    }

    @Test(arguments: [
        ("2018-01-31", 1, "2018-02-28"), ("2016-01-31", 1, "2016-02-29"), ("2018-11-15", 3, "2019-02-15"),
        ("2018-01-31", -1, "2017-12-31"),
    ])
    func `months later is the same day, or the month's last`(day: String, months: Int, expected: String) {
        #expect(CivilDate(day)?.adding(months: months)?.description == expected)
    }

    @Test(arguments: [("2018-12-31", "2019-01-01"), ("2018-02-28", "2018-03-01"), ("2016-02-28", "2016-02-29")])
    func `a day is followed by the next`(day: String, next: String) {
        #expect(CivilDate(day)?.next?.description == next)
    }

    @Test(arguments: ["2018-T0", "2018-T5", "2018T1", "18-T1", "2018-T", "2018-T11", "abcd-T1"])
    func `an impossible quarter is refused`(text: String) {
        #expect(Quarter(text) == nil)
    }

    @Test(arguments: [(99_999, 1), (2018, 5), (-3, 0)]) func `a quarter that there isn't isn't decoded`(
        year: Int, number: Int
    ) throws {
        let text = #"{"year":\#(year),"number":\#(number)}"#
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Quarter.self, from: Data(text.utf8)) }
        let sound = try JSONDecoder().decode(Quarter.self, from: JSONEncoder().encode(Quarter("2018-T4")))
        #expect(sound == Quarter("2018-T4"))
    }

    @Test func `a quarter knows its bounds and its neighbours`() {
        let quarter = Quarter("2018-T1")!
        #expect(quarter.start.description == "2018-01-01")
        #expect(quarter.end.description == "2018-03-31")
        #expect(quarter.previous?.description == "2017-T4")
        #expect(quarter.yearBefore?.description == "2017-T1")
        #expect(Quarter(containing: CivilDate("2018-10-01")!).description == "2018-T4")
    }
}
