import Foundation
import Support

/// A file's contents at a moment: a digest of its bytes, and how it stood on disk, to tell whether it changes while it
/// is read.
struct FileFingerprint: Equatable {
    /// SHA-256, as `sha256sum` writes it.
    let digest: String
    private let state: State

    private struct State: Equatable {
        var size = 0
        var inode: UInt64 = 0
        var seconds = 0
        var nanoseconds = 0
        var isRegular = false

        init(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return }
            isRegular = status.st_mode & S_IFMT == S_IFREG
            size = Int(status.st_size)
            inode = UInt64(status.st_ino)
            (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        }
    }

    /// Nil where the file can't be read: whoever reads its rows says why. Nil too for a pipe, which gives its bytes
    /// once.
    init?(path: String) {
        state = State(path)
        guard state.isRegular, let digest = try? FileDigest.sha256(of: path) else { return nil }
        self.digest = digest
    }

    /// Whether the file on disk is another than the one whose bytes were read.
    func hasChanged(at path: String) -> Bool { State(path) != state }
}
