import Foundation

/// How the files below some paths stand on disk, by which it is known that one changed.
///
/// They are looked at again and again rather than watched by the system: that also holds on the network folders on which
/// offices keep their data, and costs a fraction of a millisecond for a folder of tables.
package struct FileStamps: Equatable, Sendable {
    private struct Stamp: Equatable, Sendable {
        var inode: UInt64
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    /// Files of one path that are looked at: a folder may have been named that holds all that a person has.
    private static let limit = 5_000

    private var stamps: [String: Stamp] = [:]

    /// - Parameter paths: files and folders; what isn't there has no stamp.
    package init(of paths: [String]) {
        for path in paths {
            guard let stamp = Self.stamp(of: path) else { continue }
            stamps[path] = stamp
            guard let walk = FileManager.default.enumerator(atPath: path) else { continue }
            for case let name as String in walk.lazy.prefix(Self.limit) {
                stamps[path + "/" + name] = Self.stamp(of: path + "/" + name)
            }
        }
    }

    private static func stamp(of path: String) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let changed = status.st_mtim
        return Stamp(
            inode: UInt64(status.st_ino), size: Int(status.st_size), seconds: changed.tv_sec,
            nanoseconds: changed.tv_nsec)
    }
}
