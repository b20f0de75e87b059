import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import

/// Figures found again in the rows behind them.
@Suite struct TraceTests {
    private let fixture = try! DossierProgrammeTests.small()
    private let date = DossierProgrammeTests.december

    private func trace(
        _ quantity: Measure.Quantity, at date: CivilDate? = nil, scheme: String? = nil, company: String? = nil
    ) throws
        -> (entries: [TraceEntry], sum: MeasureTrace.Sum)
    {
        var entries: [TraceEntry] = []
        let measure = Measure(quantity, at: date ?? self.date, of: scheme, company: company.flatMap { CompanyID($0) })
        let sum = try MeasureTrace(measure, in: fixture.programme()).walk { entries.append($0) }
        return (entries, sum)
    }

    private func places(_ entries: [TraceEntry]) -> [String] { entries.map { "\($0.file):\($0.line)" } }

    @Test func `a commitment is its awards, each with the movements that make it`() throws {
        let (entries, sum) = try trace(.committed)
        #expect(sum == MeasureTrace.Sum(rows: 2, value: 190_050))
        #expect(places(entries) == ["subventions.csv:2", "subventions.csv:3"])
        #expect(places(entries[0].details) == ["mouvements.csv:2", "mouvements.csv:5"])
        #expect(entries[0].details.map(\.cents) == [100_000, -10_000])
        // An award without movement is committed for its own amount.
        #expect(entries[1].details.isEmpty && entries[1].cents == 100_050)
    }

    @Test func `orders and payments after the day don't count`() throws {
        #expect(try trace(.ordered).sum.value == 40_000)
        #expect(try trace(.ordered, at: CivilDate("2019-12-31")!).sum.value == 90_000)
        #expect(try places(trace(.paid).entries[0].details) == ["mouvements.csv:4"])
    }

    @Test func `a company retained is the step that says so, once a company`() throws {
        try fixture.write(
            "dossiers.csv",
            "numero,dispositif,appel,siret\nD1,UDF,1,00000001800010\nD2,UDF,1,000000026\nD3,UDF,1,00000001800010\n")
        try fixture.write(
            "statuts.csv", "dossier,statut,date\nD1,retenu,2018-02-20\nD3,retenu,2018-02-21\nD2,refuse,2018-02-20\n")
        let (entries, sum) = try trace(.companies(.retained))
        #expect(sum == MeasureTrace.Sum(rows: 1, value: 1))
        #expect(places(entries) == ["statuts.csv:2"])
        #expect(places(entries[0].details) == ["dossiers.csv:2"])
        #expect(try trace(.applications(.retained)).sum.value == 2)
    }

    @Test func `a scheme and a company narrow a figure`() throws {
        #expect(try trace(.voted, scheme: "UDF").sum.value == 200_050)
        #expect(try trace(.voted, scheme: "AUTRE").sum.rows == 0)
        #expect(try trace(.voted, company: "000000026").sum.value == 100_050)
    }

    @Test func `a part of a repeated total says what the file has`() throws {
        try fixture.write("mouvements.csv", "convention,type,date,montant\n")
        try fixture.write(
            "subventions.csv",
            SCDL.file([
                ["referenceDecision": "M", "montant": "1000", "pourcentageSubvention": "0.6"],
                ["referenceDecision": "M", "montant": "1000", "pourcentageSubvention": "0.4"],
            ]))
        let (entries, sum) = try trace(.voted)
        #expect(sum.value == 100_000)
        #expect(entries.map(\.cents) == [60_000, 40_000])
        #expect(entries[0].label.contains("part de 1\u{202F}000,00\u{A0}€"))
    }

    @Test func `every quantity has a name of its own that is read again`() {
        let names = Measure.Quantity.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { Measure.Quantity(rawValue: $0)?.rawValue == $0 })
    }

    @Test(arguments: [
        (
            "C1",
            [
                "subventions.csv:2", "mouvements.csv:2", "mouvements.csv:3", "mouvements.csv:4", "mouvements.csv:5",
                "mouvements.csv:6",
            ]
        ),
        ("D2", ["dossiers.csv:3", "statuts.csv:4", "subventions.csv:3"]),
        ("00000001800010", ["etablissements.csv:2", "dossiers.csv:2", "subventions.csv:2"]),
        ("000000026", ["entreprises.csv:3", "dossiers.csv:3", "subventions.csv:3"]), ("RIEN", []),
    ]) func `what a reference names is found in every table`(name: String, expected: [String]) throws {
        let dossier = try fixture.dossier()
        _ = try DossierImport(into: dossier).run([fixture.data])
        var found: [String] = []
        let hasFound = try SubjectTrace(in: dossier).walk(name) { found.append("\($0.file):\($0.line)") }
        #expect(found == expected && hasFound == !expected.isEmpty)
        try dossier.close()
    }
}
