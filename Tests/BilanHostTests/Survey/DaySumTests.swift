import Testing
@testable import Import
@testable import Intake

/// Days that are written so that another could be read.
@Suite struct DaySumTests {
    @Test func `days that databases wrote at midnight of Paris are those of Paris`() throws {
        let days = [
            "2017-12-31T23:00:00Z", "2018-06-30T22:00:00.000Z", "2018-03-24T23:00:00Z", "2018-03-25T22:00:00+00:00",
            "2018-10-27T22:00:00Z", "2018-10-28T23:00:00Z",
        ]
        #expect(
            try SurveyedList(days: days).days() == [
                "2018-01-01", "2018-07-01", "2018-03-25", "2018-03-26", "2018-10-28", "2018-10-29",
            ])
    }

    @Test func `other times leave the day as it is written`() throws {
        let days = [
            "2018-04-05T00:00:00+00:00", "2018-01-10T22:00:00Z", "2018-07-10T23:00:00Z", "2018-01-10T23:00:00",
            "2018-01-10T23:30:00Z",
        ]
        #expect(
            try SurveyedList(days: days).days() == [
                "2018-04-05", "2018-01-10", "2018-07-10", "2018-01-10", "2018-01-10",
            ])
    }

    @Test func `a day of either order, in a column of both, is told as such with options that decide`() throws {
        let days = ["13/02/2018", "02/13/2018", "01/02/2018"]
        let fault = try #require(SurveyedList(days: days).check().faults.first { $0.severity == .error })
        #expect(fault.code == "day-ambiguous" && fault.line == 4, "\(fault)")
        let decided = try SurveyedList(days: days).days { $0.dates["dateConvention"] = .dayFirst }
        #expect(decided.contains("2018-02-01"))
    }
}
