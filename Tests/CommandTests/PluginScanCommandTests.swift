import Foundation
import Testing

/// Looking for plugins as a user meets it: few descriptors, wrong folders, reports that take others' names.
@Suite struct PluginScanCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func reports(_ limit: Int) throws -> Command.Result {
        try Shell.run(
            "ulimit -n \(limit); export XDG_CACHE_HOME='\(folder.path)/cache' XDG_CONFIG_HOME='\(folder.path)/settings'; "
                + "timeout 120 '\(Command.executable.path)' reports --yes --plugins '\(folder.path)/plugins'")
    }

    @Test func `sixty unknown plugins are looked at within 256 descriptors`() throws {
        let plugins = folder.path + "/plugins"
        try FileManager.default.createDirectory(atPath: plugins, withIntermediateDirectories: true)
        for number in 0..<60 {
            try FileManager.default.copyItem(
                atPath: Command.testPlugins + "/libOtherCompiler.so", toPath: "\(plugins)/lib\(number).so")
        }
        let result = try reports(256)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count { $0.contains("est compilé par « Swift 5.0 »") } == 60)
        #expect(result.output.contains("programme-progress"))
    }

    @Test(arguments: [12, 20, 33])
    func `with too few descriptors the command says so, and remembers nothing wrong`(limit: Int) throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/plugins", withIntermediateDirectories: true)
        let result = try reports(limit)
        #expect(result.status == 1, "\(result.status) \(result.errors)")
        #expect(result.errors.contains("ulimit -n"), "\(result.errors)")
        #expect(try reports(1024).output.contains("programme-progress"))
    }

    @Test(arguments: ["text", "", "\u{7F}ELF"])
    func `a file in a named folder that is no library is told where its report is asked for`(content: String) throws {
        let plugins = folder.path + "/plugins"
        try FileManager.default.createDirectory(atPath: plugins, withIntermediateDirectories: true)
        _ = try folder.write(content, to: "plugins/libListe.so")
        let result = try Command.run(
            ["generate", "liste", "--quarter", "2018-T4", "--plugins", plugins, "--output", folder.path + "/out"],
            environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
        #expect(result.status == 2)
        #expect(result.errors.contains("\(plugins)/libListe.so"), "\(result.errors)")
        #expect(result.errors.contains("bilan plugin build DOSSIER"), "\(result.errors)")
    }

    @Test(arguments: ["reports", "generate"])
    func `a folder of plugins that isn't there is wrong usage`(command: String) throws {
        let arguments = command == "generate" ? ["working", "--output", folder.path] : []
        let result = try Command.run([command] + arguments + ["--plugins", "/typo"])
        #expect(result.status == 2)
        #expect(result.errors.contains("--plugins /typo : ce dossier n’existe pas"))
    }

    /// Root reads everything: the command is then run as nobody.
    private static let asOther = getuid() == 0 ? "setpriv --reuid 65534 --clear-groups" : ""
    /// A clone in root's own home is closed to others.
    private static let othersReachTheCommand =
        (try? Shell.run("\(asOther) test -x '\(Command.executable.path)'").status) == 0

    @Test(.enabled(if: othersReachTheCommand))
    func `a library that may not be read is told, and found again once it may`() throws {
        let plugins = folder.path + "/plugins"
        for path in [plugins, folder.path + "/cache", folder.path + "/settings"] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        let library = plugins + "/libWorking.so"
        try FileManager.default.copyItem(atPath: Command.testPlugins + "/libWorking.so", toPath: library)
        for path in [folder.path, plugins] { chmod(path, 0o755) }
        chmod(folder.path + "/cache", 0o777)
        if getuid() == 0 { chown(folder.path + "/settings", 65534, 65534) }
        chmod(library, 0o000)
        let script =
            "export XDG_CACHE_HOME='\(folder.path)/cache' XDG_CONFIG_HOME='\(folder.path)/settings'; \(Self.asOther) "
            + "'\(Command.executable.path)' reports --yes --plugins '\(plugins)'"
        let refused = try Shell.run(script)
        let reason = "libWorking.so ne peut pas être lue : l’accès en est refusé"
        #expect(refused.errors.contains(reason), "\(refused.errors)")
        chmod(library, 0o644)
        #expect(try Shell.run(script).output.contains(library))
    }

    @Test func `a plugin that takes another's report does not do it without a word`() throws {
        let other = folder.path + "/other"
        try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Command.testPlugins + "/libWorking.so", toPath: other + "/libWorking.so")
        let result = try Command.run(
            [
                "generate", "working", "--format", "pdf", "--quarter", "2018-T4", "--plugins", other, "--plugins",
                Command.testPlugins, "--output", folder.path + "/out",
            ], environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            result.errors.contains(
                "working : ce rapport vient de l’extension « working » (\(other)/libWorking.so), qui l’emporte sur "
                    + "\(Command.testPlugins)/libWorking.so"))
    }

    @Test func `a plugin of other SDK sources is refused with both fingerprints and the remedy`() throws {
        let result = try Command.run(
            ["reports", "--plugins", Command.testPlugins], environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
        #expect(result.status == 0)
        let words =
            /libOtherInterface.so est compilé avec l’interface 0123456789abcdef, Bilan avec l’interface [0-9a-f]{16}\. Recompilez-le/
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test(
        arguments: [
            ("other-compiler", "est compilé par « Swift 5.0 »"),
            ("other-interface", "est compilé avec l’interface 0123456789abcdef"),
            ("misfit", "a une fiche de forme"),
        ])
    func `a report of a refused plugin is told with the plugin, why and where`(report: String, reason: String) throws {
        let library = "\(Command.testPlugins)/lib\(report.split(separator: "-").map(\.capitalized).joined()).so"
        for arguments in [["generate", report, "--output", folder.path + "/out"], ["reports", "--describe", report]] {
            let result = try Command.run(
                arguments + ["--plugins", Command.testPlugins], environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
            #expect(result.status == 2)
            #expect(result.errors.contains("\(report) "), "\(result.errors)")
            #expect(result.errors.contains("est refusée : \(library) \(reason)"), "\(result.errors)")
            #expect(!result.errors.contains("Rapports disponibles"))
        }
    }

    @Test(arguments: [["generate", "working-too"], ["reports", "--describe", "working-too"]])
    func `an unknown report that a refused plugin may have is told with those that were refused`(
        arguments: [String]
    ) throws {
        let result = try Command.run(
            arguments + ["--plugins", Command.testPlugins], environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
        #expect(result.status == 2)
        #expect(result.errors.contains("Rapports disponibles : "))
        #expect(result.errors.contains("Des extensions sont refusées, et leurs rapports manquent :"))
        for name in ["OtherCompiler", "OtherInterface", "Misfit"] {
            #expect(result.errors.contains("  \(Command.testPlugins)/lib\(name).so "), "\(result.errors)")
        }
        let none = try Command.run(arguments, environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
        #expect(none.errors.contains("Rapports disponibles : ") && !none.errors.contains("refusée"))
    }
}
