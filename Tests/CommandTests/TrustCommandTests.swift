import Foundation
import Testing

/// Consent to plugins as a user gives it: at a terminal, by an option, or not at all.
@Suite struct TrustCommandTests {
    private let folder: TemporaryFolder
    private let library: String

    init() throws {
        folder = try TemporaryFolder()
        library = folder.path + "/p/libWorking.so"
        for name in ["p", "home"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
        }
        try FileManager.default.copyItem(atPath: Command.testPlugins + "/libWorking.so", toPath: library)
    }

    private var environment: [String: String] {
        let home = folder.path + "/home"
        return ["HOME": home, "XDG_CONFIG_HOME": "", "XDG_CACHE_HOME": "", "XDG_DATA_HOME": ""]
    }

    /// In a pipe.
    private func run(_ arguments: [String]) throws -> Command.Result {
        try Command.run(arguments, environment: environment, isConsenting: false)
    }

    /// At a terminal, where a person types an answer.
    private func run(_ arguments: [String], typing answer: String) throws -> Command.Result {
        let line = ([Command.executable.path] + arguments).map { "\"\($0)\"" }.joined(separator: " ")
        let variables = environment.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
        return try Shell.run(
            "printf '\(answer)\\n' | timeout 60 env \(variables) script -qec '\(line)' /dev/null")
    }

    private var generate: [String] {
        [
            "generate", "working", "--format", "pdf", "--quarter", "2018-T4", "--plugins", folder.path + "/p",
            "--output",
            folder.path + "/out",
        ]
    }

    private var made: [String] {
        documents(in: folder.path + "/out")
    }

    private var settings: String { folder.path + "/home/.config/bilan" }

