import BilanKit
import Testing
@testable import Intake

/// Any four-digit year is a year, but a programme's data has none of another century.
@Suite struct UnlikelyYearTests {
    @Test(arguments: ["0018-12-31", "1799-01-01", "2201-01-01", "9999-12-31"])
    func `a day of an unlikely year is refused with what is wrong`(cell: String) {
        #expect(CellRule.date.check(cell) == .refused(.yearOutOfRange))
    }

    @Test(arguments: ["31/12/0018", "1 janvier 1700", "00181231"]) func `an unlikely year is not repaired either`(
        cell: String
    ) {
        #expect(DateText.read(cell) == nil)
    }
}
