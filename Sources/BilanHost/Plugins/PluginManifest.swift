import BilanKit
import Foundation
import Support

/// What stands beside a plugin's library and tells of it, so that it need not be loaded to be listed: `libJobs.so` has
/// `libJobs.manifest.json`, which `bilan plugin build` writes.
public struct PluginManifest: Codable, Sendable {
    /// Of the library's bytes: the manifest tells of no other file.
    public var sha256: String
    var compiler: String
    var interface: String
    /// What the library says of itself.
    var plugin: PluginDescription
    /// What it asks for beyond what each plugin may.
    public var needs: PluginNeeds

    private static let sizeLimit = 4 << 20

    /// Reads the manifest beside a library, where there is one.
    ///
    /// - Throws: `ManifestFault` for one that can't be used.
    init?(beside library: String) throws {
        let path = ManifestFile.path(of: library)
        var status = stat()
        // A link that leads nowhere is a manifest that can't be read.
        guard lstat(path, &status) == 0 else { return nil }
        guard let data = RegularFile.contents(of: path, limit: Self.sizeLimit) else {
            throw ManifestFault.unreadable(
                path,
                String(
                    fr: "ce n’est pas un fichier lisible de moins de \(Self.sizeLimit >> 20) Mio",
                    en: "it is not a readable file of less than \(Self.sizeLimit >> 20) MiB"))
        }
        do {
            self = try JSONDecoder().decode(PluginManifest.self, from: data)
        } catch let error as DecodingError {
            throw ManifestFault.unreadable(path, error.place)
        }
        if let fault = needs.fault { throw ManifestFault.unreadable(path, fault) }
    }

    /// Makes the manifest of a library that was just described.
    init(of library: String, plugin: PluginDescription, needs: PluginNeeds) throws {
        sha256 = try FileDigest.sha256(of: library)
        compiler = String(cString: bilan_compiler())
        interface = "\(SDKInterface().fingerprint)"
        self.plugin = plugin
        self.needs = needs
    }

    /// Writes it beside the library, whole or not at all.
    func write(beside library: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        try encoder.encode(self).write(to: URL(fileURLWithPath: ManifestFile.path(of: library)), options: .atomic)
    }

    /// What a scan finds of the library, which isn't loaded.
    var finding: PluginCache.Finding {
        let name = ReportIdentifier.isOne(plugin.name) ? plugin.name : nil
        let ours = (compiler: String(cString: bilan_compiler()), interface: "\(SDKInterface().fingerprint)")
        let refusal: PluginRefusal? =
            if compiler != ours.compiler {
                .otherCompiler(of: plugin.name, theirs: compiler.shown, ours: ours.compiler)
            } else if interface != ours.interface {
                .otherInterface(of: plugin.name, theirs: interface.shown, ours: ours.interface)
            } else {
                nil
            }
        guard let refusal else { return plugin.finding }
        return .refused(
            RefusedPlugin(
                name: name, reports: plugin.reports.map(\.id).filter(ReportIdentifier.isOne),
                reason: refusal.description))
    }
}

/// Why a library's manifest can't be used, in words that follow the library's path.
enum ManifestFault: Error, CustomStringConvertible {
    case unreadable(String, String)
    case otherLibrary(String)

    var description: String {
        switch self {
        case .unreadable(let path, let reason):
            String(
                fr: "a une fiche illisible, « \(path) » (\(reason)). Refaites-la : bilan plugin build DOSSIER",
                en: "has an unreadable manifest, “\(path)” (\(reason)). Make it anew: bilan plugin build FOLDER")
        case .otherLibrary(let path):
            String(
                fr:
                    "a une fiche, « \(path) », qui décrit une autre version de la bibliothèque. Refaites-la : bilan plugin build "
                    + "DOSSIER, ou effacez-la",
                en: "has a manifest, “\(path)”, that describes another version of the library. Make it anew: bilan "
                    + "plugin build FOLDER, or delete it")
        }
    }
}
