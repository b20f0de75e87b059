import BilanKit
import Foundation
import Support

/// One look through the folders of plugins. None is loaded that a person didn't consent to, and none that is known.
struct PluginScan: Sendable {
    var directories: PluginDirectories
    var cache: PluginCache
    /// All consents, or why they can't be read: then only what comes with Bilan is taken.
    var consents: Swift.Result<[TrustRecord], any Error>
    var inspection: PluginInspection

    /// How many libraries are looked at by workers at once.
    private static let workers = 4

    /// What was found of a library.
    enum Result: Sendable {
        case found(PluginCache.Finding, Consent)
        /// Refused before it was loaded, and why.
        case refused(RefusedPlugin)
        case untrusted(PluginCatalogue.Untrusted)
    }

    /// Whose consent a library has, and what it may with it beyond what each may.
    struct Consent: Sendable {
        var state: TrustState
        var needs = PluginNeeds.none
    }

    /// A library that may be loaded.
    private struct Known: Sendable {
        var consent: Consent
        /// Nil where only loading it tells.
        var finding: PluginCache.Finding?

        static let unrelated = Known(consent: Consent(state: .builtIn), finding: .unrelated)
    }

    /// - Returns: each library, in the order in which folders are searched.
    func run() async throws -> [(library: String, result: Result)] {
        var results: [String: Result] = [:]
        var waiting: [(library: String, consent: Consent)] = []
        let libraries = directories.libraries()
        for library in libraries {
            switch lookFromOutside(library) {
            case .success(let known):
                if let finding = known.finding {
                    results[library] = .found(finding, known.consent)
                } else {
                    waiting.append((library, known.consent))
                }
            case .failure(let stopped): results[library] = stopped.result
            }
        }
        try await withThrowingTaskGroup(of: (String, Result).self) { group in
            var rest = waiting[...]
            func add(_ next: (library: String, consent: Consent)) {
                group.addTask {
                    (next.library, .found(try await inspection.finding(of: next.library), next.consent))
                }
            }
            for next in rest.prefix(Self.workers) { add(next) }
            rest = rest.dropFirst(Self.workers)
            while let (library, result) = try await group.next() {
                results[library] = result
                if case .found(let finding, _) = result { cache.keep(finding, of: library) }
                if let next = rest.popFirst() { add(next) }
            }
        }
        return libraries.compactMap { library in results[library].map { (library, $0) } }
    }

    /// Why a library isn't loaded.
    private struct Stopped: Error { var result: Result }

    /// Looks at a library without running any of it.
    private func lookFromOutside(_ library: String) -> Swift.Result<Known, Stopped> {
        let isBuiltIn = directories.isBuiltIn(library)
        func refused(_ plugin: RefusedPlugin) -> Swift.Result<Known, Stopped> {
            .failure(Stopped(result: .refused(plugin)))
        }
        let kept = cache.entry(of: library)
        if case .unrelated? = kept.finding { return .success(.unrelated) }
        if kept.finding == nil {
            switch PluginFile.kind(of: library) {
            case .plugin:
                // The system would load what is there, and let it crash where something is missing.
                if let fault = Self.cut(library) { return refused(fault) }
            case .unrelated:
                cache.keep(.unrelated, of: library)
                return .success(.unrelated)
            case .unreadable(let reason):
                return refused(
                    RefusedPlugin(
                        reason: String(
                            fr: "ne peut pas être lue : \(reason). Vérifiez ses droits, ou retirez-la de son dossier",
                            en: "can’t be read: \(reason). Check its access rights, or remove it from its folder")))
            }
        }
        let manifest: PluginManifest?
        let sha256: String
        do {
            manifest = try PluginManifest(beside: library)
            sha256 = isBuiltIn && manifest == nil ? "" : try kept.sha256 ?? FileDigest.sha256(of: library)
            if let manifest, manifest.sha256 != sha256 {
                throw ManifestFault.otherLibrary(ManifestFile.path(of: library))
            }
        } catch {
            return refused(RefusedPlugin(reason: "\(error)"))
        }
        func taken(_ state: TrustState) -> Swift.Result<Known, Stopped> {
            // What was found when the library was loaded stands above what its manifest says.
            .success(
                Known(
                    consent: Consent(state: state, needs: manifest?.needs ?? .none),
                    finding: kept.finding ?? manifest?.finding))
        }
        if isBuiltIn { return taken(.builtIn) }
        if let fault = fault(of: library, manifest) {
            return refused(RefusedPlugin(name: manifest?.plugin.name, reason: fault))
        }
        let records: [TrustRecord]
        switch consents {
        case .success(let known): records = known
        case .failure(let fault):
            return refused(
                RefusedPlugin(
                    name: manifest?.plugin.name, reports: manifest?.plugin.reports.map(\.id) ?? [],
                    reason: String(
                        fr: "n’est pas lancée, faute de savoir si elle est approuvée. \(fault)",
                        en: "is not run, as it isn’t known whether it is trusted. \(fault)")))
        }
        let state = TrustStore.state(of: library, sha256: sha256, needs: manifest?.needs ?? .none, in: records)
        guard state.isTrusted else {
            return .failure(
                Stopped(
                    result: .untrusted(
                        PluginCatalogue.Untrusted(library: library, sha256: sha256, manifest: manifest, state: state))))
        }
        if kept.sha256 != sha256 { cache.keep(sha256: sha256, of: library) }
        return taken(state)
    }

    /// Why a library that isn't whole is refused.
    private static func cut(_ library: String) -> RefusedPlugin? {
        do {
            _ = try ELFLibrary(library)
        } catch ELFLibrary.Fault.cut {
            return RefusedPlugin(
                reason:
                    String(
                        fr:
                            "n’est pas un fichier entier : il a été coupé. Recopiez-la, ou recompilez-la (bilan plugin build DOSSIER)",
                        en:
                            "is not a whole file: it was cut short. Copy it again, or compile it again (bilan plugin build "
                            + "FOLDER)")
            )
        } catch {}
        return nil
    }

    /// Who else may write to what would be loaded.
    private func fault(of library: String, _ manifest: PluginManifest?) -> String? {
        FileWriters.fault(of: library)
            ?? manifest.flatMap { _ in FileWriters.fault(of: ManifestFile.path(of: library)) }
    }
}
