import BilanKit
import Foundation
import Support

/// A library that its author just compiled: what it says of itself, behind the fence, and the manifest that is written
/// beside it.
public struct BuiltPlugin: Sendable {
    public let library: String
    public let manifest: PluginManifest
    public var reports: [String] { manifest.plugin.reports.map(\.id) }

    /// Looks at what a build made. Who compiles a plugin has run its package already: what it makes needs no consent,
    /// unless it asks for more than each plugin may.
    ///
    /// - Parameters:
    ///   - folder: where libraries were built.
    ///   - needs: what the package declares.
    ///   - trust: where it is recorded that the libraries may be run.
    /// - Throws: `UserError` where one can't be a plugin of this Bilan, or where none is one.
    public static func inspect(
        _ folder: String, needs: PluginNeeds, fence: FencePolicy, trust: TrustStore = TrustStore()
    ) async throws -> [BuiltPlugin] {
        var built: [BuiltPlugin] = []
        var faults: [String] = []
        for library in PluginDirectories.libraries(in: folder) where PluginFile.kind(of: library) == .plugin {
            try consent(to: library, needs, in: trust)
            // What a hung or a trapping one says is told once, and not kept: the next build may be better.
            let finding = try await PluginInspection(fence: fence).finding(of: library)
            if case .plugin(let plugin) = finding {
                built.append(
                    BuiltPlugin(
                        library: library, manifest: try PluginManifest(of: library, plugin: plugin, needs: needs)))
            } else if let fault = finding.fault {
                faults.append("\(library) \(fault)")
            }
        }
        guard faults.isEmpty else { throw UserError(faults.joined(separator: "\n"), kind: .failed) }
        for plugin in built { try plugin.manifest.write(beside: plugin.library) }
        return built
    }

    /// Records that a library may be run, with what an earlier build of it was granted.
    private static func consent(to library: String, _ needs: PluginNeeds, in trust: TrustStore) throws {
        let path = FileName.withoutLinks(library)
        let granted = try trust.records().first { $0.path == path }?.needs ?? .none
        try trust.add(
            TrustRecord(
                path: path, sha256: FileDigest.sha256(of: library),
                needs: needs.isCovered(by: granted) ? granted : .none,
                day: .today))
    }

    /// Whether what it asks for was granted.
    public func isGranted(by trust: TrustStore = TrustStore()) throws -> Bool {
        TrustStore.state(of: library, sha256: manifest.sha256, needs: manifest.needs, in: try trust.records()).isTrusted
    }

    /// The plugin for the question whether it may have what it asks for.
    public var question: PluginCatalogue.Untrusted {
        PluginCatalogue.Untrusted(library: library, sha256: manifest.sha256, manifest: manifest, state: .unknown)
    }
}
