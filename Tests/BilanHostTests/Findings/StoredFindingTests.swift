import Foundation
import GRDB
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// Findings as a dossier keeps them.
@Suite struct StoredFindingTests {
    private let fixture = try! Fixture()

    @Test func `each stored finding reads back as it was`() throws {
        let dossier = try fixture.dossier()
        defer { try? dossier.close() }
        let findings =
            FindingExamples.all
            + [
                .cell(.notASiret, note: .valueUnknown), .told(rule: "est faux", remedy: "Corrigez-le."),
                .told(ToldFinding(code: "siren", FindingWords("a", "b"), english: FindingWords("c", "d"))),
            ]
        let faults = findings.enumerated().map { place, finding in
            Fault(
                file: "liste.csv", line: place + 1, column: Fault.Column(name: "montant", index: 2), value: "NC",
                finding)
        }
        let stored = try dossier.queue.write { db in
            try db.execute(
                sql:
                    "INSERT INTO imports (id, chemin, fichier, tableau, lues, refusees) VALUES (1, 'l', 'liste.csv', 'subventions', 0, 0)"
            )
            for fault in faults { try StoredFault.insert(fault, origin: 1, db) }
            return try StoredFault.fetch(db, limit: 1000)
        }
        #expect(stored == faults)
    }

    @Test func `the columns of a finding are its words in French and its code`() throws {
        let dossier = try fixture.dossier()
        defer { try? dossier.close() }
        _ = try DossierImport(into: dossier).run([
            fixture.write("subventions.csv", SCDL.file([["montant": "environ 5"]]))
        ])
        let row = try dossier.queue.read {
            try Row.fetchOne($0, sql: "SELECT regle, remede, code, constat FROM anomalies WHERE gravite = 'error'")
        }
        #expect(row?["regle"] == "n’est pas un montant en euros")
        #expect(row?["remede"] == "Écrivez le nombre seul, sans espace ni unité : 26956.50.")
        #expect(row?["code"] == "not-an-amount")
        #expect(row?["constat"] == "{\"notAnAmount\":{\"hasComma\":false}}")
    }

    @Test(arguments: [
        "schema-1-premier", "schema-2-lectures", "schema-3-suivi", "schema-4-ecarts", "schema-5-constats",
    ])
    func `the findings of an earlier dossier keep their words, and their code where they have one`(
        name: String
    ) throws {
        let committed = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Data/dossiers/\(name).bilan").path
        let path = fixture.path(name + ".bilan")
        try FileManager.default.copyItem(atPath: committed, toPath: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try Dossier.openOrCreate(at: path).close()
        let faults = try DossierSource.check(path).faults
        let refusal = try #require(faults.first { $0.severity == .error })
        #expect(
            refusal.description
                == "subventions.csv:7, colonne dateConvention (n° 3)\u{A0}: «\u{A0}hier\u{A0}» n’est pas une date au format AAAA-MM-JJ. Écrivez la date comme 2018-12-31."
        )
        if name == "schema-5-constats" {
            #expect(refusal.code == "not-a-date" && refusal.english != nil)
        } else {
            #expect(refusal.code == "unspecified" && refusal.english == nil)
            #expect(refusal.finding == .told(rule: refusal.rule, remedy: refusal.remedy))
        }
    }

    @Test func `a finding of a later version has its code and its words`() throws {
        let dossier = try fixture.dossier()
        defer { try? dossier.close() }
        _ = try DossierImport(into: dossier).run([
            fixture.write("subventions.csv", SCDL.file([["montant": "environ 5"]]))
        ])
        let fault = try dossier.queue.write { db in
            try db.execute(sql: "UPDATE anomalies SET code = 'later', constat = '{\"later\":{}}', regle = 'r'")
            return try StoredFault.fetch(db, limit: 1).first
        }
        #expect(fault?.code == "later" && fault?.rule == "r")
    }

    @Test func `a public dossier keeps no finding's values`() throws {
        let rows = [["nomBeneficiaire": "Jeanne Essai", "idBeneficiaire": "12"], ["montant": "Jeanne Essai"]]
        try fixture.write("subventions.csv", SCDL.file(rows))
        let source = try DossierSource.open(data: fixture.data, audience: .public, temporary: fixture.folder)
        let dossier = try Dossier.open(readingAt: source.path)
        defer { try? dossier.close() }
        let counts = try dossier.queue.unsafeRead { db in
            try ["1", "constat IS NOT NULL", "code IS NOT NULL"].map { condition in
                try Int.fetchOne(db, sql: "SELECT count(*) FROM anomalies WHERE \(condition)") ?? -1
            }
        }
        #expect(counts == [1, 0, 0])
    }
}
