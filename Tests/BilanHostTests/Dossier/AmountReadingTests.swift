import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import

/// What `montant` means on the lines of a convention: the total, repeated, or each line's part.
@Suite struct AmountReadingTests {
    private typealias Line = (convention: String, amount: String, share: String)

    private func rows(_ lines: [Line]) -> String {
        SCDL.file(
            lines.enumerated().map { rank, line in
                [
                    "referenceDecision": line.convention, "montant": line.amount, "pourcentageSubvention": line.share,
                    "nomBeneficiaire": "Bénéficiaire \(rank)",
                ]
            })
    }

    private func fixture(_ lines: [Line], movements: String? = nil) throws -> Fixture {
        let fixture = try Fixture()
        try fixture.write("subventions.csv", rows(lines))
        if let movements { try fixture.write("mouvements.csv", "convention,type,date,montant\n" + movements) }
        return fixture
    }

    private func amounts(_ fixture: Fixture, _ choice: AmountChoice? = nil) throws -> [Int64] {
        let source = try DossierSource.open(data: fixture.data, amounts: choice, temporary: fixture.folder)
        let programme = try DossierProgramme(Dossier.open(readingAt: source.path))
        return programme.awards(at: DossierProgrammeTests.december, of: nil, orderedBy: [.reference]).map(
            \.award.amount.cents)
    }

