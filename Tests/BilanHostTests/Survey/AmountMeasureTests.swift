import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// Amounts past all measure, and sums of cents that a machine's number can't hold.
@Suite struct AmountMeasureTests {
    @Test(arguments: [
        "10000000000001", "-10000000000001", "10000000000000.01", "10 000 000 000 001,00 €", "10000000001 k€",
        "90000000000000 k€", "90000000 M€", "999999999999999 M€", "9999999999999999999999", "12345678901234567890,5",
    ])
    func `an amount above ten thousand billions of euros is refused as such, however it is written`(
        _ amount: String
    ) throws {
        let summary = try SurveyedList(amounts: ["1000,50", amount, "20,25"]).check()
        #expect(summary.rowsRefused == 1)
        #expect(summary.amountCents - summary.amountRefusedCents == 1_020_75)
        #expect(summary.faults.filter { $0.severity == .error }.map(\.code) == ["amount-too-large"])
    }

    @Test(arguments: [
        ("10000000000000", 10_000_000_000_000_00), ("10000000000 k€", 10_000_000_000_000_00),
        ("9999999,99999999 M€", 9_999_999_999_999_99), ("-10000000000000", -10_000_000_000_000_00),
    ])
    func `an amount of at most that is read to the cent`(_ amount: String, _ cents: Int64) throws {
        let summary = try SurveyedList(amounts: [amount]).check()
        #expect(summary.rowsRefused == 0, "\(summary.faults)")
        #expect(summary.amountCents == cents as Int64)
    }

    @Test func `parts of the greatest amount are exact to the cent`() throws {
        let rows = ["0.333", "0.333", "0.334"].map {
            ["referenceDecision": "C1", "montant": "10000000000000", "pourcentageSubvention": $0]
        }
        let fixture = try Fixture()
        let summary = try DossierSource.check(fixture.write("aides.csv", SCDL.file(rows)))
        #expect(summary.countedCents == 10_000_000_000_000_00)
    }

    @Test func `files whose amounts no sum can hold together are refused, and the dossier stays sound`() throws {
        let most = Array(repeating: "10000000000000", count: 5000)
        let fixture = try Fixture()
        func list(_ amounts: [String], _ name: String) throws -> String {
            try fixture.write(
                name,
                "dateConvention;nomBeneficiaire;montant\n"
                    + amounts.enumerated().map { "2018-01-10;\(name) \($0);\($1)\n" }.joined())
        }
        let first = try list(most, "a.csv")
        let second = try list(most, "b.csv")
        let third = try list(Array(repeating: "-10000000000000", count: 5000), "c.csv")
        let refusal = try #require(throws: DossierRefusal.self) { _ = try DossierSource.open(paths: [first, second]) }
        #expect(refusal.summary.faults.first?.code == "sum-too-large")
        let path = fixture.path("d.bilan")
        func add(_ file: String) throws -> ImportSummary {
            let dossier = try Dossier.openOrCreate(at: path)
            defer { try? dossier.close() }
            return try DossierImport(into: dossier).run([file])
        }
        #expect(try add(first).amountCents == 5000 * 10_000_000_000_000_00)
        for file in [second, third] { #expect(throws: DossierRefusal.self) { _ = try add(file) } }
        #expect(try add(list(["20,50"], "e.csv")).amountCents == 20_50)
        let dossier = try Dossier.open(readingAt: path)
        defer { try? dossier.close() }
        #expect(try dossier.summary().amountCents == 5000 * 10_000_000_000_000_00 + 20_50)
    }

    @Test func `any digits in any unit are read as decimal arithmetic has them, or not at all`() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<20_000 {
            let whole = (0..<Int.random(in: 0..<24, using: &random)).map { _ in
                String(Int.random(in: 0..<10, using: &random))
            }.joined()
            let decimals = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
                String(Int.random(in: 0..<10, using: &random))
            }.joined()
            let unit = ["", " €", " k€", " M€"][Int.random(in: 0..<4, using: &random)]
            let text = whole + (decimals.isEmpty ? "" : "," + decimals) + unit
            guard let amount = AmountText.read(text), let cents = amount.cents() else { continue }
            let factor = ["": 1, " €": 1, " k€": 1000, " M€": 1_000_000][unit]!
            let exact = Decimal(string: "0" + whole + "." + decimals + "0")! * Decimal(factor) * 100
            var rounded = Decimal()
            withUnsafePointer(to: exact + Decimal(string: "0.5")!) { NSDecimalRound(&rounded, $0, 0, .down) }
            #expect(Decimal(cents) == rounded, "\(text)")
        }
    }
}
