import Foundation
import Testing

/// What was built beside these tests, laid down as an installation, then moved to where nothing knew it would be.
final class InstalledTree: @unchecked Sendable {
    private let folder: TemporaryFolder
    let prefix: String
    let home: String

    init() throws {
        folder = try TemporaryFolder()
        prefix = folder.path + "/bilan installé"
        home = folder.path + "/maison"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = Command.root.appendingPathComponent("deploy/install-tree")
        process.arguments = [Command.folder.path, folder.path + "/usr"]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        try FileManager.default.moveItem(atPath: folder.path + "/usr", toPath: prefix)
    }

    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Command.Result {
        try Command.run(
            arguments,
            environment: environment.merging([
                "HOME": home, "XDG_DATA_HOME": "", "XDG_CACHE_HOME": "", "XDG_CONFIG_HOME": "",
            ]) { $1 },
            executable: URL(fileURLWithPath: prefix + "/bin/bilan"), folder: home, isConsenting: false)
    }

    /// The compiler's command, as whoever doesn't use `bilan plugin` calls it.
    func swift(_ arguments: [String]) throws -> Command.Result {
        let sdk = prefix + "/lib/bilan/sdk"
        return try Command.run(
            ["swift"] + arguments,
            environment: [
                "HOME": home, "BILAN_SDK": sdk, "PKG_CONFIG_PATH": prefix + "/lib/pkgconfig",
            ], executable: URL(fileURLWithPath: "/usr/bin/env"), folder: home)
    }

    func contents(_ name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(home)/\(name)").sorted()
    }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: "\(home)/\(name)", atomically: true, encoding: .utf8)
    }
}
