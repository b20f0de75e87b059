import Foundation
import Testing
@testable import Import

/// Nothing is lost on the way: what was put into a file comes out as taken, repaired or refused, to the cent.
@Suite struct BalanceTests {
    private let fixture = try! Fixture()

    @Test(arguments: 0..<60) func `a known table damaged by chance comes back as it must`(seed: Int) throws {
        let table = DamagedTable(seed: UInt64(seed) &+ 300)
        let path = try fixture.write("liste-\(seed)", "")
        try table.write(to: path)
        let summary = try DossierSource.check(path)
        #expect(!summary.isRefused, "\(summary.faults)")
        #expect(summary.rowsRead == table.rowsRead)
        #expect(summary.rowsRefused == table.refused)
        #expect(summary.rowsRepaired == table.repaired)
        #expect(summary.rowsTaken == table.rowsRead - table.repaired - table.refused)
        #expect(summary.amountCents == table.cents)
        #expect(summary.amountRefusedCents == table.refusedCents)
    }

    @Test(arguments: 0..<60) func `bytes changed by chance are read or refused, and balance`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed) &+ 9000)
        let table = DamagedTable(seed: UInt64(seed), form: DamagedTable.Form.allCases[seed % 4])
        let path = try fixture.write("abime-\(seed)", "")
        try table.writeDamaged(to: path, &random)
        // An imbalance is thrown.
        let summary = try DossierSource.check(path)
        #expect(summary.isRefused || summary.rowsRead == summary.rowsTaken + summary.rowsRepaired + summary.rowsRefused)
        #expect(summary.faults.allSatisfy { !$0.rule.isEmpty && !$0.remedy.isEmpty })
    }

    @Test func `a row refused for what another file lacks leaves the balance right`() throws {
        try fixture.write("subventions.csv", SCDL.file([[:]]))
        try fixture.write(
            "mouvements.csv",
            "convention,type,date,montant\nC1,engagement,06/03/2018,7\nC9,mandat,2018-03-06,\"1 000,5\"\n")
        let summary = try fixture.check()
        let file = try #require(summary.files.first { $0.table == "mouvements" })
        #expect(file.rowsRead == 2)
        #expect(file.rowsRepaired == 1)
        #expect(file.rowsRefused == 1)
        #expect(file.amountCents == 100_750)
        #expect(file.amountRefusedCents == 100_050)
        #expect(summary.amountCents == 100_050)
    }

    @Test func `amounts past all measure are refused, not added up wrong`() throws {
        let rows = (0..<10_000).map { ["referenceDecision": "C\($0)", "montant": "9999999999999"] }
        let summary = try DossierSource.check(fixture.write("subventions.csv", SCDL.file(rows)))
        #expect(summary.isRefused)
        #expect(summary.faults.first { $0.severity == .fatal }?.rule.contains("somme des montants") == true)
    }

    @Test func `what is stored of a file can be read again from the dossier`() throws {
        let path = try fixture.write("liste.csv", SCDL.file([["montant": "1 000,50"], ["montant": "NC"]]))
        let dossier = try fixture.dossier()
        let first = try DossierImport(into: dossier).run([path])
        try dossier.close()
        let again = try DossierSource.check(fixture.path("essai.bilan"))
        #expect(again.rowsRepaired == 1)
        #expect(again.amountCents == first.amountCents)
        #expect(again.faults == first.faults)
        #expect(again.files[0].decisions == first.files[0].decisions)
    }
}

/// Bytes changed, cut out and repeated by chance.
enum ByteDamage {
    static func done(to bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
            case 3:
                let piece = Array(bytes[place..<min(bytes.count, place + Int.random(in: 1...80, using: &random))])
                bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
            default:
                let piece = [
                    "\"", ";", ",", "\n", "\r", ";;;;", "\u{FEFF}", "€", "99999999999999999999", "-1", "é", "\"\n\"",
                ].randomElement(using: &random)!
                bytes.insert(contentsOf: Array(piece.utf8), at: place)
            }
        }
        return bytes
    }
}
