import BilanKit
import Foundation
import GRDB
import Testing
@testable import Dossier
@testable import Import
@testable import Intake
@testable import Support

/// Imports into a dossier's place, the seal on what they publish, and what a run reads meanwhile.
@Suite struct DossierUpdateTests {
    let fixture: Fixture

    init() throws { fixture = try Fixture() }

    private var place: String { fixture.path("a.bilan") }

    @discardableResult private func publish(_ references: String..., to place: String? = nil) throws -> ImportSummary {
        let file = try fixture.write(
            "\(references.joined()).csv", SCDL.file(references.map { ["referenceDecision": $0] }))
        return try DossierUpdate.run(at: place ?? self.place, patience: .none) {
            try DossierImport(into: $0).run([file])
        }
    }

    private func rows(_ path: String) throws -> Int {
        let dossier = try Dossier.open(readingAt: path)
        defer { try? dossier.close() }
        return try dossier.summary().rowsRead
    }

    private func inode(_ path: String) throws -> UInt64 {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return UInt64(status.st_ino)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path).sorted()
    }

    @Test func `a run keeps reading what was there when it began`() throws {
        try publish("C1")
        let source = try DossierSource.open(data: place)
        try publish("C2")
        #expect(try rows(source.path) == 1)
        #expect(try rows(place) == 2)
    }

    @Test func `a snapshot has no copy of the rows, and goes with its source`() throws {
        try publish("C1")
        var path = ""
        do {
            let source = try DossierSource.open(data: place)
            path = source.path
            #expect(try inode(path) == inode(place))
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(FileManager.default.fileExists(atPath: place))
    }

    @Test func `an import that fails leaves the file as it was, or none`() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try DossierUpdate.run(at: place, patience: .none) { _ in throw Stop() }
        }
        #expect(try names() == [])
        try publish("C1")
        let before = FileManager.default.contents(atPath: place)
        #expect(throws: Stop.self) {
            try DossierUpdate.run(at: place, patience: .none) { dossier in
                try dossier.queue.write { try $0.execute(sql: "DELETE FROM subventions") }
                throw Stop()
            }
        }
        #expect(FileManager.default.contents(atPath: place) == before)
        #expect(try names() == ["a.bilan", "donnees"])
    }

    @Test func `an import that changes nothing leaves the very file`() throws {
        try publish("C1")
        let before = try inode(place)
        #expect(try publish("C1").files.first?.isUnchanged == true)
        #expect(try inode(place) == before)
    }

    @Test func `a dossier behind a link, its mode and its other names stay`() throws {
        try publish("C1")
        chmod(place, 0o640)
        let alias = fixture.path("lien.bilan")
        try FileManager.default.createSymbolicLink(atPath: alias, withDestinationPath: place)
        try publish("C2", to: alias)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: alias) == place)
        #expect(try rows(place) == 2)
        let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
        #expect(mode == 0o640)
    }

    @Test func `a link that leads nowhere is refused in words`() throws {
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: fixture.path("absent.bilan"))
        let refusal = #expect(throws: DossierRefusal.self) { try publish("C1") }
        #expect(refusal?.description.contains("ne mène nulle part") == true)
    }

    @Test func `an import while another one goes on is refused in words, a reader isn't`() throws {
        try publish("C1")
        try DossierUpdate.run(at: place, patience: .none) { dossier in
            try dossier.queue.write { try $0.execute(sql: "DELETE FROM subventions") }
            let refusal = #expect(throws: DossierRefusal.self) { try publish("C2") }
            #expect(refusal?.description.contains("en cours d’utilisation") == true)
            #expect(try rows(place) == 1)
        }
    }

    @Test func `a copy has the bytes and the mode of its original`() throws {
        let original = fixture.path("original")
        let bytes = Data((0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try bytes.write(to: URL(fileURLWithPath: original))
        chmod(original, 0o604)
        let file = open(original, O_RDONLY)
        defer { close(file) }
        try FileCopy.copy(file, to: fixture.path("copie"))
        #expect(FileManager.default.contents(atPath: fixture.path("copie")) == bytes)
        let mode = try FileManager.default.attributesOfItem(atPath: fixture.path("copie"))[.posixPermissions] as? Int
        #expect(mode == 0o604)
    }

    // MARK: The seal

    @Test(arguments: [
        "UPDATE subventions SET objet = 'Autre'", "UPDATE subventions SET notificationUE = 1",
        "UPDATE imports SET fichier = 'autre.csv'", "UPDATE subventions SET nomBeneficiaire = 'Autrui'",
        "UPDATE historique SET moment = '2000-01-01T00:00:00Z'",
    ])
    func `what another program changes is noticed by all that reads the dossier`(sql: String) throws {
        try publish("C1")
        #expect(throws: Never.self) { try DossierSource.open(data: place) }
        let queue = try DatabaseQueue(path: place)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
        let words = "a été modifié par un autre programme"
        #expect(
            #expect(throws: DossierRefusal.self) { try DossierSource.open(data: place) }?.description.contains(words)
                == true)
        #expect(
            #expect(throws: DossierRefusal.self) {
                try DossierSource.open(data: place, amounts: AmountChoice("total"))
            }?.description
                .contains(words) == true)
        #expect(
            #expect(throws: DossierRefusal.self) { try Dossier.open(checkingAt: place) }?.description.contains(words)
                == true)
        #expect(#expect(throws: DossierRefusal.self) { try publish("C2") }?.description.contains(words) == true)
        #expect(try DossierSource.check(place).isRefused)
    }

    @Test func `one changed byte is noticed wherever it is`() throws {
        try publish("C1")
        let whole = try #require(FileManager.default.contents(atPath: place))
        for place in stride(from: 100, to: whole.count, by: whole.count / 40) + [whole.count - 1] {
            var bytes = whole
            bytes[place] ^= 1
            let changed = fixture.path("change.bilan")
            try bytes.write(to: URL(fileURLWithPath: changed))
            #expect(throws: DossierRefusal.self) { try DossierSeal.check(changed, name: changed) }
        }
    }

    @Test func `a dossier of an earlier version, which has no seal, is read, and sealed by the next import`() throws {
        let dossier = try Dossier.openOrCreate(at: place)
        _ = try DossierImport(into: dossier).run([fixture.write("un.csv", SCDL.file([[:]]))])
        try dossier.close()
        #expect(try DossierSource.open(data: place).summary.rowsRead == 1)
        try publish("C2")
        let queue = try DatabaseQueue(path: place)
        #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } != 0)
        try queue.write { try $0.execute(sql: "UPDATE subventions SET objet = 'Autre'") }
        try queue.close()
        #expect(throws: DossierRefusal.self) { try DossierSource.open(data: place) }
    }

    @Test func `sums that no longer add up in an unsealed dossier are told as its damage, not as an import's`() throws {
        let dossier = try Dossier.openOrCreate(at: place)
        _ = try DossierImport(into: dossier).run([fixture.write("un.csv", SCDL.file([[:]]))])
        try dossier.queue.write { try $0.execute(sql: "UPDATE subventions SET montant = montant + 100") }
        try dossier.close()
        let words = try #require(#expect(throws: DossierRefusal.self) { try DossierSource.open(data: place) })
            .description
        #expect(words.contains("ne tombe plus juste") && words.contains("bilan import CHEMIN --into NOUVEAU.bilan"))
        #expect(!words.contains("Rien n’a été importé"))
    }

    // MARK: Errors

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, "disque est plein"), (.SQLITE_CORRUPT, "est abîmé"),
        (.SQLITE_NOTADB, "n’est pas un dossier"),
        (.SQLITE_BUSY, "en cours d’utilisation"), (.SQLITE_IOERR, "ne se laisse pas lire"),
        (.SQLITE_CANTOPEN, "ne peut pas être ouvert"),
        (.SQLITE_READONLY, "ne peut pas être ouvert"), (.SQLITE_NOMEM, "mémoire"), (.SQLITE_INTERNAL, "Signalez-la"),
    ])
    func `an error of SQLite is told in our words, with a remedy`(code: ResultCode, words: String) {
        let error = DatabaseError(
            resultCode: code, message: "database disk image is malformed", sql: "COMMIT TRANSACTION")
        for text in [StoreFailure.explained(error), "\(StoreFailure.translated(error, of: "/tmp/a.bilan"))"] {
            #expect(text.contains(words), "\(text)")
            #expect(!text.contains("SQLite error") && !text.contains("COMMIT") && !text.contains("malformed"))
        }
    }

    @Test func `a disk that fills up during an import is told, and the dossier stays`() throws {
        try publish("C1")
        let before = FileManager.default.contents(atPath: place)
        let file = try fixture.write("deux.csv", SCDL.file((0..<3000).map { ["referenceDecision": "D\($0)"] }))
        let failure = #expect(throws: UserError.self) {
            try DossierUpdate.run(at: place, patience: .none) { dossier in
                try dossier.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 60") }
                _ = try DossierImport(into: dossier).run([file])
            }
        }
        #expect(failure?.description.contains("disque est plein") == true)
        #expect(failure?.kind == .temporary)
        #expect(FileManager.default.contents(atPath: place) == before)
    }

    @Test func `pages of rubbish are told as damage, whatever reads them`() throws {
        let dossier = try Dossier.openOrCreate(at: place)
        _ = try DossierImport(into: dossier).run([
            fixture.write("un.csv", SCDL.file((0..<2000).map { ["referenceDecision": "D\($0)"] }))
        ])
        try dossier.close()
        let whole = try #require(FileManager.default.contents(atPath: place))
        for start in stride(from: 4096, to: whole.count, by: 4096 * 9) {
            var bytes = whole
            bytes.replaceSubrange(
                start..<min(start + 8192, whole.count),
                with: Data(repeating: 0xA5, count: min(8192, whole.count - start)))
            try bytes.write(to: URL(fileURLWithPath: place))
            do {
                let source = try DossierSource.open(data: place)
                let programme = try DossierProgramme(Dossier.open(readingAt: source.path))
                for _ in programme.companies() {}
                _ = try source.summary(for: Quarter("2018-T4"), of: place)
                if let failure = programme.failure { throw failure }
            } catch {
                let words = StoreFailure.explained(error)
                #expect(!words.contains("SQLite error") && !words.contains("Rien n’a été importé"), "\(words)")
            }
        }
    }
}
