import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// The list of findings that goes back to whoever supplied the data.
@Suite struct FindingsFileTests {
    private let fixture = try! Fixture()

    /// Writes what a check of a file finds.
    private func write(_ text: String, to name: String) throws -> (path: String, count: Int, summary: ImportSummary) {
        let path = fixture.path(name)
        let file = try FindingsFile(path, of: [])
        var count = 0
        let summary = try DossierSource.check(fixture.write("subventions.csv", text)) { _, _ in
        } review: {
            count = try file.write($1)
        }
        return (path, count, summary)
    }

    private static func rows(_ count: Int) -> String {
        SCDL.file((0..<count).map { ["referenceDecision": "C\($0)", "montant": "=NC+\($0)"] })
    }

    @Test func `a workbook of findings has them all, as typed cells`() throws {
        let (path, count, summary) = try write(Self.rows(1500), to: "constats.ods")
        #expect(count == summary.errorCount + summary.warningCount + summary.repairedCount)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
        process.arguments = ["-p", path, "content.xml"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text.contains("table:name=\"constats\""))
        #expect(text.contains("=NC+1499"))
        #expect(!text.contains("table:formula"))
        #expect(try write(Self.rows(1500), to: "encore.ods").count == count)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: path))
                == Data(contentsOf: URL(fileURLWithPath: fixture.path("encore.ods"))))
    }

    @Test func `a list that can't be read to its end leaves the one before`() throws {
        let path = try fixture.write("ancien.csv", "ancien\n")
        let file = try FindingsFile(path, of: [])
        let dossier = try fixture.dossier()
        defer { try? dossier.close() }
        dossier.queue.inDatabase { db in
            // A column that isn't there ends the walk.
            let broken = FindingList(
                [Fault(file: "a", rule: "b", remedy: "c")], in: db, where: "a.rien = 1", origins: [])
            #expect(throws: (any Error).self) { try file.write(broken) }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "ancien\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.data) == ["ancien.csv"])
    }

    @Test func `data without a finding gives a list with its header alone`() throws {
        for name in ["rien.csv", "rien.ods"] {
            let text = SCDL.file([["datesPeriodeVersement": "2018-04-01", "idRAE": ""]])
            #expect(try write(text, to: name).count == 0)
            #expect(FileManager.default.fileExists(atPath: fixture.path(name)))
        }
        #expect(try String(contentsOfFile: fixture.path("rien.csv"), encoding: .utf8).split(separator: "\n").count == 1)
    }

    @Test func `the findings of a dossier come out as those of its file`() throws {
        let data = try fixture.write("subventions.csv", Self.rows(5))
        let dossier = try fixture.dossier()
        _ = try DossierImport(into: dossier).run([data])
        try dossier.close()
        var lists: [[Fault]] = []
        for path in [data, fixture.path("essai.bilan")] {
            var list: [Fault] = []
            _ = try DossierSource.check(path) { _, _ in
            } review: {
                try $1.forEach { list.append($0) }
            }
            lists.append(list)
        }
        #expect(lists[0].count >= 5)
        #expect(lists[0] == lists[1])
    }
}
