import BilanKit
import Foundation
import GRDB
import Testing
@testable import Dossier
@testable import Import
@testable import Intake
@testable import Support

/// Files that were imported before: the same, corrected, moved, copied, taken out; and what the history says of it.
@Suite struct IncrementalImportTests {
    private let fixture = try! DossierProgrammeTests.small()
    private var path: String { fixture.path("a.bilan") }

    @discardableResult
    private func bring(_ paths: [String]? = nil, forgetting: [String] = []) throws -> ImportSummary {
        let dossier = try Dossier.openOrCreate(at: path)
        defer { try? dossier.close() }
        return try DossierImport(into: dossier).run(paths ?? [fixture.data], forgetting: forgetting)
    }

    private func references() throws -> [String?] {
        let programme = try DossierProgramme(Dossier.open(readingAt: path))
        return programme.awards(at: DossierProgrammeTests.december, of: nil, orderedBy: [.reference]).map(
            \.award.reference)
    }

    private func history() throws -> [ImportRecord] { try Dossier.open(readingAt: path).history() }

    @Test func `the same files again leave every byte as it was, and say so`() throws {
        let first = try bring()
        let before = FileManager.default.contents(atPath: path)
        let second = try bring()
        #expect(FileManager.default.contents(atPath: path) == before)
        #expect(second.files.allSatisfy(\.isUnchanged) && !second.files.isEmpty)
        #expect(first.files.allSatisfy { !$0.isUnchanged })
        #expect(second.rowsRead == first.rowsRead && second.amountCents == first.amountCents)
    }

    @Test func `a corrected file alone is read again`() throws {
        try bring()
        try fixture.write("mouvements.csv", "convention,type,date,montant\nC1,engagement,2018-03-06,7\n")
        let summary = try bring()
        #expect(summary.files.filter { !$0.isUnchanged }.map(\.name) == ["mouvements.csv"])
        #expect(try history().last?.action == .replaced)
        #expect(try history().last?.amountCents == 700)
    }

    @Test func `a file that was moved keeps its rows`() throws {
        let old = try fixture.write("entrée/aides.csv", SCDL.file([["referenceDecision": "C3"]]))
        try bring([old])
        let new = fixture.path("ailleurs.csv")
        try FileManager.default.moveItem(atPath: old, toPath: new)
        let summary = try bring([new])
        #expect(try references() == ["C3"])
        #expect(summary.files.map(\.isUnchanged) == [true])
        #expect(try history().map(\.action) == [.added, .moved])
        // Corrected at its new place, it still replaces its own rows.
        try Data(SCDL.file([["referenceDecision": "C4"]]).utf8).write(to: URL(fileURLWithPath: new))
        try bring([new])
        #expect(try references() == ["C4"])
    }

    @Test func `a copy of a file is not counted twice`() throws {
        let text = SCDL.file([["referenceDecision": "C3"]])
        let files = [try fixture.write("a/aides.csv", text), try fixture.write("b/aides.csv", text)]
        let summary = try bring(files)
        #expect(try references() == ["C3"])
        #expect(summary.faults.count == 1 && summary.faults.first?.rule.contains("le même contenu") == true)
        #expect(summary.files.map(\.isUnchanged) == [false])
    }

    @Test func `a file that has become a copy of another gives up its own rows`() throws {
        let (a, b) = (SCDL.file([["referenceDecision": "A"]]), SCDL.file([["referenceDecision": "B"]]))
        let files = [try fixture.write("a/aides.csv", a), try fixture.write("b/aides.csv", b)]
        try bring(files)
        #expect(try references() == ["A", "B"])
        try fixture.write("b/aides.csv", a)
        try bring(files)
        #expect(try references() == ["A"])
    }

    @Test func `rows of two files that are the same are kept and told once`() throws {
        let common = ["referenceDecision": "C3"]
        let first = try fixture.write("a/2017.csv", SCDL.file([["referenceDecision": "X"], common]))
        let second = try fixture.write("b/2018.csv", SCDL.file([common, ["referenceDecision": "Y"]]))
        let summary = try bring([first, second])
        #expect(try references() == ["C3", "C3", "X", "Y"])
        let twins = summary.faults.filter { $0.rule.contains("2017.csv") }
        #expect(twins.map(\.line) == [2])
        #expect(twins.first?.rule == "1\u{A0}ligne est aussi dans 2017.csv (la première ligne 3)")
    }

    @Test func `rows refused for what another file lacked are read again once it is there`() throws {
        let movements = try fixture.write(
            "seul/mouvements.csv", "convention,type,date,montant\nC9,engagement,2018-03-06,7\n")
        #expect(try bring([movements]).rowsRefused == 1)
        let awards = try fixture.write("seul/subventions.csv", SCDL.file([["referenceDecision": "C9"]]))
        try bring([awards])
        #expect(try bring([movements]).rowsRefused == 0)
        #expect(try bring([movements]).files.map(\.isUnchanged) == [true])
    }

