import BilanKit
import Foundation
import GRDB
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// The store: its file, its transactions, its walks.
@Suite struct DossierTests {
    private let fixture = try! DossierProgrammeTests.small()
    private let date = DossierProgrammeTests.december

    private func importAll(into path: String) throws -> ImportSummary {
        let dossier = try Dossier.openOrCreate(at: path)
        defer { try? dossier.close() }
        return try DossierImport(into: dossier).run([fixture.data])
    }

    private func amounts(_ path: String) throws -> [Int64] {
        let programme = try DossierProgramme(Dossier.open(readingAt: path))
        return programme.awards(at: date, of: nil, orderedBy: [.reference]).map(\.award.amount.cents)
    }

    @Test func `every table of the files has its columns in the store`() throws {
        let dossier = try fixture.dossier()
        try dossier.queue.read { db in
            for table in DossierTable.all {
                let columns = try db.columns(in: table.name)
                let expected =
                    ["id", "origine", "ligne"] + table.columns.map(\.name) + (table.sortedBy == nil ? [] : ["cle"])
                #expect(columns.map(\.name) == expected)
                for column in table.columns {
                    let stored = columns.first { $0.name == column.name }
                    #expect(stored?.type == column.rule.sqlType, "\(table.name).\(column.name)")
                    #expect(stored?.isNotNull == (column.need == .value), "\(table.name).\(column.name)")
                }
            }
        }
    }

    @Test func `every key of the files is one of the store`() throws {
        let dossier = try fixture.dossier()
        try dossier.queue.read { db in
            for table in DossierTable.all {
                let unique =
                    try db.indexes(on: table.name).filter(\.isUnique).count
                    + (try Int.fetchOne(
                        db,
                        sql: "SELECT count(*) FROM sqlite_master WHERE name = 'etablissements_lieu' AND tbl_name = ?",
                        arguments: [table.name]) ?? 0)
                #expect(unique >= table.keys.count, "\(table.name)")
            }
        }
    }

    @Test func `the summary counts rows and amounts`() throws {
        let summary = try importAll(into: fixture.path("a.bilan"))
        #expect(summary.rowsRead == 17)
        #expect(summary.rowsTaken == 17)
        #expect(summary.amountCents == 200_050)
        #expect(summary.files.map(\.name).contains("mouvements.csv"))
    }

    @Test func `the same file again replaces its own rows`() throws {
        let path = fixture.path("a.bilan")
        _ = try importAll(into: path)
        try fixture.write("mouvements.csv", "convention,type,date,montant\nC1,engagement,2018-03-06,7\n")
        _ = try importAll(into: path)
        let programme = try DossierProgramme(Dossier.open(readingAt: path))
        #expect(programme.movements(until: date, of: nil).map(\.amount.cents) == [700])
        #expect(try amounts(path).count == 2)
    }

    @Test func `another file adds to the rows of the first`() throws {
        let path = fixture.path("a.bilan")
        _ = try importAll(into: path)
        let more = try fixture.write(
            "autres/subventions.csv", SCDL.file([["referenceDecision": "C3", "montant": "3"]]))
        let dossier = try Dossier.openOrCreate(at: path)
        let summary = try DossierImport(into: dossier).run([more])
        try dossier.close()
        #expect(summary.rowsRead == 1)
        #expect(try amounts(path) == [100_000, 100_050, 300])
    }

    @Test func `a failed import leaves the dossier as it was`() throws {
        let path = fixture.path("a.bilan")
        _ = try importAll(into: path)
        let before = try amounts(path)
        try fixture.write("subventions.csv", SCDL.file([["montant": "5"]]) + "octet nul\0")
        #expect(throws: DossierRefusal.self) { try importAll(into: path) }
        #expect(try amounts(path) == before)
    }

