import BilanKit
import Foundation
import Testing
@testable import BilanHost

/// Thresholds and dates that call for action.
@Suite struct AlertTests {
    private let end = CivilDate("2018-12-31")!
    private let minimis = "Règlement (UE) n° 1407/2013 de minimis"

    private func fixture(
        _ rows: [[String: String]], companies: String? = nil, movements: String? = nil
    ) throws -> Fixture {
        let fixture = try Fixture()
        let header = SCDL.header + ["regimeAide", "caducite"]
        let lines = rows.enumerated().map { rank, row -> String in
            CSVText.line(
                SCDL.row(["referenceDecision": "R\(rank)"].merging(row) { $1 }) + [
                    row["regimeAide"] ?? "", row["caducite"] ?? "",
                ])
        }
        try fixture.write("subventions.csv", CSVText.line(header) + lines.joined())
        if let companies { try fixture.write("entreprises.csv", companies) }
        if let movements { try fixture.write("mouvements.csv", "convention,type,date,montant\n" + movements) }
        return fixture
    }

    private func alerts(
        _ fixture: Fixture, _ kind: Alert.Kind, at date: CivilDate? = nil, _ audience: Audience = .internal
    ) throws -> [Alert] {
        try fixture.programme(audience).alerts(at: date ?? end).filter { $0.kind == kind }
    }

    @Test func `small awards to one body that pass 23,000 € within twelve months are to be published`() throws {
        let fixture = try fixture([
            ["dateConvention": "2018-01-10", "montant": "12000"], ["dateConvention": "2018-06-01", "montant": "11000"],
            ["dateConvention": "2018-11-20", "montant": "0.01"],
        ])
        let found = try alerts(fixture, .publication)
        #expect(found.map(\.amount) == [Money(cents: 2_300_001)])
        #expect(found.map(\.date) == [CivilDate("2018-11-20")!])
        #expect(found.first?.deadline == CivilDate("2019-02-20"))
        #expect(found.first?.origins.map(\.line) == [2, 3, 4])
        #expect(try alerts(fixture, .publication, at: CivilDate("2018-11-19")!).isEmpty)
    }

    @Test func `23,000 € to the cent is not above the threshold`() throws {
        #expect(try alerts(fixture([["montant": "12000"], ["montant": "11000"]]), .publication).isEmpty)
    }

    @Test func `awards twelve months apart are not added up`() throws {
        let rows = [
            ["dateConvention": "2017-12-01", "montant": "20000"], ["dateConvention": "2018-12-01", "montant": "20000"],
        ]
        #expect(try alerts(fixture(rows), .publication).isEmpty)
        let nearer = [
            ["dateConvention": "2017-12-02", "montant": "20000"], ["dateConvention": "2018-12-01", "montant": "20000"],
        ]
        #expect(try alerts(fixture(nearer), .publication).count == 1)
    }

