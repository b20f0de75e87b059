import Foundation
import Testing
@testable import Intake

/// What is told of columns says no more and no less than what holds.
@Suite struct PlainWordsTests {
    @Test func `a header of names that nobody knows is no list without a header`() throws {
        let list = try SurveyedList("Crédits;Asso;Jour\n1000;Club A;25/03/2018\n2000;Club B;26/03/2018\n")
        let refused = try list.check()
        let fault = try #require(refused.faults.first { $0.severity == .fatal })
        #expect(
            fault.words.remedy
                == "Dites ce que contiennent ses colonnes : --map \"Jour=dateConvention\" --map \"Asso=nomBeneficiaire\" --map \"Crédits=montant\"."
        )
        let taken = try list.check {
            $0.columns = ["Jour": "dateConvention", "Asso": "nomBeneficiaire", "Crédits": "montant"]
        }
        #expect(taken.amountCents - taken.amountRefusedCents == 3_000_00)
    }

    @Test func `a list without a header is still one`() throws {
        let list = try SurveyedList("1000;Club A;25/03/2018\n2000;Club B;26/03/2018\n")
        let fault = try #require(try list.check().faults.first { $0.severity == .fatal })
        #expect(fault.words.remedy.contains("--no-header --map \"#3=dateConvention\""))
    }

    @Test func `a column of currencies is not told as ignored`() throws {
        let list = try SurveyedList(
            "dateConvention;nomBeneficiaire;montant;Devise\n2018-03-05;A;10;EUR\n2018-03-06;B;20;USD\n2018-03-07;C;5;\n"
        )
        let summary = try list.check()
        #expect(summary.amountCents - summary.amountRefusedCents == 15_00)
        #expect(summary.rowsRefused == 1)
        #expect(!summary.faults.contains { $0.code == "column-unknown" })
    }

    @Test func `no column is proposed where every column is read`() throws {
        let read = try SurveyedList("dateConvention;nomBeneficiaire;montant\n2018-03-05;A;10\n").check()
        #expect(read.faults.filter { $0.words.remedy.contains("--map") }.isEmpty)
        let unread = try SurveyedList("dateConvention;nomBeneficiaire;montant;Suivi\n2018-03-05;A;10;x\n").check()
        #expect(unread.faults.filter { $0.words.remedy.contains("--map \"COLONNE=") }.count == 1)
    }

    @Test func `a value for the whole file that is none of the column's is told, and kept`() throws {
        let list = try SurveyedList(amounts: ["10", "20"])
        let summary = try list.check { $0.constants["nature"] = "foo" }
        let fault = try #require(summary.faults.first { $0.value == "foo" })
        #expect(fault.severity == .warning)
        #expect(fault.words.rule.contains("dans --constant"))
        #expect(summary.rowsRefused == 0)
        #expect(try !list.check { $0.constants["nature"] = "aide en nature" }.faults.contains { $0.value != nil })
    }

    @Test(arguments: ["2018-13-01", "2018-02-30", "45/01/2018", "31/13/2018", "31/02/2018"])
    func `a day that doesn't exist is told as one`(_ day: String) throws {
        let summary = try SurveyedList(days: ["2018-01-05", day, "2018-01-06"]).check()
        #expect(summary.faults.filter { $0.severity == .error }.map(\.code) == ["no-such-day"])
    }

    @Test func `a name that our typography would change is proposed by its place`() {
        #expect(MapArgument.column("Aide; 2018", index: 4, among: ["Aide; 2018"]) == "#4")
        #expect(MapArgument.column("Aide 2018", index: 4, among: ["Aide 2018"]) == "Aide 2018")
        #expect(MapArgument.column("Aide\u{A0}: 2018", index: 4, among: ["Aide\u{A0}: 2018"]) == "Aide\u{A0}: 2018")
    }

    @Test func `a list of thousands of columns is read in moments`() throws {
        let names = (0..<6_000).map { "colonne \($0)" }.joined(separator: ";")
        let start = processorSeconds()
        let summary = try SurveyedList("dateConvention;nomBeneficiaire;montant;\(names)\n2018-03-05;A;10\n").check()
        #expect(summary.amountCents == 10_00)
        #expect(processorSeconds() - start < 30)
    }

    @Test func `of a file that is refused no row is taken`() throws {
        let summary = try SurveyedList(
            "dateConvention;nomBeneficiaire;montant\n2018-03-05;A;12.500\n2018-03-05;B;13.500\n05/03/2018;C;1.250\n"
        ).check()
        #expect(summary.isRefused)
        #expect(summary.rowsRead == 3)
        #expect(summary.rowsTaken == 0)
        #expect(summary.rowsRepaired == 0)
        #expect(summary.rowsRefused == 3)
        #expect(summary.amountRefusedCents == summary.amountCents)
        #expect(summary.countedCents == 0)
    }

    /// What this thread has computed, whatever other tests do beside it.
    private func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
