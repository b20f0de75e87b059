import Foundation
internal import GRDB

/// Makes a dossier's file, empty but whole: beside its place, then moved there in one step. Whoever ends this process
/// leaves no
/// half-made dossier at the place.
enum DossierCreation {
    static func createIfMissing(at path: String, _ configuration: Configuration) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let place = URL(fileURLWithPath: path)
        let scratch = place.deletingLastPathComponent()
            .appendingPathComponent(".\(place.lastPathComponent)-\(UUID().uuidString)").path
        Leftovers.add(scratch)
        defer { Leftovers.remove(scratch) }
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