    @Test func `an award above the threshold makes a small one to be published too, and needs no word itself`() throws {
        #expect(
            try alerts(fixture([["montant": "30000"], ["montant": "1000"]]), .publication).map(\.amount) == [
                Money(euros: 31_000)
            ])
        #expect(try alerts(fixture([["montant": "30000"], ["montant": "40000"]]), .publication).isEmpty)
    }

    @Test func `establishments of one company are one body, two companies are not`() throws {
        let one = try fixture([["montant": "15000"], ["montant": "15000", "idBeneficiaire": "00000001800028"]])
        #expect(try alerts(one, .publication).map(\.siren) == [SIREN("000000018")])
        let two = try fixture([["montant": "15000"], ["montant": "15000", "idBeneficiaire": "00000002600013"]])
        #expect(try alerts(two, .publication).isEmpty)
    }

    @Test func `a repeated total is not added up twice`() throws {
        let rows = [
            ["referenceDecision": "M", "montant": "22000", "pourcentageSubvention": "0.6"],
            ["referenceDecision": "M", "montant": "22000", "pourcentageSubvention": "0.4"],
        ]
        #expect(try alerts(fixture(rows), .publication).isEmpty)
    }

    @Test func `de minimis aid is added up over a group and three fiscal years`() throws {
        let companies = "siren,denomination,groupe\n000000018,A,Groupe d’essai\n000000026,B,Groupe d’essai\n"
        let fixture = try fixture(
            [
                ["dateConvention": "2016-01-01", "montant": "150000", "regimeAide": minimis],
                [
                    "dateConvention": "2018-12-01", "montant": "50000.01", "regimeAide": minimis,
                    "idBeneficiaire": "00000002600013",
                ],
                ["dateConvention": "2018-12-02", "montant": "900000", "regimeAide": "SA.40391 RDI"],
                ["dateConvention": "2018-12-03", "montant": "900000", "regimeAide": "de minimis agricole"],
            ], companies: companies)
        let found = try alerts(fixture, .deMinimis)
        #expect(found.map(\.name) == ["Groupe d’essai"])
        #expect(found.first?.amount == Money(cents: 20_000_001) && found.first?.ceiling == Money(euros: 200_000))
        #expect(found.first?.period.lowerBound == CivilDate("2016-01-01"))
    }

    @Test func `without a group each company has a ceiling of its own`() throws {
        let fixture = try fixture([
            ["montant": "150000", "regimeAide": minimis],
            ["montant": "150000", "regimeAide": minimis, "idBeneficiaire": "00000002600013"],
        ])
        #expect(try alerts(fixture, .deMinimis).isEmpty)
    }

    @Test func `since 2024 the ceiling is 300,000 € over three rolling years`() throws {
        func rows(_ first: String, _ amount: String) -> [[String: String]] {
            [
                ["dateConvention": first, "montant": "200000", "regimeAide": minimis],
                ["dateConvention": "2025-06-30", "montant": amount, "regimeAide": minimis],
            ]
        }
        let date = CivilDate("2025-12-31")!
        #expect(try alerts(fixture(rows("2022-07-01", "100000")), .deMinimis, at: date).isEmpty)
        #expect(
            try alerts(fixture(rows("2022-07-01", "100001")), .deMinimis, at: date).map(\.ceiling) == [
                Money(euros: 300_000)
            ])
        // Three years to the day before the award: no longer within them.
        #expect(try alerts(fixture(rows("2022-06-30", "100001")), .deMinimis, at: date).isEmpty)
    }

    @Test func `a convention that lapses with something left to order is told three months ahead`() throws {
        let fixture = try fixture(
            [
                ["referenceDecision": "A", "montant": "1000", "caducite": "2019-03-31"],
                ["referenceDecision": "B", "montant": "1000", "caducite": "2019-04-01"],
                ["referenceDecision": "C", "montant": "1000", "caducite": "2018-06-01"],
            ], movements: "A,mandat,2018-06-01,400\nC,mandat,2018-05-01,1000\n")
        let found = try alerts(fixture, .lapse)
        #expect(found.map(\.convention) == ["A"])
        #expect(found.map(\.amount) == [Money(euros: 600)])
        #expect(found.first?.deadline == CivilDate("2019-03-31"))
    }

    @Test func `public alerts mask natural persons`() throws {
        let fixture = try fixture(
            [
                ["montant": "15000", "nomBeneficiaire": "Jeanne Essai"],
                ["montant": "15000", "nomBeneficiaire": "Jeanne Essai"],
            ],
            companies: "siren,denomination,personnePhysique\n000000018,Jeanne Essai,oui\n")
        #expect(try alerts(fixture, .publication, at: nil, .public).map(\.name) == ["Personne physique"])
        #expect(try alerts(fixture, .publication).map(\.name) == ["Jeanne Essai"])
    }

    @Test func `a check tells thresholds with the rows behind them, and they are no fault`() throws {
        let fixture = try fixture([["montant": "15000"], ["montant": "15000"]])
        let summary = try fixture.check()
        #expect(summary.alerts.map(\.rows) == [["subventions.csv:2", "subventions.csv:3"]])
        #expect(summary.faultCount == 0)
        #expect("\(summary.alerts[0])".contains("30\u{202F}000,00\u{A0}€"))
    }
}