    @Test func `one amount under unequal percentages that make 1 is the total: it counts once`() throws {
        let fixture = try fixture([("M", "1000", "0.6"), ("M", "1000", "0.4")])
        #expect(try amounts(fixture) == [60_000, 40_000])
        let summary = try fixture.check()
        #expect(summary.amountCents == 200_000)
        #expect(summary.countedCents == 100_000)
        #expect(summary.conventions.totals == 1 && summary.conventions.doubtful == 0)
        #expect(summary.faults.map(\.line) == [2])
        #expect(
            summary.faults.first?.rule
                == "répète le même montant sur 2 lignes dont les parts, inégales, font 1 ; il est compté une fois")
    }

    @Test func `amounts that follow the percentages are parts: each counts, and nothing is said`() throws {
        let fixture = try fixture([("M", "600", "0.6"), ("M", "400", "0.4")])
        #expect(try amounts(fixture) == [60_000, 40_000])
        #expect(try fixture.check().faults == [])
        #expect(try fixture.check().conventions.shares == 1)
    }

    @Test func `percentages rounded to hundredths still make 1`() throws {
        let total = try fixture([
            ("M", "100", "0.33"), ("M", "100", "0.33"), ("M", "100", "0.34"), ("N", "90", "0.67"), ("N", "90", "0.33"),
        ])
        #expect(try amounts(total).reduce(0, +) == 10_000 + 9_000)
        let parts = try fixture([("M", "33.33", "0.33"), ("M", "66.67", "0.66")])
        #expect(try amounts(parts) == [3333, 6667])
    }

    @Test func `parts of a repeated total add up to the cent`() throws {
        let fixture = try fixture([("M", "100.01", "0.2"), ("M", "100.01", "0.3"), ("M", "100.01", "0.5")])
        #expect(try amounts(fixture).reduce(0, +) == 10_001)
    }

    @Test func `equal amounts under equal percentages can't be told: they count once, and --amounts is named`() throws {
        let fixture = try fixture([("M", "100", "0.5"), ("M", "100", "0.5")])
        #expect(try amounts(fixture) == [5_000, 5_000])
        let summary = try fixture.check()
        #expect(summary.conventions.doubtful == 1)
        #expect(summary.faults.first?.remedy.contains("--amounts total") == true)
        #expect(summary.faults.first?.remedy.contains("--amounts share") == true)
    }

    @Test(arguments: [("100", [5_000, 5_000]), ("200", [10_000, 10_000])] as [(String, [Int64])])
    func `commitments tell equal amounts apart`(committed: String, expected: [Int64]) throws {
        let fixture = try fixture(
            [("M", "100", "0.5"), ("M", "100", "0.5")], movements: "M,engagement,2018-04-01,\(committed)\n")
        #expect(try amounts(fixture) == expected)
        #expect(try fixture.check().conventions.doubtful == 0)
        #expect(try fixture.check().faults.first?.rule.contains("les engagements tranchent") == true)
    }

    @Test(
        arguments: [("1000", "1000", [5_000, 5_000]), ("600", "400", [10_000, 10_000])] as [(String, String, [Int64])])
    func `the file's other conventions tell equal amounts apart`(
        first: String, second: String, expected: [Int64]
    ) throws {
        let fixture = try fixture([("M", "100", "0.5"), ("M", "100", "0.5"), ("N", first, "0.6"), ("N", second, "0.4")])
        #expect(try Array(amounts(fixture).prefix(2)) == expected)
        #expect(try fixture.check().conventions.doubtful == 0)
    }

    @Test func `awards of 100 % under one decision are awards of their own`() throws {
        let fixture = try fixture([("D", "500", "1"), ("D", "500", "1"), ("D", "200", "1")])
        #expect(try amounts(fixture) == [50_000, 50_000, 20_000])
        #expect(try fixture.check().faults.isEmpty)
    }

    @Test func `amounts that neither repeat nor follow percentages count as they are, with a word`() throws {
        let fixture = try fixture([("M", "100", "0.5"), ("M", "300", "0.5")])
        #expect(try amounts(fixture) == [10_000, 30_000])
        #expect(try fixture.check().conventions.doubtful == 1)
    }

    @Test func `a repeated amount whose percentages make less than 1 counts for them`() throws {
        let fixture = try fixture([("M", "1000", "0.5"), ("M", "1000", "0.3")])
        #expect(try amounts(fixture) == [50_000, 30_000])
        #expect(try fixture.check().faults.first?.rule.contains("ne font que 0,8") == true)
    }

    @Test func `--amounts decides for every convention, and no fault is left`() throws {
        let fixture = try fixture([
            ("M", "100", "0.5"), ("M", "100", "0.5"), ("N", "1000", "0.6"), ("N", "1000", "0.4"), ("L", "70", "0.4"),
        ])
        #expect(try amounts(fixture, .always(.share)) == [7_000, 10_000, 10_000, 100_000, 100_000])
        #expect(try amounts(fixture, .always(.total)) == [7_000, 5_000, 5_000, 60_000, 40_000])
        #expect(try DossierSource.check(fixture.data, amounts: .always(.share)).faults.isEmpty)
        #expect(try DossierSource.check(fixture.data, amounts: .always(.total)).faults.isEmpty)
    }

    @Test func `a total repeated under percentages above 1 in all is never counted twice when it is said to be one`()
        throws
    {
        let fixture = try fixture([("M", "100", "0.8"), ("M", "100", "0.8")])
        #expect(try amounts(fixture, .always(.total)).reduce(0, +) == 10_000)
    }

    @Test func `what was decided at an import stays, until another decision`() throws {
        let fixture = try fixture([("M", "100", "0.5"), ("M", "100", "0.5")])
        let dossier = try fixture.dossier()
        func counted(_ choice: AmountChoice?) throws -> Int64 {
            try DossierImport(into: dossier, amounts: choice).run([fixture.data]).countedCents
        }
        #expect(try counted(.always(.share)) == 20_000)
        #expect(try counted(nil) == 20_000)
        #expect(try counted(.detected) == 10_000)
    }

    @Test func `a dossier is read otherwise in a copy, and stays as it was`() throws {
        let fixture = try fixture([("M", "100", "0.5"), ("M", "100", "0.5")])
        let path = fixture.path("a.bilan")
        let dossier = try Dossier.openOrCreate(at: path)
        _ = try DossierImport(into: dossier).run([fixture.data])
        try dossier.close()
        let before = FileManager.default.contents(atPath: path)
        let summary = try DossierSource.open(data: path, amounts: .always(.share), temporary: fixture.folder).summary
        #expect(summary.countedCents == 20_000 && summary.faults.isEmpty)
        #expect(FileManager.default.contents(atPath: path) == before)
    }

    @Test func `two authorities may use one reference`() throws {
        let fixture = try Fixture()
        try fixture.write(
            "subventions.csv",
            SCDL.file([
                ["montant": "100"], ["montant": "100", "idAttribuant": "21860194600013", "nomAttribuant": "Autre"],
            ]))
        #expect(try amounts(fixture) == [10_000, 10_000])
        #expect(try fixture.check().faults.isEmpty)
    }

    @Test func `a reduction that is repeated under unequal percentages counts once, as a total does`() throws {
        let fixture = try fixture([
            ("M", "10000", "0.3"), ("M", "10000", "0.7"), ("M", "-1000", "0.3"), ("M", "-1000", "0.7"),
        ])
        #expect(try amounts(fixture).sorted() == [-70_000, -30_000, 300_000, 700_000])
        let summary = try fixture.check()
        #expect(summary.countedCents == 900_000)
        #expect(summary.conventions.severalLines == 1 && summary.conventions.totals == 1)
        #expect(summary.faults.filter { $0.code == "amounts-repeated" }.map(\.line) == [2, 4])
    }

    @Test func `reductions that follow the percentages are parts, beside a total or alone`() throws {
        let beside = try fixture([
            ("M", "1000", "0.3"), ("M", "1000", "0.7"), ("M", "-30", "0.3"), ("M", "-70", "0.7"),
        ])
        #expect(try beside.check().countedCents == 90_000)
        let alone = try fixture([("M", "-30", "0.3"), ("M", "-70", "0.7")])
        #expect(try amounts(alone).sorted() == [-7_000, -3_000])
        #expect(try !alone.check().faults.contains { $0.code.hasPrefix("amounts") })
    }

    @Test func `a reduction on one line counts whole, whatever its percentage`() throws {
        let lines: [Line] = [("M", "1000", "0.3"), ("M", "1000", "0.7"), ("M", "-100", "0.3")]
        #expect(try fixture(lines).check().countedCents == 90_000)
        #expect(try amounts(fixture(lines), .always(.total)).reduce(0, +) == 90_000)
    }

    @Test func `--amounts decides for reductions too`() throws {
        let fixture = try fixture([("M", "-100", "0.5"), ("M", "-100", "0.5")])
        #expect(try amounts(fixture, .always(.share)) == [-10_000, -10_000])
        #expect(try amounts(fixture, .always(.total)) == [-5_000, -5_000])
        #expect(try fixture.check().conventions.doubtful == 1)
    }

    @Test func `each of several amounts that repeat a total counts once, an amount of one line under 100 % too`() throws
    {
        let fixture = try fixture([
            ("M", "10000", "0.3"), ("M", "10000", "0.7"), ("M", "12000.01", "0.3"), ("M", "12000.01", "0.7"),
            ("M", "500", "1"),
        ])
        #expect(try amounts(fixture).reduce(0, +) == 2_250_001)
        let summary = try fixture.check()
        #expect(summary.faults.map(\.code) == ["amounts-of-installments"])
        #expect(summary.conventions.totals == 1 && summary.conventions.doubtful == 0)
    }

    @Test func `instalments' percentages rounded to hundredths lose no cent`() throws {
        let fixture = try fixture([
            ("M", "100", "0.33"), ("M", "100", "0.33"), ("M", "100", "0.33"), ("M", "50", "0.2"), ("M", "50", "0.8"),
        ])
        #expect(try amounts(fixture).reduce(0, +) == 15_000)
    }

    @Test func `several amounts under equal percentages are told to be undecided`() throws {
        let fixture = try fixture([("M", "500", "0.5"), ("M", "500", "0.5"), ("M", "200", "0.5"), ("M", "200", "0.5")])
        #expect(try amounts(fixture).reduce(0, +) == 140_000)
        #expect(try fixture.check().faults.map(\.code) == ["amounts-of-equal-installments"])
        #expect(try amounts(fixture, .always(.total)).reduce(0, +) == 70_000)
        #expect(try DossierSource.check(fixture.data, amounts: .always(.share)).faults.isEmpty)
    }

    @Test func `amounts that differ and repeat nothing are parts as before`() throws {
        let fixture = try fixture([("M", "500", "0.5"), ("M", "300", "0.9"), ("M", "200", "0.7")])
        #expect(try amounts(fixture).reduce(0, +) == 100_000)
        #expect(try fixture.check().faults.isEmpty)
    }
}
