import Foundation
import Support

/// Which large dossiers' seals were found right not long ago, by how their files stand on disk: the seal of millions of
/// rows takes longer to check than a report on a few of them to make.
///
/// Whoever writes to a file changes its time; a disk that decays doesn't, which is why a check is good for a day alone.
package struct CheckedSeals {
    /// Bytes from which on a check is kept: less is read in no time.
    package static let threshold = 32 << 20
    /// Seconds that a check is good for.
    private static let validity: TimeInterval = 24 * 3600
    /// A file that was written to so many seconds ago may be written to again without another time.
    private static let settling: TimeInterval = 2

    /// Where an empty file stands for each check; nil where none is kept.
    private let folder: String?
    private let threshold: Int

    /// - Parameters:
    ///   - folder: nil keeps nothing.
    ///   - threshold: bytes of a dossier from which on its check is kept.
    package init(folder: String?, threshold: Int = CheckedSeals.threshold) {
        self.folder = folder
        self.threshold = threshold
    }

    /// In the user's cache folder, or nowhere where there is no home.
    package init() { self.init(folder: UserFolder.cache.path().map { $0 + "/seals" }) }

    /// Whether the seal of an open file was found right, and the file is as it was then.
    func contains(_ file: Int32, seal: UInt32) -> Bool {
        guard let path = path(of: file, seal: seal), let checked = Self.time(of: path) else { return false }
        return (0..<Self.validity).contains(Date().timeIntervalSince(checked))
    }

    /// Keeps that it was.
    func insert(_ file: Int32, seal: UInt32) {
        guard let folder, let path = path(of: file, seal: seal) else { return }
        // What can't be kept costs time, nothing else.
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let other = folder + "/" + name
            let age = Self.time(of: other).map { Date().timeIntervalSince($0) }
            if age.map({ !(0..<Self.validity).contains($0) }) ?? true { unlink(other) }
        }
        unlink(path)
        _ = FileManager.default.createFile(atPath: path, contents: nil)
    }

    /// The name says how the file stands on disk. The time of its last change of any kind isn't in it: a run gives the
    /// file a second name (`DossierSnapshot`), which changes that one.
    private func path(of file: Int32, seal: UInt32) -> String? {
        var status = stat()
        guard let folder, fstat(file, &status) == 0, status.st_size >= threshold else { return nil }
        let written = status.st_mtim
        guard Date().timeIntervalSince1970 - TimeInterval(written.tv_sec) > Self.settling else { return nil }
        let facts = [
            UInt64(status.st_dev), UInt64(status.st_ino), UInt64(status.st_size),
            UInt64(bitPattern: Int64(written.tv_sec)),
            UInt64(written.tv_nsec), UInt64(seal),
        ]
        return folder + "/" + facts.map { String($0, radix: 16) }.joined(separator: "-")
    }

    private static func time(of path: String) -> Date? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Date(
            timeIntervalSince1970: TimeInterval(status.st_mtim.tv_sec) + TimeInterval(status.st_mtim.tv_nsec) / 1e9)
    }
}
