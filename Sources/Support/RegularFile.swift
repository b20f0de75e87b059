import Foundation

/// What a path leads to, asked before it is opened: opening a named pipe waits for a writer that may never come, and
/// a device's bytes have no end.
package enum RegularFile {
    /// What else than a file a path leads to.
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case folder, namedPipe, device, socket, other
    }

    /// What keeps a path from being read; nil for a file, a folder, or where nothing is.
    /// - Parameter allowsPipes: whether a pipe that the command was given open may be read, as `/dev/stdin` or
    ///   `/dev/fd/63`: whoever opened it writes to it.
    /// - Parameter allowsFolders: whether the path may be a folder's.
    package static func otherKind(
        of path: String, allowsPipes: Bool = false, allowsFolders: Bool = true
    ) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return nil
        case S_IFDIR: return allowsFolders ? nil : .folder
        case S_IFIFO where allowsPipes && isInherited(path): return nil
        case S_IFIFO: return .namedPipe
        case S_IFCHR, S_IFBLK: return .device
        case S_IFSOCK: return .socket
        default: return .other
        }
    }

    private static func isInherited(_ path: String) -> Bool {
        path == "/dev/stdin" || path.hasPrefix("/dev/fd/")
            || path.hasPrefix("/proc/") && path.split(separator: "/").dropFirst(2).first == "fd"
    }

    /// The bytes of a small file; nil where it is no file, can't be read, or is longer than `limit`.
    package static func contents(of path: String, limit: Int) -> Data? {
        guard otherKind(of: path) == nil, let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        do {
            let data = try file.read(upToCount: limit + 1) ?? Data()
            return data.count <= limit ? data : nil
        } catch {
            return nil
        }
    }
}