    @Test func `in a pipe a new plugin is refused, with what mends it, and with --yes it is made`() throws {
        let refused = try run(generate)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("libWorking.so") && refused.errors.contains("n’est pas encore approuvée"))
        #expect(made.isEmpty && !FileManager.default.fileExists(atPath: settings))
        #expect(try run(generate + ["--yes"]).status == 0)
        #expect(try run(generate).status == 0)
        #expect(made == ["working-2018-T4.pdf"])
    }

    @Test func `at a terminal a person is asked once, and shown the file and its digest`() throws {
        let result = try run(generate, typing: "oui")
        let digest = try Shell.run("sha256sum '\(library)'").output.prefix(64)
        #expect(result.output.contains("La lancer, maintenant et les prochaines fois"))
        #expect(result.output.contains(library) && result.output.contains(digest))
        #expect(result.status == 0 && made == ["working-2018-T4.pdf"], "\(result.output)")
        #expect(try !run(generate, typing: "non").output.contains("La lancer"))
    }

    @Test(arguments: ["non", "", "x"])
    func `a no leaves nothing on the disk`(answer: String) throws {
        func files() throws -> [String] {
            try Shell.run("cd '\(folder.path)'; find . -not -path './home/.cache/fontconfig*' | sort").output
                .split(separator: "\n").map(String.init)
        }
        // What is learned of the built-in ones is kept all the same.
        _ = try run(["reports"])
        let before = try files()
        let result = try run(generate, typing: answer)
        #expect(result.status == 2 && result.output.contains("n’est pas encore approuvée"), "\(result.output)")
        #expect(try files() == before)
    }

    @Test func `a plugin that is asked for by no report is passed over in silence`() throws {
        let result = try Command.run(
            ["generate", "council-workbook", "--quarter", "2018-T4", "--output", folder.path + "/out"],
            environment: environment.merging(["BILAN_PLUGIN_PATH": folder.path + "/p"]) { $1 })
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    }

    @Test func `a command that is printed as remedy works as it stands, whatever the folder is called`() throws {
        let other = folder.path + "/l'aide $(touch t)"
        try FileManager.default.moveItem(atPath: folder.path + "/p", toPath: other)
        let refused = try run([
            "generate", "working", "--format", "pdf", "--quarter", "2018-T4", "--plugins", other, "--output",
            folder.path + "/out",
        ])
        let remedy = try #require(refused.errors.firstMatch(of: /bilan (plugin trust '.*so')/)?.1)
        let variables = environment.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
        func shell(_ command: some StringProtocol) throws -> String {
            try Shell.run("cd '\(folder.path)'; env \(variables) '\(Command.executable.path)' \(command)").output
        }
        let trusted = try shell(remedy + " --yes")
        let generate = try #require(trusted.firstMatch(of: /bilan (generate .*)/)?.1)
        #expect(try shell(generate + " --format pdf --quarter 2018-T4 --output out").contains("working-2018-T4.pdf"))
        #expect(made == ["working-2018-T4.pdf"] && !folder.contents.contains("t"))
    }

    @Test func `with a damaged list of consents what comes with Bilan is made, and the list is told`() throws {
        try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: true)
        try Data("{".utf8).write(to: URL(fileURLWithPath: settings + "/trusted-plugins.json"))
        let result = try run([
            "generate", "council-workbook", "--quarter", "2018-T4", "--output", folder.path + "/out",
        ])
        #expect(result.status == 0 && made == ["council-workbook-2018-T4.ods"])
        #expect(result.errors.contains("est illisible. Effacez-la"), "\(result.errors)")
        let machine = try run(["doctor"])
        #expect(machine.status == 1 && machine.output.contains("est illisible. Effacez-la"))
        #expect(machine.output.contains("Clôture des extensions"))
    }

    @Test func `plugins are listed with their states, consented to and taken back by name`() throws {
        let plugins = ["--plugins", folder.path + "/p"]
        #expect(try run(["plugin", "list"] + plugins).output.contains("libWorking.so  (à approuver)"))
        #expect(try run(["plugin", "trust", "working"] + plugins).status == 2)
        let trusted = try run(["plugin", "trust", library, "--yes"])
        #expect(trusted.status == 0 && trusted.output.contains("bilan generate working"), "\(trusted.errors)")
        #expect(try run(["plugin", "list"] + plugins).output.contains("working 1.0.0  (approuvée)"))
        #expect(try run(["plugin", "trust", "working", "--revoke"] + plugins).output.contains("n’est plus approuvée"))
        #expect(try run(["plugin", "list"] + plugins).output.contains("(à approuver)"))
    }

    @Test(arguments: ["/nowhere/libWorking.so", "inconnue", "/dev/null", "./"])
    func `what is no plugin can't be consented to`(name: String) throws {
        let result = try run(["plugin", "trust", name, "--yes"])
        #expect(result.status == 2)
        #expect(!result.errors.isEmpty && !FileManager.default.fileExists(atPath: settings), "\(result.errors)")
    }

    @Test func `a library that somebody else compiled is installed once it is consented to`() throws {
        #expect(try run(["plugin", "install", library]).status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/home/.local"))
        let result = try run(["plugin", "install", library, "--yes"])
        #expect(result.status == 0, "\(result.errors)")
        try FileManager.default.removeItem(atPath: folder.path + "/p")
        let arguments = [
            "generate", "working", "--format", "pdf", "--output", folder.path + "/out", "--quarter", "2018-T4",
        ]
        #expect(try run(arguments).status == 0)
    }

    @Test func `a plugin that traps while it is looked at is left alone until it is retried`() throws {
        let trapping = folder.path + "/p/libHanging.so"
        try FileManager.default.copyItem(atPath: Command.testPlugins + "/libHanging.so", toPath: trapping)
        #expect(FileManager.default.createFile(atPath: trapping + ".traps", contents: nil))
        let first = try run(["plugin", "trust", trapping, "--yes"])
        #expect(first.status == 1 && first.errors.contains("bilan plugin retry '\(trapping)'"), "\(first.errors)")
        #expect(try run(["plugin", "list", "--plugins", folder.path + "/p"]).output.contains("(en quarantaine)"))
        #expect(try run(["plugin", "retry", trapping]).status == 1)
        try FileManager.default.removeItem(atPath: trapping + ".traps")
        let listed = try run(["reports", "--plugins", folder.path + "/p"])
        #expect(listed.errors.contains("bilan plugin retry"), "\(listed.errors)")
        let retried = try run(["plugin", "retry", trapping])
        #expect(retried.status == 0 && retried.output.contains("fiche illisible"), "\(retried)")
    }
}
