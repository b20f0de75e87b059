import BilanKit
import Foundation
import GRDB
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// Each row that is left out counts once, with its amount and its reason.
@Suite struct LeftOutTests {
    private let fixture = try! Fixture()

    private func marked(_ summary: ImportSummary) -> [Fault] { summary.faults.filter { $0.reason != nil } }

    @Test func `a row with several faults is one row and one amount`() throws {
        let summary = try DossierSource.check(
            fixture.write(
                "subventions.csv",
                SCDL.file([
                    ["dateConvention": "hier", "nomBeneficiaire": "", "idBeneficiaire": "12", "montant": "500"],
                    ["referenceDecision": "C2"],
                ])))
        #expect(summary.rowsRefused == 1)
        #expect(summary.errorCount == 2)
        #expect(marked(summary).map(\.reason?.code) == ["unreadable:dateConvention"])
        #expect(marked(summary).map(\.amountCents) == [50_000])
        #expect(summary.groups.reduce(0) { $0 + $1.rows } == 1)
        #expect(summary.groups.reduce(0) { $0 + $1.amountCents } == summary.amountRefusedCents)
    }

    @Test func `each way to be left out has its reason`() throws {
        try fixture.write(
            "subventions.csv",
            SCDL.file([
                [:], ["dateConvention": ""], ["montant": "NC"], ["nomBeneficiaire": "TOTAL", "dateConvention": ""],
            ]) + "x,y,z\n" + SCDL.header.joined(separator: ",") + "\n")
        try fixture.write("mouvements.csv", "convention,type,date,montant\nC9,mandat,2018-01-01,7\n")
        try fixture.write("dispositifs.csv", "code,libelle\nA,Un\nA,Deux\n")
        let summary = try fixture.check()
        #expect(
            Set(marked(summary).map { "\($0.file) \($0.reason!.code)" }) == [
                "subventions.csv empty:dateConvention", "subventions.csv unreadable:montant",
                "subventions.csv malformed",
                "mouvements.csv reference:convention",
                "dispositifs.csv duplicate",
            ])
        #expect(marked(summary).count == summary.rowsRefused)
        #expect(marked(summary).first { $0.file == "mouvements.csv" }?.amountCents == 700)
    }

    @Test func `repaired rows' euros are counted, and no more once such a row is refused`() throws {
        try fixture.write("subventions.csv", SCDL.file([["montant": "1 000,50"]]))
        try fixture.write(
            "mouvements.csv",
            "convention,type,date,montant\nC1,mandat,2018-04-01,\"1 000,5\"\nC9,mandat,2018-04-01,\"20,5\"\n")
        let summary = try fixture.check()
        #expect(summary.amountRepairedCents == 100_050)
        let movements = try #require(summary.files.first { $0.table == "mouvements" })
        #expect(movements.amountRepairedCents == 100_050)
        #expect(movements.amountRefusedCents == 2050)
    }

    @Test func `the limit of findings counts for each severity, refusals first`() throws {
        let rows = (0..<1100).map { ["referenceDecision": "C\($0)", "montant": "NC", "idBeneficiaire": "12"] }
        let summary = try DossierSource.check(fixture.write("subventions.csv", SCDL.file(rows)))
        #expect(summary.errorCount == 1100)
        #expect(summary.warningCount >= 1100)
        #expect(summary.faults.prefix(1000).allSatisfy { $0.severity == .error })
        #expect(summary.faults.count { $0.severity == .warning } == 1000)
        let group = try #require(summary.groups.first { $0.first.severity == .error })
        #expect(group.count == 1100)
        #expect(group.rows == 1100)
        #expect(group.amounts == 0)
        #expect(group.lines == [2, 3, 4, 5])
    }

    @Test func `findings whose rules differ in a number alone are one kind`() throws {
        let rows = (0..<6).map { ["code": "D\($0 / 2)"] }
        try fixture.write("dispositifs.csv", "code,libelle\n" + rows.map { "\($0["code"]!),x\n" }.joined())
        let summary = try fixture.check()
        #expect(summary.groups.filter { $0.first.severity == .error }.map(\.count) == [3])
    }

    @Test func `what is left out for most money comes first`() throws {
        let rows = [["montant": "NC"], ["montant": "NC"], ["dateConvention": "hier", "montant": "9"]]
        let summary = try DossierSource.check(fixture.write("subventions.csv", SCDL.file(rows)))
        #expect(
            summary.groups.prefix(2).map(\.first.reason?.code) == ["unreadable:dateConvention", "unreadable:montant"])
    }

    @Test func `a dossier read again says the same of what was left out`() throws {
        let path = try fixture.write(
            "subventions.csv", SCDL.file([[:], ["dateConvention": "hier", "montant": "9", "referenceDecision": "C2"]]))
        let dossier = try fixture.dossier()
        let first = try DossierImport(into: dossier).run([path])
        try dossier.close()
        let again = try Dossier.open(readingAt: fixture.path("essai.bilan")).summary()
        #expect(marked(again) == marked(first))
        #expect(again.groups == first.groups)
    }

    @Test func `a dossier keeps amounts in other currencies, and its notice names them apart from euros`() throws {
        let rows = ["12000 USD", "500 USD", "NC", "100"].map { ["referenceDecision": "C\($0)", "montant": $0] }
        try fixture.write("subventions.csv", SCDL.file(rows))
        let source = try DossierSource.open(data: fixture.data, temporary: fixture.folder)
        let programme = try DossierProgramme(Dossier.open(readingAt: source.path))
        let notice = try #require(programme.notices.first { $0.contains("écartées") })
        #expect(notice.contains("montant en USD (2\u{A0}lignes, 12\u{202F}500,00\u{A0}USD)"), "\(notice)")
        #expect(notice.contains("montant illisible (1\u{A0}ligne, montant inconnu)"), "\(notice)")
        #expect(!notice.contains("soit"))
    }

    @Test func `the public's copy keeps of refused rows the reason and the amount alone`() throws {
        try fixture.write(
            "subventions.csv",
            SCDL.file([
                [:],
                [
                    "dateConvention": "le jour de Mme Quentrec", "nomBeneficiaire": "Mme Quentrec Anne", "montant": "9",
                    "referenceDecision": "C2", "idBeneficiaire": "",
                ],
            ]))
        let source = try DossierSource.open(data: fixture.data, audience: .public, temporary: fixture.folder)
        let programme = try DossierProgramme(Dossier.open(readingAt: source.path))
        #expect(
            programme.notices.contains(
                "1\u{A0}ligne écartée à l’import, soit 9,00\u{A0}€\u{A0}: date illisible. La commande "
                    + "«\u{A0}bilan check\u{A0}» la montre."), "\(programme.notices)")
        let kept = try programme.dossier.queue.unsafeRead {
            try Row.fetchAll($0, sql: "SELECT ligne, colonne, rang, valeur, regle, remede FROM anomalies")
        }
        #expect(kept.count == 1)
        #expect(
            kept.allSatisfy {
                $0[0] == nil && $0[1] == nil && $0[2] == nil && $0[3] == nil && $0[4] == "" && $0[5] == ""
            })
        let bytes = try Data(contentsOf: URL(fileURLWithPath: source.path))
        #expect(bytes.range(of: Data("le jour de".utf8)) == nil)
    }
}

/// A row that has one cell alone.
@Suite struct SingleCellTests {
    @Test func `a row of one cell is told in the singular`() throws {
        let fixture = try Fixture()
        let faults = try fixture.faults("subventions.csv", SCDL.file([[:]]) + "seule\n")
        #expect(faults.contains { $0.rule.hasPrefix("cette ligne a 1 cellule, l’en-tête en a 16") }, "\(faults)")
    }
}
