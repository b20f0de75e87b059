import Foundation
import Testing

/// What runs leave that are killed, and what becomes of it.
@Suite(.serialized) struct TemporaryFileTests {
    let folder: TemporaryFolder
    private let output: String
    private let temporary: String

    init() throws {
        folder = try TemporaryFolder()
        (output, temporary) = (folder.path + "/out", folder.path + "/tmp")
        for path in [output, temporary] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
    }

    private var environment: [String: String] {
        [
            "TMPDIR": temporary, "XDG_CACHE_HOME": folder.path + "/cache", "XDG_CONFIG_HOME": Command.settings,
        ]
    }

    private func names(_ path: String) -> [String] {
        documents(in: path)
    }

    private func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        for keyPath in [\Process.standardInput, \Process.standardOutput, \Process.standardError] {
            process[keyPath: keyPath] = FileHandle.nullDevice
        }
        try process.run()
        return process
    }

    private func wait(_ seconds: Double = 60, until condition: () -> Bool) -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if condition() { return true }
            usleep(20_000)
        }
        return false
    }

    private func generate(_ report: String) -> [String] {
        [
            "generate", report, "--format", "pdf", "--quarter", "2018-T4", "--plugins", Command.testPlugins, "--yes",
            "--output", output,
        ]
    }

    @Test func `what a killed run left in the output and temporary folders goes with the next, a living run's stays`()
        throws
    {
        let killed = try start(generate("endless"))
        #expect(wait { names(output).count == 1 && names(temporary).count == 1 })
        kill(killed.processIdentifier, SIGKILL)
        killed.waitUntilExit()
        let left = names(output)

        let living = try start(generate("endless"))
        #expect(wait { !names(output).isEmpty && names(output) != left })
        let own = names(output)
        #expect(own.count == 1, "\(own)")

        let result = try Command.run(generate("working"), environment: environment)
        #expect(result.status == 0, "\(result.errors)")
        #expect(names(output) == own + ["working-2018-T4.pdf"])
        #expect(names(temporary).count == 1)
        #expect(living.isRunning)

        living.terminate()
        living.waitUntilExit()
        #expect(names(output) == ["working-2018-T4.pdf"])
        #expect(names(temporary).isEmpty)
    }

    @Test func `a worker ends with its killed host, and so does what it started`() throws {
        let host = try start(generate("endless"))
        #expect(wait { !names(output).isEmpty })
        let workers = { (try? Shell.run("pgrep -P \(host.processIdentifier)").output) ?? "" }
        #expect(wait { !workers().isEmpty })
        let worker = workers().trimmingCharacters(in: .whitespacesAndNewlines)
        kill(host.processIdentifier, SIGKILL)
        host.waitUntilExit()
        #expect(wait { (try? Shell.lives(worker)) == false })
    }

    @Test func `an export that is killed is swept by the next one`() throws {
        try FileManager.default.createDirectory(
            atPath: output + "/.bilan-a1B2c3/programme", withIntermediateDirectories: true)
        #expect(FileManager.default.createFile(atPath: output + "/.bilan-a1B2c3/.bilan-lock", contents: nil))
        let result = try Command.run(["export", "demo", "--to", output + "/programme.ods"], environment: environment)
        #expect(result.status == 0, "\(result.errors)")
        #expect(names(output) == ["programme.ods"])
    }
}
