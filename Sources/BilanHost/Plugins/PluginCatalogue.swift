import BilanKit
import Foundation
import Support

/// The plugins that were found, and which report comes from which.
public struct PluginCatalogue: Sendable {
    /// A report that can be made.
    public struct Entry: Sendable {
        public var info: ReportInfo
        public var library: String
        public var plugin: String
        public var version: String
        /// Other libraries with a report of this name, which lost to this one. That is told wherever the report is
        /// made.
        public var shadowed: [String]
    }

    /// A library that was not taken, and why.
    public struct Refused: Sendable {
        public var library: String
        /// What it calls itself; nil where that isn't known.
        public var plugin: String?
        /// The reports that it declares; empty where it could not be asked.
        public var reports: [String] = []
        public var reason: String
    }

    /// In the order of their names.
    public var entries: [Entry] = []
    public var refused: [Refused] = []
    /// Libraries in folders of plugins that are none.
    public var unrelated: [String] = []
    /// Folders that aren't there, and folders and libraries that anyone may write to, in words.
    public var warnings: [String] = []
    public var directories: PluginDirectories

    public subscript(report: String) -> Entry? { entries.first { $0.info.id == report } }

    /// Which plugins' reports stand in for others' of the same name, in words.
    ///
    /// - Parameter reports: those asked for; nil for all.
    public func replacements(of reports: [String]?) -> [String] {
        entries.filter { !$0.shadowed.isEmpty && reports?.contains($0.info.id) != false }.map { entry in
            "\(entry.info.id) : ce rapport vient de l’extension « \(entry.plugin) » (\(entry.library)), qui l’emporte "
                + "sur \(entry.shadowed.joined(separator: ", "))"
        }
    }

    /// How many libraries are looked at by workers at once.
    private static let workers = 4

    /// Looks through the folders. Each library is loaded by a worker of its own, so that one that crashes is named and
    /// passed over; what was learned is kept in `cache` until the file changes.
    ///
    /// - Parameters:
    ///   - timeout: seconds that a library may take to load.
    ///   - executable: the command, which becomes the workers.
    /// - Throws: `UserError` where a folder that was named is none, or where too few files may be open.
    public static func scan(
        _ directories: PluginDirectories, timeout: Double = 20, cache: PluginCache = PluginCache(),
        fence: FencePolicy = FencePolicy(), executable: String = Executable.path
    ) async throws -> PluginCatalogue {
        try directories.checkNamed()
        try Descriptors.requireEnough()
        let libraries = directories.libraries()
        var findings: [String: PluginCache.Finding] = [:]
        var unknown: [String] = []
        for library in libraries {
            if let known = cache[library] {
                findings[library] = known
                continue
            }
            switch PluginFile.kind(of: library) {
            case .plugin: unknown.append(library)
            case .unrelated:
                findings[library] = .unrelated
                cache.keep(.unrelated, of: library)
            case .unreadable(let reason): findings[library] = .unreadable(reason)
            }
        }
        let worker = WorkerProcess(executable: executable, timeout: timeout, fence: fence)
        try await withThrowingTaskGroup(of: (String, PluginCache.Finding).self) { group in
            var waiting = unknown[...]
            for library in waiting.prefix(workers) {
                group.addTask { (library, try await describe(library, worker)) }
            }
            waiting = waiting.dropFirst(workers)
            while let (library, finding) = try await group.next() {
                findings[library] = finding
                cache.keep(finding, of: library)
                if let next = waiting.popFirst() {
                    group.addTask { (next, try await describe(next, worker)) }
                }
            }
        }
        let found = libraries.compactMap { name in findings[name].map { (name, $0) } }
        return PluginCatalogue(found, in: directories, cache: cache)
    }

    private init(
        _ findings: [(library: String, finding: PluginCache.Finding)], in directories: PluginDirectories,
        cache: PluginCache
    ) {
        self.directories = directories
        warnings = directories.warnings + Self.warnings(findings.map(\.library), directories)
        for (library, finding) in findings {
            switch finding {
            case .unrelated: if directories.expectsPlugin(library) { unrelated.append(library) }
            case .refused(let plugin):
                refused.append(
                    Refused(
                        library: library, plugin: plugin.name, reports: plugin.reports, reason: plugin.reason))
            case .crashed(let reason): refused.append(Refused(library: library, reason: reason))
            case .unreadable(let reason):
                refused.append(
                    Refused(
                        library: library,
                        reason: "ne peut pas être lue : \(reason). Vérifiez ses droits, ou retirez-la de son dossier"))
            case .hung(let seconds):
                refused.append(
                    Refused(library: library, reason: Self.hung(seconds, kept: cache.entry(of: library))))
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

    /// - Parameter kept: where it is kept that the library hung.
    private static func hung(_ seconds: Double, kept: String?) -> String {
        let time = FrenchNumber.decimal(seconds, digits: seconds == seconds.rounded() ? 0 : 1)
        return "n’a pas fini de se charger en \(time) s et a été arrêtée. "
            + (kept.map {
                "Bilan ne la charge plus tant que son fichier ne change pas ; pour qu’il réessaie, effacez « \($0) »"
            } ?? "Retirez-la de son dossier, ou corrigez ce qu’elle fait à son chargement")
    }

    /// Who may write a plugin runs code as its user.
    private static func warnings(_ libraries: [String], _ directories: PluginDirectories) -> [String] {
        let folders = directories.paths.filter { path in libraries.contains { $0.hasPrefix(path + "/") } }
        return (folders + libraries).filter(PluginFile.isWritableByAll).map {
            "\($0) : tout le monde peut y écrire, et donc faire exécuter ce qu’il veut par Bilan. "
                + "Retirez ce droit : chmod o-w '\($0)'"
        }
    }

    private static func describe(_ library: String, _ worker: WorkerProcess) async throws -> PluginCache.Finding {
        let heard = Locked<PluginCache.Finding?>(nil)
        let outcome = try await worker.run(.describe(library: library)) { message in
            switch message {
            case .plugin(let plugin): heard.value = plugin.finding
            case .refused(let plugin): heard.value = .refused(plugin)
            default: break
            }
        }
        if outcome.ending == .timedOut { return .hung(seconds: worker.timeout) }
        if let explanation = outcome.ending.explanation(timeout: worker.timeout) {
            return .crashed(
                explanation + (outcome.lastWords.isEmpty ? "" : " : " + outcome.lastWords)
                    + ". Recompilez-la : bilan plugin build DOSSIER")
        }
        return heard.value ?? .crashed("n’a rien dit d’elle-même")
    }
}

extension PluginDescription {
    /// What is kept of it: a plugin with a fault is refused.
    fileprivate var finding: PluginCache.Finding {
        guard let fault else { return .plugin(self) }
        return .refused(
            RefusedPlugin(
                name: ReportIdentifier.isOne(name) ? name : nil,
                reports: reports.map(\.id).filter(ReportIdentifier.isOne), reason: fault))
    }
}
