import Foundation
import Support

/// A tool that was run to its end, and what it wrote.
struct ToolRun {
    let status: Int32
    /// Both of its streams, as they came.
    let text: String

    /// - Parameter arguments: the tool's name, which is looked for in `PATH`, and its arguments.
    /// - Throws: `SystemFailure` where there is no such tool; the system's error.
    init(_ arguments: [String], environment: [String: String], folder: String? = nil) throws {
        guard let tool = Self.path(of: arguments[0], environment) else { throw SystemFailure(ENOENT) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = Array(arguments.dropFirst())
        process.environment = environment
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    /// Where a tool is; nil where no folder of `PATH` has it.
    static func path(of name: String, _ environment: [String: String]) -> String? {
        (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map { "\($0)/\(name)" }
            .first(where: FileManager.default.isExecutableFile)
    }
}
