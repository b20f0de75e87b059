import Foundation

/// Runs the command that was built beside these tests, as a user would.
struct Command {
    struct Result {
        var status: Int32
        var output: String
        var errors: String

        /// With spaces that may break in the place of those of French typography.
        var withPlainSpaces: Result {
            func plain(_ text: String) -> String {
                text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
            }
            return Result(status: status, output: plain(output), errors: plain(errors))
        }
    }

    static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    static let executable = folder.appendingPathComponent("bilan")

    /// The repository's root.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Plugins compiled apart, by `make test`.
    static let testPlugins = root.appendingPathComponent(".build-plugins/debug").path

    /// Where consents to the tests' plugins are recorded: away from the user's own. All are consented to before the first
    /// test asks, so that none depends on what ran before it.
    static let settings: String = {
        atexit { try? FileManager.default.removeItem(atPath: Command.settings) }
        let folder = NSTemporaryDirectory() + "bilan-test-settings-\(getpid())"
        let process = Process()
        process.executableURL = executable
        process.arguments = ["reports", "--plugins", testPlugins, "--yes"]
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder + "/cache"]
        ) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try? process.run()
        process.waitUntilExit()
        return folder
    }()

    /// - Parameters:
    ///   - executable: another command than the one that was built.
    ///   - folder: where it is run; nil for the tests' own.
    ///   - isConsenting: whether plugins of a named folder are consented to.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], executable: URL = executable,
        folder: String? = nil, isConsenting: Bool = true
    ) throws -> Result {
        let process = Process()
        process.executableURL = executable
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.arguments = arguments + (isConsenting && arguments.contains("--plugins") ? ["--yes"] : [])
        var all = ProcessInfo.processInfo.environment
        all["XDG_CONFIG_HOME"] = settings
        all.merge(environment) { $1 }
        process.environment = all
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // Standard error is read beside standard output: a full pipe would stop the command.
        let errorText = Collected()
        let reader = Thread { errorText.finish(errors.fileHandleForReading.readDataToEndOfFile()) }
        reader.start()
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
            errors: errorText.wait())
    }

    private final class Collected: @unchecked Sendable {
        private let done = DispatchSemaphore(value: 0)
        private var data = Data()
        func finish(_ data: Data) {
            self.data = data
            done.signal()
        }
        func wait() -> String {
            done.wait()
            return String(decoding: data, as: UTF8.self)
        }
    }
}

/// The documents in a folder, sorted: all that is there but the manifest of the runs that made them.
func documents(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0 != "manifest.jsonl" }.sorted()
}

/// A folder for one test, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "bilan-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws -> String {
        let file = path + "/" + name
        let place = URL(fileURLWithPath: file).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    /// All that is in it but the manifest of runs.
    var contents: [String] { documents(in: path) }
}
