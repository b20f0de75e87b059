import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import

/// CSV that we write is safe to open in a spreadsheet program, and comes back as it was.
@Suite struct FormulaExportTests {
    let fixture: Fixture

    init() throws { fixture = try Fixture() }

    private let texts = ["=1+1", "'=1+1", "@x", "-a", "''+b", "-5", "Machine", "+33 1"]

    private func dossier() throws -> Dossier {
        let path = fixture.path("a.bilan")
        let dossier = try Dossier.openOrCreate(at: path)
        // As a workbook would bring them in: in CSV an apostrophe may be a guard.
        _ = try DossierImport(into: dossier).run([
            fixture.write("un.csv", SCDL.file(texts.indices.map { ["referenceDecision": "C\($0)"] }))
        ])
        for (index, text) in texts.enumerated() {
            try dossier.queue.write {
                try $0.execute(
                    sql: "UPDATE subventions SET objet = ? WHERE referenceDecision = ?", arguments: [text, "C\(index)"])
            }
        }
        try dossier.close()
        return try Dossier.open(readingAt: path)
    }

    @Test func `exported CSV has no text that is a formula, and is read back as it was`() throws {
        let folder = fixture.path("export")
        _ = try DossierExport(dossier()).write(.csv, to: folder)
        let lines = try String(contentsOfFile: folder + "/subventions.csv", encoding: .utf8)
        for text in [",'=1+1,", ",''=1+1,", ",'@x,", ",'-a,", ",'''+b,", ",-5,", ",Machine,", ",'+33 1,"] {
            #expect(lines.contains(text), "\(text)")
        }
        let again = try Dossier.openOrCreate(at: fixture.path("b.bilan"))
        _ = try DossierImport(into: again).run([folder])
        let back = try again.queue.read {
            try String.fetchAll($0, sql: "SELECT objet FROM subventions ORDER BY referenceDecision")
        }
        #expect(back == texts)
    }

    @Test func `a workbook's texts are taken as they are`() throws {
        let place = fixture.path("a.ods")
        _ = try DossierExport(dossier()).write(.workbook, to: place)
        let again = try Dossier.openOrCreate(at: fixture.path("b.bilan"))
        _ = try DossierImport(into: again).run([place])
        let back = try again.queue.read {
            try String.fetchAll($0, sql: "SELECT objet FROM subventions ORDER BY referenceDecision")
        }
        #expect(back == texts)
    }

    @Test func `the national schema's file keeps texts to the letter, and the command says so`() throws {
        let place = fixture.path("subventions.csv")
        let summary = try DossierExport(dossier()).write(.scdl, to: place)
        let lines = try String(contentsOfFile: place, encoding: .utf8)
        #expect(lines.contains(",=1+1,") && lines.contains(",'=1+1,"))
        #expect(summary.notes.contains { $0.hasPrefix("6") && $0.contains("prendrait pour une formule") })
    }
}