    @Test func `an import that is stopped leaves the dossier as it was`() throws {
        let path = fixture.path("a.bilan")
        _ = try importAll(into: path)
        let before = try amounts(path)
        let many = SCDL.file((0..<10_000).map { ["referenceDecision": "N\($0)"] })
        let more = try fixture.write("autres/subventions.csv", many)
        let dossier = try Dossier.openOrCreate(at: path)
        #expect(throws: CancellationError.self) {
            _ = try DossierImport(into: dossier) { _, _ in throw CancellationError() }.run([more])
        }
        try dossier.close()
        #expect(try amounts(path) == before)
    }

    @Test func `faults of a filled dossier can be read again`() throws {
        let path = fixture.path("a.bilan")
        try fixture.write("mouvements.csv", "convention,type,date,montant\nC1,vol,2018-03-06,7\n")
        let summary = try importAll(into: path)
        #expect(try DossierSource.check(path).faults == summary.faults)
        #expect(try DossierSource.check(path).rowsRefused == 1)
    }

    @Test func `a warning that a later file lifts is gone`() throws {
        let path = fixture.path("a.bilan")
        let siret = "00000003400017"
        try fixture.write("dossiers.csv", "numero,dispositif,siret\nD1,UDF,\(siret)\nD2,UDF,\(siret)\n")
        #expect(try importAll(into: path).warningCount == 2)
        try fixture.write("entreprises.csv", "siren,denomination\n000000018,A\n000000026,B\n000000034,C\n")
        try fixture.write("etablissements.csv", "siret,siren\n00000001800010,000000018\n\(siret),000000034\n")
        #expect(try importAll(into: path).warningCount == 0)
    }

    @Test func `a file that is no dossier is refused, and left alone`() throws {
        let path = try fixture.write(
            "texte.bilan", "ceci n’est pas une base de données, mais assez long pour en avoir l’air")
        #expect(throws: DossierRefusal.self) { try Dossier.open(readingAt: path) }
        #expect(throws: DossierRefusal.self) { try Dossier.openOrCreate(at: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("ceci"))
    }

    @Test func `another program's database is refused, and left alone`() throws {
        let path = fixture.path("autre.bilan")
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
        #expect(throws: DossierRefusal.self) { try Dossier.open(readingAt: path) }
        #expect(throws: DossierRefusal.self) { try Dossier.openOrCreate(at: path) }
        let tables = try DatabaseQueue(path: path).read {
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_master")
        }
        #expect(tables == ["t"])
    }

    @Test func `an import into a dossier that a run reads is refused in words, and changes nothing`() throws {
        let path = fixture.path("a.bilan")
        _ = try importAll(into: path)
        let programme = try DossierProgramme(Dossier.open(readingAt: path))
        #expect(Array(programme.companies()).count == 2)
        let refusal = #expect(throws: DossierRefusal.self) { try importAll(into: path) }
        #expect(refusal?.description.contains("en cours d’utilisation") == true)
        #expect(Array(programme.companies()).count == 2)
    }

    @Test func `a dossier in a folder that isn't there is refused in words`() {
        #expect(throws: DossierRefusal.self) { try Dossier.openOrCreate(at: fixture.path("absent/a.bilan")) }
    }

    @Test func `a missing dossier is refused, not created`() {
        let path = fixture.path("absent.bilan")
        #expect(throws: DossierRefusal.self) { try DossierSource.open(data: path) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a temporary dossier is deleted with its source`() throws {
        var source: DossierSource? = try DossierSource.open(data: fixture.data, temporary: fixture.folder)
        let path = try #require(source?.path)
        #expect(FileManager.default.fileExists(atPath: path))
        source = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `refused data leaves no temporary file`() throws {
        let empty = fixture.folder.appendingPathComponent("temporaire")
        #expect(throws: DossierRefusal.self) { try DossierSource.open(data: "/nulle/part", temporary: empty) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path).isEmpty)
    }

    @Test func `a walk reads no row before it is asked for`() throws {
        let path = fixture.path("a.bilan")
        _ = try importAll(into: path)
        // The second award can't be read: a walk that reads ahead would fail at once.
        try DatabaseQueue(path: path).write {
            try $0.execute(
                sql:
                    "UPDATE subventions SET dateConvention = '2018-99-99', caducite = 'x' WHERE referenceDecision = 'C2'"
            )
            try $0.execute(sql: "UPDATE subventions SET dateConvention = '2018-03-05' WHERE referenceDecision = 'C2'")
        }
        let programme = try DossierProgramme(Dossier.open(readingAt: path))
        let walk = programme.awards(at: date, of: nil, orderedBy: [.reference]).makeIterator()
        #expect(walk.next()?.award.reference == "C1")
        #expect(programme.failure == nil)
        #expect(walk.next() == nil)
        #expect(programme.failure is DossierDamage)
        #expect(walk.next() == nil)
    }

    @Test func `rows walk again from the first, and two walks don't mix`() throws {
        let programme = try fixture.programme()
        let records = programme.awards(at: date, of: nil, orderedBy: [.reference])
        let first = records.makeIterator()
        #expect(first.next()?.award.reference == "C1")
        #expect(records.map(\.award.reference) == ["C1", "C2"])
        #expect(first.next()?.award.reference == "C2")
        #expect(records.map(\.award.reference) == ["C1", "C2"])
    }

    @Test func `a walk given up midway leaves the dossier readable`() throws {
        let programme = try fixture.programme()
        for _ in 0..<50 { _ = programme.companies().makeIterator().next() }
        #expect(Array(programme.companies()).count == 2)
        #expect(programme.failure == nil)
    }

    @Test func `a programme reads one snapshot, whatever is written meanwhile`() throws {
        let path = fixture.path("a.bilan")
        _ = try importAll(into: path)
        let programme = try DossierProgramme(Dossier.open(readingAt: path))
        #expect(Array(programme.companies()).count == 2)
        // SQLite refuses the writer while the snapshot is held, or keeps it apart: either way nothing changes here.
        try? DatabaseQueue(path: path).write { try $0.execute(sql: "DELETE FROM entreprises") }
        #expect(Array(programme.companies()).count == 2)
    }
}
