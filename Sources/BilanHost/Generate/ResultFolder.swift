import Foundation
import Support

/// A folder in which one worker writes its files.
final class ResultFolder: Sendable {
    let path: String
    let descriptor: Int32

    /// Makes it.
    ///
    /// - Throws: `SystemFailure`.
    init(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 else { throw SystemFailure() }
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure() }
        self.path = path
    }

    deinit { close(descriptor) }

    /// Removes one entry, file or folder.
    func remove(_ name: String) {
        if unlinkat(descriptor, name, 0) != 0 { unlinkat(descriptor, name, AT_REMOVEDIR) }
    }

    /// Removes the folder and all that is in it.
    func remove() {
        FolderContents.remove(descriptor)
        rmdir(path)
    }
}
