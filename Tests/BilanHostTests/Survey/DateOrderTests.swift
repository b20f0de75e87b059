import Testing
@testable import Intake

/// In which order a column's days are written is decided from all of them.
@Suite struct DateOrderTests {
    @Test func `a number past twelve in the second place makes the month come first everywhere`() throws {
        let list = try SurveyedList(days: ["01/05/2018", "01/15/2018", "12/31/2018"])
        #expect(try list.days() == ["2018-01-05", "2018-01-15", "2018-12-31"])
        #expect(try list.check().decision(.dates)?.value == "mm/dd")
        #expect(try list.check().keptCents == 300_00)
    }

    @Test func `where nothing decides the day comes first, with a word`() throws {
        let list = try SurveyedList(days: ["01/05/2018", "02/05/2018"])
        #expect(try list.days() == ["2018-05-01", "2018-05-02"])
        #expect(try list.check().decision(.dates)?.confidence == .uncertain)
        #expect(try list.days { $0.dates = ["dateConvention": .monthFirst] } == ["2018-01-05", "2018-02-05"])
    }

    @Test func `in a column that mixes two orders a day of either is refused`() throws {
        let summary = try SurveyedList(days: ["31/01/2018", "01/31/2018", "01/05/2018", "03/03/2018"]).check()
        #expect(summary.rowsRefused == 1)
        #expect(summary.faults.filter { $0.severity == .error }.map(\.line) == [4])
    }

    @Test func `days with times, in words, and months alone are read`() throws {
        let list = try SurveyedList(
            days: ["2018-04-05T00:00:00+00:00", "15-Jan-18", "January 15, 2018", "janvier 2018", "janv-18"])
        #expect(
            try list.days() == ["2018-04-05", "2018-01-15", "2018-01-15", "2018-01-31", "2018-01-31"])
    }

    @Test func `an unlikely year is kept and told, and a day that there isn't is refused as such`() throws {
        let summary = try SurveyedList(days: ["2108-01-05", "31/04/2018"]).check()
        #expect(summary.keptCents == 100_00)
        #expect(summary.faults.contains { $0.line == 2 && $0.rule.contains("peu vraisemblable") })
        #expect(summary.faults.contains { $0.line == 3 && $0.rule.contains("n’existe pas") })
    }

    @Test func `a year serves where the day is empty`() throws {
        let list = try SurveyedList(
            """
            Année;Date de la convention;Nom du bénéficiaire;Montant
            2018;;Club A;5
            2018;2018-03-03;Club B;6
            2017;;Club C;7

            """)
        #expect(try list.days() == ["2018-12-31", "2018-03-03", "2017-12-31"])
        #expect(try list.check().decision(.yearColumn)?.value == "Année")
        #expect(try list.check().keptCents == 18_00)
    }

    @Test func `days that are all empty are told once`() throws {
        let list = try SurveyedList(days: Array(repeating: "", count: 396))
        let summary = try list.check()
        #expect(summary.fatal.count == 1)
        #expect(summary.errorCount == 0)
        #expect(summary.amountRefusedCents == 39_600_00)
        #expect(try list.check { $0.constants = ["dateConvention": "2018-12-31"] }.keptCents == 39_600_00)
    }
}
