import Foundation
internal import GRDB
import Support

/// Makes a dossier's file, empty but whole: beside its place, then moved there in one step. Whoever ends this process
/// leaves no half-made dossier at the place.
enum DossierCreation {
    static func createIfMissing(at path: String, _ configuration: Configuration) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let stage: String
        do {
            stage = try ScratchFolder.make(in: FileName.folder(of: path))
        } catch let failure as SystemFailure {
            // As SQLite would say it of the place itself.
            throw DatabaseError(resultCode: failure.code == ENOSPC ? .SQLITE_FULL : .SQLITE_CANTOPEN)
        }
        defer { TemporaryFiles.remove(stage) }
        let scratch = stage + "/dossier.bilan"
        let queue = try DatabaseQueue(path: scratch, configuration: configuration)
        try DossierSchema.migrator.migrate(queue)
        try queue.close()
        do {
            // Another command may have made the dossier meanwhile.
            _ = try move(scratch, toNew: path)
        } catch {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
        }
    }

    /// Moves a file to a place where there is none: a link leaves another's file alone, as a move wouldn't.
    /// - Returns: false where another file was first.
    static func move(_ file: String, toNew place: String) throws(SystemFailure) -> Bool {
        if link(file, place) == 0 { return true }
        if errno == EEXIST { return false }
        // Some file systems have no links.
        guard rename(file, place) == 0 else { throw SystemFailure() }
        return true
    }
}
