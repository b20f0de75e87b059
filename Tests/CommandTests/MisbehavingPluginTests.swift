import Foundation
import Testing

/// Plugins that trap, hang, exit or don't fit: each is named with its reason, and the others' reports are made.
@Suite struct MisbehavingPluginTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func generate(_ report: String, _ more: String...) throws -> Command.Result {
        try Command.run(
            [
                "generate", report, "working", "--format", "pdf", "--quarter", "2018-T4", "--plugins",
                Command.testPlugins, "--output", folder.path,
            ] + more,
            environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
    }

    private var made: [String] { folder.contents.filter { $0 != "cache" } }

    @Test func `a plugin that traps is named with its signal, and the other report is made`() throws {
        let result = try generate("trapping")
        #expect(result.status == 1)
        #expect(result.errors.contains("l’extension « trapping »"))
        #expect(result.errors.contains("SIGILL") || result.errors.contains("SIGTRAP"))
        #expect(made == ["working-2018-T4.pdf"])
    }

    @Test func `threads that need the same values first all come to their end in a worker`() throws {
        let result = try Command.run([
            "generate", "racing", "--format", "pdf", "--quarter", "2018-T4", "--plugins", Command.testPlugins,
            "--output",
            folder.path, "--timeout", "30",
        ])
        #expect(result.status == 0, "\(result.errors)")
        #expect(made == ["racing-2018-T4.pdf"])
    }

    @Test func `a plugin that never ends is ended at its timeout, and the other report is made`() throws {
        let result = try generate("endless", "--timeout", "20")
        #expect(result.status == 75)
        #expect(result.errors.contains("l’extension « endless »"))
        #expect(result.errors.contains("n’a pas fini en 20 s"))
        #expect(made == ["working-2018-T4.pdf"])
    }

    @Test func `a plugin that exits is named with its status, and the other report is made`() throws {
        let result = try generate("exiting")
        #expect(result.status == 1)
        #expect(result.errors.contains("l’extension « exiting »"))
        #expect(result.errors.contains("code 7"))
        #expect(made == ["working-2018-T4.pdf"])
    }

    @Test func `a plugin whose record has another form is refused with both forms and what mends it`() throws {
        let result = try Command.run(
            ["reports", "--plugins", Command.testPlugins], environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
        #expect(result.status == 0)
        #expect(
            result.errors.contains("libMisfit.so a une fiche de forme 45, Bilan en attend la forme 4. Recompilez-le"))
        #expect(result.output.contains("working"))
    }

    @Test func `a plugin of another compiler is refused with both compilers`() throws {
        let result = try Command.run(
            ["reports", "--plugins", Command.testPlugins], environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
        #expect(result.errors.contains("libOtherCompiler.so est compilé par « Swift 5.0 », Bilan par"))
    }

    @Test func `of two plugins with one report the first folder's wins, and the listing says so`() throws {
        let copy = folder.path + "/plugins"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Command.testPlugins + "/libWorking.so", toPath: copy + "/libWorking.so")
        let result = try Command.run(
            ["reports", "--plugins", Command.testPlugins],
            environment: ["XDG_CACHE_HOME": folder.path + "/cache", "BILAN_PLUGIN_PATH": copy])
        #expect(result.output.contains("l’emporte sur \(copy)/libWorking.so"))
    }

    @Test func `an unknown report is wrong usage, and the known ones are listed`() throws {
        let result = try Command.run(["generate", "no-such-report", "--output", folder.path])
        #expect(result.status == 2)
        #expect(result.errors.contains("« no-such-report » est inconnu"))
        #expect(result.errors.contains("programme-progress"))
        #expect(folder.contents.isEmpty)
    }
}