    @Test func `a file can be taken out by its name or its path`() throws {
        try bring()
        let more = try fixture.write("autres/subventions.csv", SCDL.file([["referenceDecision": "C3"]]))
        try bring([more])
        let ambiguous = #expect(throws: UserError.self) { try bring([], forgetting: ["subventions.csv"]) }
        #expect(ambiguous?.description.contains("plusieurs fichiers") == true)
        try bring([], forgetting: [more])
        #expect(try references() == ["C1", "C2"])
        #expect(try history().last?.action == .removed)
        #expect(throws: UserError.self) { try bring([], forgetting: ["inconnu.csv"]) }
    }

    @Test func `the history tells file, digest, rows and amounts`() throws {
        let file = try fixture.write("seul/aides.csv", SCDL.file([["montant": "12.34"], ["montant": "un"]]))
        try bring([file])
        let record = try #require(try history().first)
        #expect(record.path == file && record.file == "aides.csv" && record.table == "subventions")
        #expect(record.rowsRead == 2 && record.rowsRefused == 1 && record.amountCents == 1234)
        #expect(record.moment.count == 20 && record.moment.hasSuffix("Z"))
        #expect(record.digest?.count == 64)
    }

    @Test func `a failed import leaves no history`() throws {
        try bring()
        let count = try history().count
        try fixture.write("subventions.csv", "\"jamais refermé")
        #expect(throws: DossierRefusal.self) { try bring() }
        #expect(try history().count == count)
    }

    @Test func `a file that changes while it is read refuses the import`() throws {
        let file = try fixture.write("seul/aides.csv", SCDL.file((0..<10_000).map { ["referenceDecision": "N\($0)"] }))
        let dossier = try Dossier.openOrCreate(at: path)
        let refusal = #expect(throws: DossierRefusal.self) {
            try DossierImport(into: dossier) { _, _ in
                let handle = FileHandle(forWritingAtPath: file)!
                handle.seekToEndOfFile()
                handle.write(Data("\n".utf8))
            }.run([file])
        }
        #expect(refusal?.description.contains("a changé pendant la lecture") == true)
        try dossier.close()
        #expect(try references().isEmpty)
    }

    @Test func `a second import waits for the first, and says so`() throws {
        try bring()
        let more = try fixture.write("autres/subventions.csv", SCDL.file([["referenceDecision": "C3"]]))
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let holder = try DatabaseQueue(path: path, configuration: configuration)
        try holder.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let told = Locked<[String]>([])
        // The other command ends once the waiting is told.
        let patience = LockTimeout(seconds: 60) { words in
            told.update { $0.append(words) }
            try? holder.inDatabase { try $0.execute(sql: "ROLLBACK") }
        }
        let dossier = try Dossier.openOrCreate(at: path, patience: patience)
        _ = try DossierImport(into: dossier).run([more])
        try dossier.close()
        #expect(try references() == ["C1", "C2", "C3"])
        #expect(
            told.value == ["« a.bilan » est en cours d’utilisation par une autre commande ; attente de 60 s au plus…"])
    }

    @Test func `the journal of a command that was ended midway is applied by whoever reads next`() throws {
        try bring()
        let place = fixture.path("coupé.bilan")
        // The dossier as it stands on disk in the middle of a transaction that no longer fits into memory.
        try DatabaseQueue(path: path).inDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = 4; BEGIN IMMEDIATE; DELETE FROM subventions")
            for number in 0..<2000 {
                try db.execute(
                    sql: "INSERT INTO avertissements (origine, ligne, texte) VALUES (1, 1, ?)",
                    arguments: ["Un texte assez long \(number)"])
            }
            try FileManager.default.copyItem(atPath: path, toPath: place)
            try FileManager.default.copyItem(atPath: path + "-journal", toPath: place + "-journal")
            try db.execute(sql: "ROLLBACK")
        }
        #expect(FileManager.default.contents(atPath: place) != FileManager.default.contents(atPath: path))
        let dossier = try Dossier.open(readingAt: place)
        #expect(try dossier.summary().amountCents == 200_050)
        try dossier.close()
        #expect(!FileManager.default.fileExists(atPath: place + "-journal"))
    }

    @Test func `a dossier made by an earlier version is brought up to date`() throws {
        try DossierSchema.migrator.migrate(DatabaseQueue(path: path), upTo: "1")
        try bring()
        #expect(try references() == ["C1", "C2"])
    }
}

@Suite struct SHA256Tests {
    @Test(arguments: [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ]) func `the standard's samples`(length: Int, digest: String) throws {
        let sum = try SHA256()
        Array("abc".utf8.prefix(length)).withUnsafeBytes { sum.update($0) }
        #expect(sum.hexadecimal() == digest)
    }

    @Test func `pieces of any length give what sha256sum gives`() throws {
        let fixture = try Fixture()
        for length in [55, 56, 63, 64, 65, 119, 120, 1000] {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let path = try fixture.write("\(length)", bytes: bytes)
            let sum = try SHA256()
            for byte in stride(from: 0, to: length, by: 7) {
                bytes[byte..<min(byte + 7, length)].withUnsafeBytes { sum.update($0) }
            }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
            process.arguments = [path]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(text.hasPrefix(sum.hexadecimal()), "\(length)")
        }
    }
}
