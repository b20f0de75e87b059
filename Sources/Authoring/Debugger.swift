import Foundation
import Support

/// A debugger of this machine, under which a command is run.
public struct Debugger: Sendable {
    /// `lldb` or `gdb`.
    public let name: String
    private let path: String
    private let environment: [String: String]

    /// Swift's own first: it knows Swift's values. One that doesn't start is passed over.
    /// - Throws: `UserError` where there is none.
    public init(environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        for name in ["lldb", "gdb"] {
            guard let run = try? ToolRun([name, "--version"], environment: environment), run.status == 0,
                let path = SearchPath.find(name, environment)
            else { continue }
            (self.name, self.path, self.environment) = (name, path, environment)
            return
        }
        throw UserError(
            fr: "Aucun débogueur ne se lance ici (lldb, gdb). Installez-en un : apt-get install gdb.",
            en: "No debugger starts here (lldb, gdb). Install one: apt-get install gdb.", kind: .failed)
    }

    /// Runs a command under the debugger, until the debugger ends.
    ///
    /// - Parameters:
    ///   - isInteractive: whether a person is there; else the command is run once and where it stopped is printed.
    ///   - onError: hears each line of the debugger's standard error that says something of the command. Only gdb's are
    ///     read; lldb's go where this process's own do.
    ///   - command: what is run, once it is told which file it must write when it has succeeded. A debugger's status
    ///     says nothing of that: gdb's is 0 after a crash, lldb's is always 0.
    /// - Returns: whether the command succeeded.
    /// - Throws: `UserError` where the debugger can't be started.
    public func run(
        isInteractive: Bool, onError: @escaping @Sendable (String) -> Void, command: (_ proof: String) -> [String]
    ) throws -> Bool {
        let folder = try ScratchFolder.makeTemporary()
        defer { TemporaryFiles.remove(folder) }
        let proof = folder + "/done"
        let words = try arguments(for: command(proof), isInteractive: isInteractive, folder: folder)
        var environment = environment
        // lldb gives the command a terminal of its own, on which it would draw over lines that nobody sees.
        if !isInteractive { environment["TERM"] = "dumb" }
        let process: DebuggerProcess
        do {
            process = try DebuggerProcess(path, words, environment: environment, readsErrors: name == "gdb")
        } catch {
            throw UserError(
                fr: "« \(path) » ne se lance pas : \(error).", en: "“\(path)” does not start: \(error).", kind: .failed)
        }
        process.wait { if !Self.isNoise($0) { onError($0) } }
        return FileManager.default.fileExists(atPath: proof)
    }

    /// The debugger's own words, before those of the command.
    /// - Parameter folder: where a script may stand.
    private func arguments(for command: [String], isInteractive: Bool, folder: String) throws -> [String] {
        if name == "lldb" {
            return isInteractive
                ? ["lldb", "-o", "run", "--"] + command
                : ["lldb", "--batch", "-o", "run", "-k", "bt", "-k", "quit", "--"] + command
        }
        // Each is passed over by a gdb that doesn’t know it. What prints values as C++’s fails on Swift’s halfway.
        let settings = [
            "set debuginfod enabled off", "set print thread-events off", "set print frame-arguments presence",
        ].flatMap { ["-iex", $0] }
        // It finds no line by the index that Swift's compiler writes for a library of one file.
        let start = ["gdb", "-q", "--readnow"] + settings
        if isInteractive { return start + ["-ex", "run", "--args"] + command }
        let script = folder + "/script"
        do {
            try Self.script.write(toFile: script, atomically: false, encoding: .utf8)
        } catch {
            throw UserError(
                fr: "« \(script) » ne peut pas être écrit : \(error).", en: "“\(script)” can’t be written: \(error).",
                kind: .failed)
        }
        return start + ["--batch", "-x", script, "--args"] + command
    }

    /// Where a command ended there is no stack to print.
    private static let script = """
        run
        if $_isvoid($_exitcode)
        bt
        end

        """

    /// What gdb says of debugging information that Swift's compiler writes for lldb alone: thousands of lines, whatever
    /// the command is.
    static func isNoise(_ line: String) -> Bool {
        line.contains("Could not find DWO ") || line.hasPrefix("warning: Section .debug_names in ") || line.isEmpty
    }
}
