import BilanKit
import Foundation
import Support
import Templates

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
        /// What it may beyond what each plugin may.
        public var needs = PluginNeeds.none
        /// Set where the report is a template's: `library` is then the file of its text, and `plugin` the template's name.
        public var templateReport: TemplateReport?

        /// What messages call it.
        var shownName: String {
            String(
                fr: "« \(info.id) » (\(templateReport == nil ? "extension" : "modèle") « \(plugin) »)",
                en: "“\(info.id)” (\(templateReport == nil ? "plugin" : "template") “\(plugin)”)")
        }

        /// Who makes the report, in words.
        var maker: String {
            templateReport == nil
                ? String(fr: "l’extension « \(plugin) »", en: "the plugin “\(plugin)”")
                : String(fr: "le modèle « \(plugin) »", en: "the template “\(plugin)”")
        }
    }

    /// A library that was not taken, and why.
    public struct Refused: Sendable {
        public var library: String
        /// What it calls itself; nil where that isn't known.
        public var plugin: String?
        /// The reports that it declares; empty where it could not be asked.
        public var reports: [String] = []
        public var reason: String
        /// Whether it crashed or hung while it was looked at, and isn't looked at again before `bilan plugin retry`.
        public var isQuarantined = false
    }

    /// In the order of their names.
    public var entries: [Entry] = []
    /// Names of a template's reports, also of those that weren't read.
    var otherNames: [String] = []
    public var refused: [Refused] = []
    /// Plugins that no person consented to: none of their code was run.
    public var untrusted: [Untrusted] = []
    /// Libraries in folders of plugins that are none.
    public var unrelated: [String] = []
    /// Folders that aren't there, and folders and libraries that anyone may write to, in words.
    public var warnings: [String] = []
    public var directories: PluginDirectories
    /// All of them, in the order in which they were found.
    public var plugins: [ListedPlugin] = []

    public subscript(report: String) -> Entry? { entries.first { $0.info.id == report } }

    /// Which plugins' reports stand in for others' of the same name, in words.
    ///
    /// - Parameter reports: those asked for; nil for all.
    public func replacements(of reports: [String]?) -> [String] {
        entries.filter { !$0.shadowed.isEmpty && reports?.contains($0.info.id) != false }.map { entry in
            String(
                fr:
                    "\(entry.info.id) : ce rapport vient \(entry.templateReport == nil ? "de l’extension" : "du modèle") « \(entry.plugin) » (\(entry.library)), qui l’emporte "
                    + "sur \(entry.shadowed.joined(separator: ", "))",
                en:
                    "\(entry.info.id): this report comes from the \(entry.templateReport == nil ? "plugin" : "template") "
                    + "“\(entry.plugin)” (\(entry.library)), which takes precedence over "
                    + "\(entry.shadowed.joined(separator: ", "))")
        }
    }

    /// Looks through the folders. A library is loaded by a worker of its own, so that one that crashes is named and
    /// passed over; what was learned is kept in `cache` until the file changes. What no person consented to isn't
    /// loaded.
    ///
    /// - Parameters:
    ///   - timeout: seconds that a library may take to load.
    ///   - executable: the command, which becomes the workers.
    /// - Throws: `UserError` where a folder that was named is none, or where too few files may be open.
    public static func scan(
        _ directories: PluginDirectories, timeout: Double = 20, cache: PluginCache = PluginCache(),
        trust: TrustStore = TrustStore(), fence: FencePolicy = FencePolicy(), executable: String = Executable.path
    ) async throws -> PluginCatalogue {
        try directories.checkNamed()
        try Descriptors.requireEnough()
        let scan = PluginScan(
            directories: directories, cache: cache, consents: Swift.Result { try trust.records() },
            inspection: PluginInspection(timeout: timeout, fence: fence, executable: executable))
        var catalogue = PluginCatalogue(try await scan.run(), in: directories, cache: cache)
        if case .failure(let fault) = scan.consents { catalogue.warnings.append("\(fault)") }
        return catalogue
    }

    private init(
        _ results: [(library: String, result: PluginScan.Result)], in directories: PluginDirectories,
        cache: PluginCache
    ) {
        self.directories = directories
        warnings = directories.warnings + Self.warnings(results.map(\.library), directories)
        for (library, result) in results {
            switch result {
            case .untrusted(let plugin):
                untrusted.append(plugin)
                plugins.append(
                    ListedPlugin(
                        library: library, name: plugin.plugin, version: plugin.version, reports: plugin.reports ?? [],
                        needs: plugin.needs, state: .untrusted, words: plugin.reason))
            case .refused(let plugin): refuse(library, plugin)
            case .found(.refused(let plugin), _): refuse(library, plugin)
            case .found(.unrelated, _): if directories.expectsPlugin(library) { unrelated.append(library) }
            case .found(.notLooked(let reason), _):
                refuse(
                    library,
                    RefusedPlugin(
                        reason: String(fr: "\(reason). Relancez la commande", en: "\(reason). Run the command again")))
            case .found(.plugin(let plugin), let consent): add(plugin, of: library, consent)
            case .found(let finding, _): quarantine(library, finding.fault ?? "", cache)
            }
        }
        entries.sort { $0.info.id < $1.info.id }
    }

    private mutating func refuse(_ library: String, _ plugin: RefusedPlugin, isQuarantined: Bool = false) {
        refused.append(
            Refused(
                library: library, plugin: plugin.name, reports: plugin.reports, reason: plugin.reason,
                isQuarantined: isQuarantined))
        plugins.append(
            ListedPlugin(
                library: library, name: plugin.name, reports: plugin.reports,
                state: isQuarantined ? .quarantined : .refused, words: plugin.reason))
    }

    private mutating func quarantine(_ library: String, _ reason: String, _ cache: PluginCache) {
        let remedy =
            cache.keeps
            ? String(
                fr:
                    "Bilan ne la charge plus tant que son fichier ne change pas ; pour qu’il réessaie : bilan plugin retry "
                    + ShellWord.quoted(library),
                en:
                    "Bilan doesn’t load it again as long as its file doesn’t change; to have it tried again: bilan plugin retry "
                    + ShellWord.quoted(library))
            : String(
                fr: "Retirez-la de son dossier, ou corrigez ce qu’elle fait à son chargement",
                en: "Remove it from its folder, or correct what it does as it is loaded")
        refuse(library, RefusedPlugin(reason: "\(reason). \(remedy)"), isQuarantined: true)
    }

    private mutating func add(_ plugin: PluginDescription, of library: String, _ consent: PluginScan.Consent) {
        plugins.append(
            ListedPlugin(
                library: library, name: plugin.name, version: plugin.version, reports: plugin.reports.map(\.id),
                needs: consent.needs, state: consent.state == .builtIn ? .builtIn : .trusted,
                words: consent.state.words))
        for info in plugin.reports {
            if let index = entries.firstIndex(where: { $0.info.id == info.id }) {
                entries[index].shadowed.append(library)
            } else {
                entries.append(
                    Entry(
                        info: info, library: library, plugin: plugin.name, version: plugin.version, shadowed: [],
                        needs: consent.needs))
            }
        }
    }

    /// Who may write a plugin runs code as its user. Others than those beside the command are refused for it.
    private static func warnings(_ libraries: [String], _ directories: PluginDirectories) -> [String] {
        let own = libraries.filter(directories.isBuiltIn)
        let folders = Set(own.map(FileName.folder)).sorted()
        return (folders + own).filter(PluginFile.isWritableByAll).map {
            String(
                fr: "\($0) : tout le monde peut y écrire, et donc faire exécuter ce qu’il veut par Bilan. "
                    + "Retirez ce droit : chmod o-w \(ShellWord.quoted($0))",
                en: "\($0): anyone can write to it, and so have Bilan run whatever they want. Withdraw that right: "
                    + "chmod o-w \(ShellWord.quoted($0))")
        }
    }
}
