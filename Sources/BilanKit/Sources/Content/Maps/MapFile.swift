import Foundation
internal import Glibc

/// A file that a map is made from, read whole.
enum MapFile {
    enum Fault: Error {
        /// A reason in words.
        case unreadable(String)
        /// A folder, a pipe or a device.
        case notAFile
        case tooLarge
    }

    /// - Parameter limit: in bytes.
    static func contents(of path: String, limit: Int) throws(Fault) -> Data {
        // A pipe would keep the reader waiting for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(SystemReason.text(errno)) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= limit else { throw .tooLarge }
        do {
            return try file.read(upToCount: limit + 1) ?? Data()
        } catch {
            throw .unreadable(SystemReason.text(EIO))
        }
    }
}
