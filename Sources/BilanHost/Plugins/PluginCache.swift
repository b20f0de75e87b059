import BilanKit
import Foundation
import Support

/// What was learned of plugin libraries, kept between runs so that a start need not load them all: one small file a
/// library, named by its path, size and times and by this Bilan's own, and so never out of date.
public struct PluginCache: Sendable {
    enum Finding: Codable, Sendable {
        case plugin(PluginDescription)
        case refused(RefusedPlugin)
        /// A library without the entry point: not one of ours.
        case unrelated
        /// It had not loaded after so many seconds: each look costs as many again.
        case hung(seconds: Double)
        /// It ended while it was looked at, and how.
        case crashed(String)
        /// It could not be looked at, through no fault of its own, and why. Not kept: the next run looks again.
        case notLooked(String)

        /// Whether it holds words for a person.
        var hasWords: Bool {
            switch self {
            case .refused, .crashed, .notLooked: true
            case .plugin, .unrelated, .hung: false
            }
        }

        /// Why the library isn't taken, in words that follow its path; nil where it is, or is none of ours.
        var fault: String? {
            switch self {
            case .plugin, .unrelated: return nil
            case .refused(let plugin): return plugin.reason
            case .crashed(let reason), .notLooked(let reason): return reason
            case .hung(let seconds):
                let digits = seconds == seconds.rounded() ? 0 : 1
                return String(
                    fr:
                        "n’a pas fini de se charger en \(FrenchNumber.decimal(seconds, digits: digits)) s et a été arrêtée",
                    en: "had not loaded after \(LocalizedNumberFormatter(.english).decimal(seconds, digits: digits)) s "
                        + "and was stopped")
            }
        }
    }

    /// What is kept of a library.
    struct Entry: Codable, Sendable {
        var finding: Finding?
        /// What the finding's words are in; nil where it has none, or of French ones.
        var language: MessageLanguage?
        /// The digest of its bytes.
        var sha256: String?
    }

    /// Where it is kept; nil where nothing is.
    let folder: String?

    /// - Parameter folder: nil keeps nothing.
    public init(folder: String?) { self.folder = folder }

    /// The user's cache folder, or none where there is no home.
    public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        folder = UserFolder.cache.path(environment).map { $0 + "/plugins" }
    }

    /// What is kept of a library as its file stands now.
    func entry(of library: String) -> Entry {
        guard let file = file(of: library), let data = try? Data(contentsOf: file) else { return Entry() }
        var entry = (try? JSONDecoder().decode(Entry.self, from: data)) ?? Entry()
        // Who reads another language is told in it: the library is looked at anew.
        if entry.finding?.hasWords == true, (entry.language ?? .french) != MessageLanguage.current {
            entry.finding = nil
        }
        return entry
    }

    func keep(_ finding: Finding, of library: String) {
        if case .notLooked = finding { return }
        change(library) { entry in
            entry.finding = finding
            entry.language = finding.hasWords ? MessageLanguage.current : nil
        }
    }

    /// Keeps a digest. Of a plugin that nobody consented to nothing is kept.
    func keep(sha256: String, of library: String) { change(library) { $0.sha256 = sha256 } }

    /// Forgets what was found of a library, so that it is looked at again.
    func forget(_ library: String) { change(library) { $0.finding = nil } }

    /// Whether what is found is kept.
    var keeps: Bool { folder != nil }

    private func change(_ library: String, _ body: (inout Entry) -> Void) {
        guard let folder, let file = file(of: library) else { return }
        var entry = entry(of: library)
        body(&entry)
        guard let data = try? JSONEncoder().encode(entry) else { return }
        // A cache that can't be written costs time, nothing else.
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? data.write(to: file, options: .atomic)
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

    /// How a file stands on disk. The time of its last change can't be set by who changes it.
    private static func stamp(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
        return "\(status.st_dev).\(status.st_ino).\(status.st_size).\(times.joined(separator: "."))"
    }
}
