import BilanKit
import Foundation

/// The plugins that were found, and which report comes from which.
public struct PluginCatalogue: Sendable {
    /// A report that can be made.
    public struct Entry: Sendable {
        public var info: ReportInfo
        public var library: String
        public var plugin: String
        public var version: String
        /// Other libraries with a report of this name, which lost to this one.
        public var shadowed: [String]
    }

    /// A library that was not taken, and why.
    public struct Refused: Sendable {
        public var library: String
        public var reason: String
    }

    /// In the order of their names.
    public var entries: [Entry] = []
    public var refused: [Refused] = []
    public var directories: PluginDirectories

    public subscript(report: String) -> Entry? { entries.first { $0.info.id == report } }

    /// Looks through the folders. Each library is loaded by a worker of its own, so that one that crashes is named and
    /// passed
    /// over; what was learned is kept in `cache` until the file changes.
    public static func scan(
        _ directories: PluginDirectories, timeout: Double = 20, cache: PluginCache = PluginCache()
    ) async throws -> PluginCatalogue {
        let libraries = directories.libraries()
        var findings: [String: PluginCache.Finding] = [:]
        try await withThrowingTaskGroup(of: (String, PluginCache.Finding).self) { group in
            for library in libraries {
                if let known = cache[library] {
                    findings[library] = known
                } else if !exportsEntry(library) {
                    findings[library] = .unrelated
                    cache.keep(.unrelated, of: library)
                } else {
                    group.addTask { (library, try await describe(library, timeout: timeout)) }
                }
            }
            for try await (library, finding) in group {
                findings[library] = finding
                cache.keep(finding, of: library)
            }
        }
        return PluginCatalogue(libraries.compactMap { name in findings[name].map { (name, $0) } }, directories)
    }

    init(_ findings: [(library: String, finding: PluginCache.Finding)], _ directories: PluginDirectories) {
        self.directories = directories
        for (library, finding) in findings {
            switch finding {
            case .unrelated: break
            case .refused(let reason), .crashed(let reason): refused.append(Refused(library: library, reason: reason))
            case .plugin(let plugin):
                for info in plugin.reports {
                    if let index = entries.firstIndex(where: { $0.info.id == info.id }) {
                        entries[index].shadowed.append(library)
                    } else {
                        entries.append(
                            Entry(
                                info: info, library: library, plugin: plugin.name, version: plugin.version, shadowed: []
                            ))
                    }
                }
            }
        }
        entries.sort { $0.info.id < $1.info.id }
    }

    /// Whether a library's symbol names hold the entry point's: a look at the file, which runs nothing of it. Beside
    /// the
    /// executable stand libraries that are no plugins.
    private static func exportsEntry(_ path: String) -> Bool {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else { return false }
        return data.range(of: Data("\0\(BILAN_PLUGIN_ENTRY)\0".utf8)) != nil
    }

    private static func describe(_ library: String, timeout: Double) async throws -> PluginCache.Finding {
        let heard = Locked<PluginCache.Finding?>(nil)
        let outcome = try await WorkerProcess(timeout: timeout).run(.describe(library: library)) { message in
            switch message {
            case .plugin(let plugin): heard.value = .plugin(plugin)
            case .refused(let reason): heard.value = .refused(reason)
            default: break
            }
        }
        if let explanation = outcome.ending.explanation(timeout: timeout) {
            return .crashed(explanation + (outcome.lastWords.isEmpty ? "" : " : " + outcome.lastWords))
        }
        return heard.value ?? .crashed("n’a rien dit d’elle-même")
    }
}
