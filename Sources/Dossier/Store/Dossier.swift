import BilanKit
import Foundation
package import GRDB
import Intake
import Support

/// The data room of a report: one SQLite file (`*.bilan`) that holds the rows of the twelve tables, each with the file
/// and the line that it comes from, and what could not be taken.
public final class Dossier: Sendable {
    /// Where the file is.
    public let path: String
    package let queue: DatabaseQueue

    private init(path: String, queue: DatabaseQueue) {
        self.path = path
        self.queue = queue
    }

    /// Opens the dossier at `path` to add to it, and creates it where there is none.
    /// - Parameters:
    ///   - isTemporary: it will be deleted after use, so a power cut may spoil it.
    ///   - patience: how other commands that hold the dossier are waited for.
    /// - Throws: `DossierRefusal` for a file that is no dossier; the system's error.
    public static func openOrCreate(
        at path: String, isTemporary: Bool = false, patience: LockTimeout = .none
    ) throws -> Dossier {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = patience.busyMode(of: FileName.of(path))
        configuration.prepareDatabase { db in
            // Sorts and temporary tables go to disk, so that memory stays bounded.
            try db.execute(sql: "PRAGMA temp_store = FILE")
            try db.execute(sql: "PRAGMA cache_size = -65536")
            if isTemporary { try db.execute(sql: "PRAGMA synchronous = OFF") }
        }
        return try translating(path) {
            try DossierCreation.createIfMissing(at: path, configuration)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // Never add tables to another program's file.
            guard try queue.read({ try DossierSchema.isNew($0) || DossierSchema.isDossier($0) }) else {
                throw notADossier(path)
            }
            guard try queue.read({ try !DossierSchema.migrator.hasBeenSuperseded($0) }) else {
                throw laterVersion(path)
            }
            let isEarlier = try queue.read { try !DossierSchema.migrator.hasCompletedMigrations($0) }
            try DossierSchema.migrator.migrate(queue)
            if isEarlier {
                try queue.write { db in
                    try ShareSplit.rerun(db)
                    try KeptTotals.keep(db)
                }
            }
            try queue.writeWithoutTransaction { db in
                // What is being changed bears no seal.
                if try Int.fetchOne(db, sql: "PRAGMA user_version") != 0 {
                    try db.execute(sql: "PRAGMA user_version = 0")
                }
            }
            return Dossier(path: path, queue: queue)
        }
    }

    /// Opens the dossier at `path` for reading alone, in one snapshot: what others write meanwhile is not seen.
    /// - Throws: `DossierRefusal` for a file that is missing, is no dossier, or isn't of today's schema.
    public static func open(readingAt path: String) throws -> Dossier {
        let (dossier, age) = try opened(at: path)
        guard age == .current else { throw laterVersion(path) }
        return dossier
    }

    /// Opens the dossier at `path` for reading, also one of an earlier version: a copy of it can be brought up to date.
    /// - Throws: `DossierRefusal` for a file that is missing, is no dossier, or was made by a later version.
    package static func open(upgradableAt path: String) throws -> (dossier: Dossier, isEarlier: Bool) {
        let (dossier, age) = try opened(at: path)
        guard age != .later else { throw laterVersion(path) }
        return (dossier, age == .earlier)
    }

    /// A dossier's schema beside today's.
    private enum Age { case earlier, current, later }

    private static func opened(at path: String) throws -> (Dossier, Age) {
        try refuseOther(path)
        guard FileManager.default.fileExists(atPath: path) else {
            throw DossierRefusal(
                Fault(file: DatabaseAddress.redacted(path), .dossier(.dossierMissing), severity: .fatal))
        }
        var configuration = Configuration()
        configuration.readonly = true
        // An import that ends holds the file for moments.
        configuration.busyMode = .timeout(10)
        // The snapshot's transaction stays open between two reads.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA temp_store = FILE")
            // The system keeps what was read; a second copy would be a report's largest piece of memory.
            try db.execute(sql: "PRAGMA cache_size = -8192")
        }
        return try translating(path) {
            try DossierRecovery.run(at: path)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let age: Age? = try queue.unsafeRead { db in
                try db.execute(sql: "BEGIN DEFERRED TRANSACTION")
                guard try DossierSchema.isDossier(db) else { return nil }
                guard try !DossierSchema.migrator.hasBeenSuperseded(db) else { return .later }
                return try DossierSchema.migrator.hasCompletedMigrations(db) ? .current : .earlier
            }
            guard let age else { throw notADossier(path) }
            return (Dossier(path: path, queue: queue), age)
        }
    }

    /// Opens a dossier of the user's to read its history, whatever its schema, once it is known that none but Bilan
    /// changed it.
    /// - Throws: as `open(upgradableAt:)`.
    public static func open(checkingAt path: String) throws -> Dossier {
        try DossierSeal.check(path, name: path)
        return try open(upgradableAt: path).dossier
    }

    /// Ends the snapshot and closes the file.
    public func close() throws { try queue.close() }

    /// Rows that were refused when the dossier was filled.
    public func refusedRowCount() throws -> Int {
        try queue.unsafeRead { try Int.fetchOne($0, sql: "SELECT coalesce(sum(refusees), 0) FROM imports") ?? 0 }
    }

    /// Tells SQLite's errors in the user's words.
    /// - Parameter path: of the dossier as the user knows it.
    package static func translating<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            throw StoreFailure.translated(error, of: path)
        }
    }

    /// - Throws: `DossierRefusal` for a path to what can't be a dossier: a folder, a pipe, a device.
    static func refuseOther(_ path: String) throws {
        guard let kind = RegularFile.otherKind(of: path, allowsFolders: false) else { return }
        throw DossierRefusal(
            Fault(file: DatabaseAddress.redacted(path), .dossier(.dossierNotAFile(kind: kind)), severity: .fatal))
    }

    private static func laterVersion(_ path: String) -> DossierRefusal {
        DossierRefusal(
            Fault(file: FileName.of(path), .dossier(.laterVersion), severity: .fatal))
    }

    private static func notADossier(_ path: String) -> any Error {
        StoreFailure.translated(DatabaseError(resultCode: .SQLITE_NOTADB), of: path)
    }

}

extension Dossier {
    /// What was found when the dossier was filled.
    /// - Parameter isSealed: its seal was found right, so that its rows are known to be those which were imported; else
    ///   they are counted and added up.
    /// - Throws: `DossierRefusal` where the rows aren't those that were imported.
    public func summary(isSealed: Bool = false) throws -> ImportSummary {
        do {
            return try storedSummary(isSealed)
        } catch let error as ImbalanceError {
            throw error.asDamage(of: path)
        }
    }

    private func storedSummary(_ isSealed: Bool) throws -> ImportSummary {
        try queue.unsafeRead { db in
            var summary = ImportSummary()
            summary.files = try Row.fetchAll(
                db, sql: "SELECT fichier, tableau, lues, refusees FROM imports ORDER BY id"
            )
            .map { ImportSummary.File(name: $0[0], table: $0[1], rowsRead: $0[2], rowsRefused: $0[3]) }
            if isSealed { try summary.addKeptAmounts(db) } else { try summary.addAmounts(db) }
            try summary.addFindings(db)
            let origins = try Int64.fetchAll(db, sql: "SELECT id FROM imports")
            try ReadingLog.complete(&summary, of: origins, isBalanced: isSealed, db)
            return summary
        }
    }
}
