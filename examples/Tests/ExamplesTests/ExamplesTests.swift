import BilanTesting
import Testing
@testable import AssessmentForm
@testable import EnglishSummary
@testable import LargeAwards
@testable import SchemeSheets
@testable import SchemeTimeline
@testable import TileMap
@testable import YearlyTrend

/// Each example on a programme in memory.
struct ExamplesTests {
    private let sample = SampleProgramme()
        .scheme("UDF", "Usine du Futur").scheme("CP", "Croissance")
        .call("1", of: "UDF", "Premier appel", opening: "2015-01-01", closing: "2015-06-30")
        .company("Atelier Ouvert", commune: "Pessac", department: "33", headcount: 42)
        .company("Bois des Landes", commune: "Dax", department: "40", headcount: 12)
        .application("D1", by: "Atelier Ouvert", to: "UDF", call: "1", filed: "2015-02-11", retained: "2015-09-30")
        .award("C1", to: "Atelier Ouvert", euros: 150_000, on: "2016-09-12", application: "D1")
        .award("C2", to: "Bois des Landes", euros: 10_000, on: "2017-05-02")
        .movement(.order, euros: 20_000, on: "2017-03-01", of: "C1")

    private func documents<R: Report>(
        of report: R.Type, settings: [String: String] = [:]
    ) throws -> [RenderedDocument] {
        try ReportRun(of: report, on: sample.programme, quarter: "2018-T4", settings: settings).documents
    }

    @Test func `the listing has the awards from an amount on`() throws {
        let documents = try documents(of: LargeAwards.self)
        #expect(try !documents[0].tree.contains("Bois des Landes"))
        let all = try self.documents(of: LargeAwards.self, settings: ["least": "0"])
        #expect(try all[0].tree.contains("Bois des Landes | Investissement | 02/05/2017 | 10 000,00 €"))
    }

    @Test func `each scheme has its sheet`() throws {
        let documents = try documents(of: SchemeSheets.self)
        #expect(documents.map(\.id) == ["CP", "UDF"])
        #expect(try documents[1].tree.contains("chiffre clé : Montant voté = 150 000,00 €"))
        #expect(try documents[1].tree.contains("Premier appel | 01/01/2015 | 30/06/2015"))
    }

    @Test func `the trend has a row and a point a year`() throws {
        let tree = try documents(of: YearlyTrend.self)[0].tree
        #expect(tree.contains("2016") && tree.contains("2017") && tree.contains("graphique"))
    }

    @Test func `the map says in its table what its tiles show`() throws {
        let tree = try documents(of: TileMap.self)[0].tree
        #expect(tree.contains("dessin : Une tuile par département"))
        #expect(tree.contains("40 – Landes | 10 000 €"))
    }

    @Test func `the timeline has the calls that were open`() throws {
        #expect(try documents(of: SchemeTimeline.self)[0].tree.contains("Premier appel | 01/01/2015 | 30/06/2015"))
    }

    @Test func `the form leaves its columns empty`() throws {
        #expect(try documents(of: AssessmentForm.self)[0].tree.contains("D1 | Atelier Ouvert |  | "))
    }

    @Test func `the summary is in English throughout`() throws {
        let tree = try documents(of: EnglishSummary.self)[0].tree
        #expect(tree.contains("en-GB") && tree.contains("As of 31 December 2018"))
        #expect(tree.contains("33 – Gironde | 1 | €150,000"))
    }

    @Test func `everyone can read each of them, in the formats that it has`() throws {
        let all: [any Report.Type] = [
            LargeAwards.self, SchemeSheets.self, YearlyTrend.self, TileMap.self, SchemeTimeline.self,
            AssessmentForm.self, EnglishSummary.self,
        ]
        for report in all {
            for document in try documents(of: report) {
                try document.checkAccessibility()
                for format in report.about.formats { #expect(try document.data(format).count > 1000) }
            }
        }
    }
}
