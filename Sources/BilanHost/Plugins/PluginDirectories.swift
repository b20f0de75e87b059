import Foundation

/// The folders in which plugins are looked for, in order: of two plugins with one report, the first found wins.
public struct PluginDirectories: Sendable {
    public let paths: [String]

    /// - Parameter named: from the command line, before all others.
    public init(
        named: [String] = [], environment: [String: String] = ProcessInfo.processInfo.environment,
        executableFolder: String = Executable.folder
    ) {
        var paths = named
        paths += environment["BILAN_PLUGIN_PATH"]?.split(separator: ":").map(String.init) ?? []
        let share =
            environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
            ?? environment["HOME"].map { $0 + "/.local/share" }
        if let share { paths.append(share + "/bilan/plugins") }
        paths.append(executableFolder)
        var seen: Set<String> = []
        self.paths = paths.map { URL(fileURLWithPath: $0).standardizedFileURL.path }.filter { seen.insert($0).inserted }
    }

    /// The libraries in the folders, plugins or not, folder by folder, in the order of their names.
    func libraries() -> [String] {
        paths.flatMap { folder -> [String] in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.filter { $0.hasSuffix(".so") }.sorted().map { folder + "/" + $0 }
        }
    }
}
