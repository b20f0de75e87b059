import Foundation
import Import
import Support

/// The files that documents are made from, whose change calls for making them anew: data, template, plugins.
public struct WatchedInputs: Sendable {
    private let paths: [String]
    private let plugins: PluginDirectories

    /// - Parameters:
    ///   - data: a path, or `demo`; a database isn't watched.
    ///   - template: its folder; nil where it isn't known.
    public init(data: String, template: String?, plugins: PluginDirectories) {
        paths = [try? DossierSource.path(of: data), template].compactMap(\.self)
        self.plugins = plugins
    }

    /// How they stand on disk now.
    package var stamps: FileStamps { FileStamps(of: paths + plugins.paths.flatMap(Self.libraries)) }

    /// Waits until they stand otherwise than they did.
    ///
    /// - Returns: how they stand then.
    /// - Throws: `CancellationError`.
    package func change(from earlier: FileStamps) async throws -> FileStamps {
        while true {
            try await Task.sleep(for: Self.interval)
            let now = stamps
            if now != earlier { return now }
        }
    }

    /// Between two looks: what a person saves is made anew before they have looked up.
    package static let interval = Duration.milliseconds(30)

    /// The libraries in a folder, where much else may stand.
    private static func libraries(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".so") }.map { folder + "/" + $0 }
    }
}
