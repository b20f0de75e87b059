import BilanKit
import Foundation

/// Why and where a plugin's code stopped, from the names that its compiler left in the library. They are read with
/// `llvm-symbolizer`, which comes with Swift's compiler: who has none is told the signal alone.
struct CrashPlace: Equatable {
    /// « Index out of range »: what a release build says of a trap. Nil where it says nothing.
    var reason: String?
    /// « Jobs.swift:12 »; nil where no name is known.
    var line: String?

    /// - Parameters:
    ///   - offsets: places in the library, the innermost first.
    ///   - environment: where `PATH` is, in which the tool is looked for.
    /// - Returns: nil where nothing is known, or the tool isn't there.
    init?(_ offsets: [UInt], of library: String, environment: [String: String]) {
        guard !offsets.isEmpty, let tool = Self.tool(environment) else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments =
            ["--obj=\(library)", "--inlines", "--functions=linkage", "--no-demangle"]
            + offsets.prefix(Self.frameLimit).map { "0x" + String($0, radix: 16) }
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        // A library may be anything: what takes too long says nothing.
        let end = DispatchWorkItem { if process.isRunning { process.terminate() } }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: end)
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        end.cancel()
        self.init(symbols: text)
    }

    private static let frameLimit = 12
    /// Seconds.
    private static let patience = 5.0
    private static let runtimeFailure = "Swift runtime failure: "

    /// - Parameter symbols: two lines for each function, its name and « file:line:column »; the innermost first.
    init?(symbols: String) {
        let lines = symbols.split(separator: "\n").map(String.init)
        for (name, place) in zip(lines, lines.dropFirst()) {
            if reason == nil, name.hasPrefix(Self.runtimeFailure) {
                reason = String(name.dropFirst(Self.runtimeFailure.count))
            }
            guard line == nil,
                let match = place.firstMatch(of: /^\/?(?:.*\/)?([^\/:]+\.(?:swift|c|h|cpp)):([1-9]\d*)(?::\d+)?$/)
            else { continue }
            line = "\(match.1):\(match.2)"
        }
        guard reason != nil || line != nil else { return nil }
    }

    /// What the plugin's last words were, and what they don't say: the reason and the line.
    func words(after last: String) -> String {
        var lines = last.isEmpty ? [] : [last]
        if let reason, !PrintedLines.isReason(last) { lines.append("Fatal error: " + reason) }
        if let line, !(last.contains(line + ": ") && PrintedLines.isReason(last)) {
            lines.append(String(fr: "à \(line)", en: "at \(line)"))
        }
        return lines.joined(separator: "\n")
    }

    private static func tool(_ environment: [String: String]) -> String? {
        let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map(String.init)
        // Swift's compiler may be linked to from a folder of the path, without its tools.
        let compilers = folders.map { URL(fileURLWithPath: $0 + "/swiftc").resolvingSymlinksInPath() }
        return (folders + compilers.map { $0.deletingLastPathComponent().path })
            .map { $0 + "/llvm-symbolizer" }.first(where: FileManager.default.isExecutableFile)
    }
}
