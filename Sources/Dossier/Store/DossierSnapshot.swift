import Foundation
import Glibc
import Support

/// A dossier's file under a name of a run's own: an import moves another file to the dossier's place, and the run's
/// workers, each of which opens the file anew, all read this one.
package enum DossierSnapshot {
    /// - Parameter temporary: where its folder is made, or else beside the dossier: a second name costs nothing, but
    ///   must be in the same file system. Where there can be none, the file is copied.
    /// - Returns: its path, and the folder to delete after use.
    /// - Throws: `UserError` where there is no room for a copy.
    package static func take(of path: String, in temporary: URL) throws -> (path: String, folder: String) {
        let original = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let beside = original.deletingLastPathComponent().path
        for make in [{ try ScratchFolder.makeTemporary(in: temporary.path) }, { try ScratchFolder.make(in: beside) }] {
            guard let folder = try? make() else { continue }
            let name = folder + "/donnees.bilan"
            if link(original.path, name) == 0 { return (name, folder) }
            TemporaryFiles.remove(folder)
        }
        let folder = try ScratchFolder.makeTemporary(in: temporary.path)
        do {
            let file = open(original.path, O_RDONLY | O_CLOEXEC)
            defer { _ = close(file) }
            try FileCopy.copy(file, to: folder + "/donnees.bilan")
        } catch {
            TemporaryFiles.remove(folder)
            throw error
        }
        return (folder + "/donnees.bilan", folder)
    }
}
