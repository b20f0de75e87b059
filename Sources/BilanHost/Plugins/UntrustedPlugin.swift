import BilanKit
import Support

extension PluginCatalogue {
    /// A plugin that no person consented to, as far as it is known without running any of it.
    public struct Untrusted: Sendable {
        public var library: String
        public var sha256: String
        /// What it calls itself, by its manifest; nil where it has none.
        public var plugin: String?
        public var version: String?
        /// The reports that its manifest names; nil where only loading it would tell.
        public var reports: [String]?
        public var needs: PluginNeeds
        public var state: TrustState

        init(library: String, sha256: String, manifest: PluginManifest?, state: TrustState) {
            self.library = library
            self.sha256 = sha256
            plugin = manifest.flatMap { ReportIdentifier.isOne($0.plugin.name) ? $0.plugin.name : nil }
            version = manifest?.plugin.version.shown
            reports = manifest?.plugin.reports.map(\.id).filter(ReportIdentifier.isOne)
            needs = manifest?.needs ?? .none
            self.state = state
        }

        /// How a person names it.
        public var shownName: String { plugin ?? FileName.of(library) }

        /// Why its reports are missing, and what to do.
        public var words: String {
            String(
                fr: "L’extension « \(shownName) » (\(library)) \(reason)",
                en: "The plugin “\(shownName)” (\(library)) \(reason)")
        }

        /// The same, in words that follow its name.
        var reason: String {
            String(
                fr:
                    "\(state.words) : Bilan ne la lance pas. Si vous savez d’où elle vient : bilan plugin trust \(ShellWord.quoted(library))",
                en: "\(state.words): Bilan doesn’t run it. If you know where it comes from: bilan plugin trust "
                    + "\(ShellWord.quoted(library))")
        }

        /// Records that a person consented to it, as it is now.
        ///
        /// - Throws: `UserError` where that can't be written.
        public func consent(in store: TrustStore) throws {
            try store.add(
                TrustRecord(path: FileName.withoutLinks(library), sha256: sha256, needs: needs, day: .today))
        }
    }

    /// The plugins without consent that would take part in a run.
    ///
    /// - Parameter reports: those asked for; nil for all. Of these, a folder that was named on the command line may have
    ///   each, other folders those that are found nowhere else.
    public func untrusted(for reports: [String]?) -> [Untrusted] {
        guard let reports else { return untrusted }
        let meant = Set(
            reports.flatMap { report in
                untrusted(of: report).filter { self[report] == nil || directories.isNamed($0.library) }.map(\.library)
            })
        return untrusted.filter { meant.contains($0.library) }
    }

    /// The plugins without consent that have a report: by their manifests, or else by their names. Where neither tells,
    /// each without a manifest may, unless the report is there already: nobody consents to code that a run doesn't need.
    func untrusted(of report: String) -> [Untrusted] {
        let declared = untrusted.filter { $0.reports?.contains(report) == true }
        let silent = untrusted.filter { $0.reports == nil }
        let likely = silent.filter { PluginLibraryName.is($0.library, of: report) }
        return !declared.isEmpty ? declared : !likely.isEmpty ? likely : self[report] == nil ? silent : []
    }

    /// The plugins without consent that a run goes on without, in words. Those whose reports are missing are told where
    /// that ends the run.
    public func passedOver(for reports: [String]?) -> [String] {
        guard reports?.allSatisfy({ self[$0] != nil }) != false else { return [] }
        return untrusted(for: reports).map(\.words)
    }
}
