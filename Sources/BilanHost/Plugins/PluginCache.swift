import BilanKit
import Foundation
import Support

/// What was learned of plugin libraries, kept between runs so that a start need not load them all: one small file a
/// library, named by its path, size and time and by this Bilan's own, and so never out of date.
public struct PluginCache: Sendable {
    enum Finding: Codable, Sendable {
        case plugin(PluginDescription)
        case refused(RefusedPlugin)
        /// A library without the entry point: not one of ours.
        case unrelated
        /// It had not loaded after so many seconds. Kept, since each look costs as many again.
        case hung(seconds: Double)
        /// Not kept: the next run looks again.
        case crashed(String)
        /// Its file could not be read, and why. Not kept.
        case unreadable(String)

        var isKept: Bool {
            switch self {
            case .plugin, .refused, .unrelated, .hung: true
            case .crashed, .unreadable: false
            }
        }
    }

    /// Where it is kept; nil where nothing is.
    let folder: String?

    /// - Parameter folder: nil keeps nothing.
    public init(folder: String?) { self.folder = folder }

    /// The user's cache folder, or none where there is no home.
    public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        let base =
            environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
            ?? environment["HOME"].map { $0 + "/.cache" }
        folder = base.map { $0 + "/bilan/plugins" }
    }

    subscript(library: String) -> Finding? {
        guard let file = file(of: library), let data = try? Data(contentsOf: file) else { return nil }
        return try? JSONDecoder().decode(Finding.self, from: data)
    }

    func keep(_ finding: Finding, of library: String) {
        guard finding.isKept, let folder, let file = file(of: library), let data = try? JSONEncoder().encode(finding)
        else { return }
        // A cache that can't be written costs time, nothing else.
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? data.write(to: file, options: .atomic)
    }

    /// Where what is kept of a library stands; nil where nothing is kept.
    func entry(of library: String) -> String? {
        file(of: library).flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0.path : nil }
    }

    private func file(of library: String) -> URL? {
        guard let folder, let theirs = Self.stamp(library), let ours = Self.stamp(Executable.path) else { return nil }
        // FNV-1a: the name must be the same in each process, which Swift's own hash is not.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(library)|\(theirs)|\(Executable.path)|\(ours)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return URL(fileURLWithPath: folder).appendingPathComponent(String(hash, radix: 16) + ".json")
    }

    private static func stamp(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return "\(status.st_ino).\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
}
