import BilanKit
import Foundation
internal import GRDB
internal import GRDBSQLite
import Glibc
import Intake
import Support

/// An import into the dossier at a place: made in a copy beside it, sealed, then moved there in one step. Whoever reads
/// the dossier meanwhile, or ends this process, has the one before; a first import that fails leaves nothing.
public enum DossierUpdate {
    /// - Parameters:
    ///   - patience: how other imports into the same dossier are waited for.
    ///   - body: changes the dossier; where it throws or changes nothing, the place stays as it is.
    /// - Throws: `DossierRefusal` where the place holds something else; what `body` throws; `UserError`.
    public static func run<T>(at path: String, patience: LockTimeout, _ body: (Dossier) throws -> T) throws -> T {
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        try Dossier.translating(path) { try checkKind(place, path) }
        while true {
            if let result = try attempt(at: place, named: path, patience: patience, body) { return result }
        }
    }

    /// - Returns: nil where another command has made the place's file meanwhile: the import is to be begun again.
    private static func attempt<T>(
        at place: String, named path: String, patience: LockTimeout, _ body: (Dossier) throws -> T
    ) throws -> T? {
        let name = FileName.of(path)
        var lock: ImportLock?
        if FileManager.default.fileExists(atPath: place) {
            lock = try Dossier.translating(path) { try ImportLock(on: place, name: name, patience: patience) }
            guard lock != nil else { return nil }
        }
        defer { lock?.close() }
        let folder = try scratchFolder(beside: place)
        defer { TemporaryFiles.remove(folder) }
        let scratch = folder + "/" + name
        try lock?.copy(to: scratch)

        let dossier = try Dossier.openOrCreate(at: scratch, isTemporary: true)
        let result: T
        let isChanged: Bool
        do {
            result = try Dossier.translating(path) { try body(dossier) }
            isChanged = try dossier.queue.read { $0.totalChangesCount > 0 }
            try dossier.close()
        } catch {
            try? dossier.close()
            throw error
        }
        guard isChanged || lock == nil else { return result }
        try Dossier.translating(path) { try DossierSeal.set(on: scratch) }
        guard try publish(scratch, at: place, replacing: lock != nil) else { return nil }
        return result
    }

    /// - Returns: false where another command was first.
    private static func publish(_ scratch: String, at place: String, replacing: Bool) throws -> Bool {
        if replacing {
            guard rename(scratch, place) == 0 else { throw unwritable(place) }
        } else {
            do {
                guard try DossierCreation.move(scratch, toNew: place) else { return false }
            } catch {
                throw unwritable(place)
            }
        }
        try? DescriptorIO.sync(FileName.folder(of: place))
        return true
    }

    /// A hidden folder of its own: SQLite's own files stand beside the dossier's.
    private static func scratchFolder(beside place: String) throws -> String {
        do {
            return try ScratchFolder.make(in: FileName.folder(of: place))
        } catch let failure as SystemFailure {
            errno = failure.code
            throw unwritable(place)
        }
    }

    private static func checkKind(_ place: String, _ path: String) throws {
        var status = stat()
        guard stat(place, &status) == 0 else {
            guard lstat(place, &status) == 0 else { return }
            throw DossierRefusal(Fault(file: path, .dossier(.danglingLink), severity: .fatal))
        }
        let finding: DossierFinding
        switch status.st_mode & S_IFMT {
        case S_IFREG where access(place, W_OK) == 0: return
        case S_IFREG: finding = .placeNotWritable
        case S_IFDIR: finding = .placeIsFolder
        default: finding = .placeNotAFile(kind: RegularFile.otherKind(of: place) ?? .other)
        }
        throw DossierRefusal(Fault(file: path, .dossier(finding), severity: .fatal))
    }

    private static func unwritable(_ place: String) -> UserError {
        let reason = SystemReason.text()
        return UserError(
            fr:
                "« \(place) » ne peut pas être écrit : \(reason). Vérifiez que son répertoire existe, ses droits et la place libre, ou "
                + "choisissez un autre fichier avec --into.",
            en:
                "“\(place)” can’t be written: \(reason). Check that its folder exists, its access rights and the free space, or "
                + "choose another file with --into.", kind: .failed)
    }
}

/// Keeps other imports from a dossier, while readers go on: SQLite's own lock on the file that stands at the place.
private final class ImportLock {
    private let queue: DatabaseQueue
    private let name: String
    /// Open as long as the lock is held: closing any descriptor of a file gives up the process's locks on it.
    private var descriptor: Int32

    /// - Returns: nil where the file is no longer the one at the place.
    init?(on place: String, name: String, patience: LockTimeout) throws {
        self.name = name
        try DossierSeal.check(place, name: name)
        var configuration = Configuration()
        configuration.busyMode = patience.busyMode(of: name)
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: place, configuration: configuration)
        descriptor = -1
        let isThere = try queue.unsafeReentrantWrite { db in
            try db.execute(sql: "BEGIN IMMEDIATE TRANSACTION")
            guard try DossierSchema.isNew(db) || DossierSchema.isDossier(db) else {
                throw DatabaseError(resultCode: .SQLITE_NOTADB)
            }
            var hasMoved: Int32 = 0
            sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_HAS_MOVED, &hasMoved)
            return hasMoved == 0
        }
        guard isThere else {
            close()
            return nil
        }
        descriptor = open(place, O_RDONLY | O_CLOEXEC)
    }

    func copy(to path: String) throws { try FileCopy.copy(descriptor, to: path) }

    /// Ends the lock; the file is as it was.
    func close() {
        try? queue.unsafeReentrantWrite { db in try db.execute(sql: "ROLLBACK") }
        try? queue.close()
        if descriptor >= 0 { _ = Glibc.close(descriptor) }
        descriptor = -1
    }
}
