import Foundation
import PackagePlugin

/// Computes the SDK's interface fingerprint whenever one of its sources changes, and compiles it into `BilanKit`.
@main struct InterfaceFingerprint: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let package = context.package.directoryURL
        let sources = package.appendingPathComponent("Sources")
        let script = package.appendingPathComponent("Plugins/InterfaceFingerprint/fingerprint")
        let output = context.pluginWorkDirectoryURL.appendingPathComponent("Interface.swift")
        let kinds: Set<String> = ["swift", "h", "c", "modulemap"]
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        let inputs = (files?.compactMap { $0 as? URL } ?? []).filter { kinds.contains($0.pathExtension) }
        return [
            .buildCommand(
                displayName: "Computing the SDK's interface fingerprint", executable: URL(fileURLWithPath: "/bin/sh"),
                arguments: [script.path, sources.path, output.path],
                inputFiles: [script] + inputs.sorted { $0.path < $1.path }, outputFiles: [output])
        ]
    }
}
