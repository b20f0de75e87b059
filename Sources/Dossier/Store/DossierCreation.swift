import Foundation
internal import GRDB
import Support

/// Makes a dossier's file, empty but whole: beside its place, then moved there in one step. Whoever ends this process
/// leaves no
/// half-made dossier at the place.
enum DossierCreation {
    static func createIfMissing(at path: String, _ configuration: Configuration) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let stage: String
        do {
            stage = try ScratchFolder.make(in: URL(fileURLWithPath: path).deletingLastPathComponent().path)
        } catch let failure as SystemFailure {
            // As SQLite would say it of the place itself.
            throw DatabaseError(resultCode: failure.code == ENOSPC ? .SQLITE_FULL : .SQLITE_CANTOPEN)
        }
        defer { TemporaryFiles.remove(stage) }
        let scratch = stage + "/dossier.bilan"
        let queue = try DatabaseQueue(path: scratch, configuration: configuration)
        try DossierSchema.migrator.migrate(queue)
        try queue.close()
        // Another command may have made the dossier meanwhile: a link leaves its file alone, as a move wouldn't.
        guard link(scratch, path) == 0 || errno == EEXIST else {
            // Some file systems have no links.
            guard rename(scratch, path) == 0 else {
                throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
            }
            return
        }
    }
}
