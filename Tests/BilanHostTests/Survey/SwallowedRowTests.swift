import Testing
@testable import Import
@testable import Intake

/// Rows that a stray quote hides in a cell, and cells that hold nothing to be seen.
@Suite struct SwallowedRowTests {
    private let fixture = try! Fixture()

    private func check(
        _ rows: String, header: String = "dateConvention,nomBeneficiaire,montant"
    ) throws -> ImportSummary {
        try DossierSource.check(fixture.write("subventions.csv", header + "\n" + rows))
    }

    @Test func `rows between two stray quotes are left out with their money`() throws {
        let summary = try check("2018-01-01,\"Club A,10\n2018-01-02,B,20\n2018-01-03,C\",30\n2018-01-04,D,40\n")
        #expect(summary.keptCents == 4000)
        #expect(summary.amountRefusedCents == 6000)
        let fault = try #require(summary.faults.first { $0.severity == .error })
        #expect(fault.code == "rows-within-quotes")
        #expect(fault.line == 2)
        #expect(fault.rule.contains("réunit 3 lignes"))
    }

    @Test func `many such rows are left out as well, in a French list`() throws {
        let inner = (1...300).map { "0\($0 % 9 + 1)/03/2018;Club \($0);\($0),50" }.joined(separator: "\r\n")
        let summary = try check(
            "15/03/2018;\"Forge;7,50\r\n\(inner)\r\n16/03/2018;Scie\";8,50\r\n17/03/2018;Lavoir;9,50\r\n",
            header: "dateConvention;nomBeneficiaire;montant")
        #expect(summary.keptCents == 950)
        #expect(summary.amountRefusedCents == 45_150_00 + 300 * 50 + 1600)
    }

    @Test(arguments: [
        "2018-01-01,\"Club, deux\nlignes, au moins\",10\n", "2018-01-01,\"Club\nde la ville\",10\n",
        "2018-01-01,\"a,1\nb,2\nc\",10\n",
    ]) func `a text of several lines is a text`(row: String) throws {
        #expect(try check(row).keptCents == 1000)
    }

    @Test(arguments: ["\u{2003}", "\u{200B}", "\u{1}", "\u{FEFF}", "\u{2003}\u{200B}", "\u{202E}"])
    func `a beneficiary that nobody can see is none`(name: String) throws {
        let summary = try check("2018-01-01,\(name),10\n2018-01-02,B,25\n")
        #expect(summary.keptCents == 2500)
        #expect(summary.faults.contains { $0.code == "empty-cell" && $0.line == 2 })
    }
}
