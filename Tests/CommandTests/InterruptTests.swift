import Foundation
import Testing

/// Ctrl-C: the command ends at once, with all that it started, and leaves nothing half-made.
@Suite(.serialized) struct InterruptTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What came of a command that was interrupted.
    private struct Interrupted {
        var status: Int32
        /// From the signal to the command's end.
        var milliseconds: Double
        /// What it had started and is still there.
        var left: [String]
        /// What it wrote to standard error.
        var errors: String
    }

    /// Starts a command and interrupts it once it runs others.
    ///
    /// - Parameters:
    ///   - count: how many others.
    ///   - pause: microseconds from then to the signal.
    private func interrupt(
        _ command: [String], environment: [String: String] = [:], with count: Int, pause: UInt32 = 0
    ) throws -> Interrupted {
        for name in ["tmp", "out"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        var all = [
            "TMPDIR": folder.path + "/tmp", "XDG_CACHE_HOME": folder.path + "/cache",
            "XDG_CONFIG_HOME": Command.settings,
        ]
        all.merge(environment) { $1 }
        process.environment = ProcessInfo.processInfo.environment.merging(all) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        _ = try folder.write("", to: "errors")
        process.standardError = FileHandle(forWritingAtPath: folder.path + "/errors")
        try process.run()
        let end = Date().addingTimeInterval(60)
        var started: [String] = []
        while started.count < count, process.isRunning, Date() < end {
            usleep(2000)
            started = Self.started(by: "\(process.processIdentifier)")
        }
        #expect(started.count >= count)
        usleep(pause)
        started = Self.started(by: "\(process.processIdentifier)")
        let begun = DispatchTime.now().uptimeNanoseconds
        kill(process.processIdentifier, SIGINT)
        while process.isRunning { usleep(500) }
        let milliseconds = Double(DispatchTime.now().uptimeNanoseconds - begun) / 1e6
        return Interrupted(
            status: process.terminationStatus, milliseconds: milliseconds,
            left: try started.filter(Shell.lives),
            errors: try String(contentsOfFile: folder.path + "/errors", encoding: .utf8))
    }

    /// The processes that one started, and those that these started.
    private static func started(by process: String) -> [String] {
        let all = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).filter { Int($0) != nil }
        var parents: [String: [String]] = [:]
        for number in all {
            // The name may hold spaces; after it come state and parent.
            guard let text = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
                let fields = text.split(separator: ")").last?.split(separator: " "), fields.count > 1
            else { continue }
            parents[String(fields[1]), default: []].append(number)
        }
        var found = parents[process] ?? []
        var index = 0
        while index < found.count {
            found += parents[found[index]] ?? []
            index += 1
        }
        return found
    }

    /// What the command left in its folders, but for whole documents.
    private var leftovers: [String] {
        ["tmp", "out"].flatMap { name in
            documents(in: "\(folder.path)/\(name)").map { "\(name)/\($0)" }
        }.filter { name in
            guard name.hasSuffix(".pdf") else { return true }
            let data = FileManager.default.contents(atPath: "\(folder.path)/\(name)") ?? Data()
            return !data.suffix(8).contains(Data("%%EOF".utf8))
        }
    }

    /// A busy machine delays one or the other: the fastest counts, and each must leave nothing.
    ///
    /// Four are interrupted, and more where none ended in time.
    private func expectPromptEnd(_ interrupt: (Int) throws -> Interrupted) throws {
        var times: [Double] = []
        for number in 0..<16 where number < 4 || !times.contains(where: { $0 < 200 }) {
            let interrupted = try interrupt(number % 4)
            #expect(interrupted.status == 130)
            #expect(interrupted.left.isEmpty)
            #expect(leftovers.isEmpty, "\(leftovers)")
            #expect(!interrupted.errors.contains("s’est arrêtée"), "\(interrupted.errors)")
            times.append(interrupted.milliseconds)
        }
        #expect(times.contains { $0 < 200 }, "\(times)")
    }

    @Test(arguments: [[], ["--no-sandbox"]])
    func `four workers at once, of which one never ends and one tries to start processes`(options: [String]) throws {
        let reports = ["endless", "prowler", "closing", "half-frame"]
        _ = try Command.run(
            ["reports", "--plugins", Command.testPlugins], environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
        try expectPromptEnd { number in
            try interrupt(
                [Command.executable.path, "generate"] + reports + [
                    "--set", "trick=fork,vfork,clone3,execute", "--set", "place=\(folder.path)", "--format", "pdf",
                    "--quarter", "2018-T4", "--jobs", "4", "--quiet", "--plugins", Command.testPlugins, "--yes",
                    "--output", folder.path + "/out",
                ] + options, with: 3, pause: UInt32(number) * 30_000)
        }
    }

    @Test func `a plugin that never ends its loading, while plugins are looked for`() throws {
        let plugins = folder.path + "/plugins"
        try FileManager.default.createDirectory(atPath: plugins, withIntermediateDirectories: true)
        for number in 0..<3 {
            try FileManager.default.copyItem(
                atPath: Command.testPlugins + "/libHanging.so", toPath: "\(plugins)/lib\(number).so")
            _ = try folder.write("", to: "plugins/lib\(number).so.hangs")
        }
        try expectPromptEnd { number in
            try interrupt(
                [Command.executable.path, "reports", "--plugins", plugins, "--yes"], with: 3,
                pause: UInt32(number) * 30_000)
        }
    }

    @Test func `a compiler and what it started end with the command that waits for them`() throws {
        let tree = try InstalledTree()
        let tools = folder.path + "/tools"
        try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
        _ = try folder.write("#!/bin/sh\nmktemp -d >/dev/null\nsetsid sleep 300 &\nsleep 300\n", to: "tools/swift")
        chmod(tools + "/swift", 0o755)
        try FileManager.default.createDirectory(atPath: folder.path + "/package", withIntermediateDirectories: true)
        _ = try folder.write("// swift-tools-version: 6.0\n", to: "package/Package.swift")
        try expectPromptEnd { number in
            try interrupt(
                [tree.prefix + "/bin/bilan", "plugin", "build", folder.path + "/package"],
                environment: ["PATH": "\(tools):/usr/bin:/bin"], with: 3, pause: UInt32(number) * 10_000)
        }
    }
}
