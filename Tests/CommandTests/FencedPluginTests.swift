import Foundation
import Testing

/// What a plugin can't do behind the fence. The same is tried without a fence, where each trick must succeed: else the test
/// would hold whatever the fence did.
@Suite struct FencedPluginTests {
    /// Everything that a plugin tries, and what an early Landlock alone (Debian 12) or none at all leaves open.
    private static let tricks = [
        "read", "list", "etc", "processes", "environment", "start", "neighbours", "create", "overwrite", "empty",
        "rename",
        "link", "symlink", "folder", "remove", "pipe", "rights", "owner", "times", "attributes", "dossier", "tcp",
        "tcp6", "udp", "unix", "netlink", "fork", "vfork", "clone3", "execute", "session", "signal", "thread-signal",
        "trace", "memory-of-host", "ring", "shared-memory", "limits", "priority", "memory", "disk",
        "empty-reading", "empty-controlling", "flags", "notices", "memory-file", "signal-owner", "signal-number",
        "signal-wanted", "own-limits",
    ]
    /// Which need Landlock itself: no filter of system calls sees what a path is.
    private static let byLandlockAlone: Set = [
        "read", "list", "etc", "processes", "neighbours", "create", "overwrite", "rename", "link", "symlink", "folder",
        "remove", "dossier",
    ]

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/home", withIntermediateDirectories: true)
        _ = try folder.write("secret\n", to: "home/key")
    }

    private func run(
        _ tricks: [String], _ options: [String] = [], reports: [String] = ["prowler"]
    ) throws -> Command.Result {
        try Command.run(
            ["generate"] + reports + [
                "--set", "trick=\(tricks.joined(separator: ","))", "--set", "place=\(folder.path)/home", "--quarter",
                "2018-T4", "--format", "pdf", "--json", "--plugins", Command.testPlugins, "--output",
                folder.path + "/out",
            ] + options,
            environment: ["XDG_CACHE_HOME": folder.path + "/cache", "BILAN_TEST_SECRET": "secret"])
    }

    /// What came of each trick: that its document was made, or why not.
    private func outcomes(_ options: [String] = []) throws -> [String: String] {
        let result = try run(Self.tricks, options)
        var outcomes: [String: String] = [:]
        for line in result.output.split(separator: "\n") {
            guard let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
                continue
            }
            for trick in Self.tricks {
                let name = "prowler-\(trick)-2018-T4"
                if event["file"] as? String == name + ".pdf" { outcomes[trick] = "made" }
                if let reason = event["reason"] as? String, reason.hasPrefix(name + " : ") {
                    outcomes[trick] = String(reason.dropFirst(name.count + 3))
                }
            }
        }
        return outcomes
    }

    private var home: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/home")) ?? []).sorted()
    }

    private static func all(_ outcome: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: tricks.map { ($0, outcome) })
    }

    @Test func `a plugin behind the fence can do none of it, and makes its documents all the same`() throws {
        #expect(try outcomes() == Self.all("made"))
        #expect(home == ["key"])
        #expect(try String(contentsOfFile: folder.path + "/home/key", encoding: .utf8) == "secret\n")
    }

    @Test func `without the fence it can do all of it`() throws {
        #expect(try outcomes(["--no-sandbox"]) == Self.all("a réussi"))
    }

    @Test func `with the Landlock of Debian 12 the filter of system calls closes what it lacks`() throws {
        #expect(try outcomes(["--landlock", "2"]) == Self.all("made"))
        #expect(home == ["key"])
    }

    @Test func `without Landlock files alone are open`() throws {
        let open = Self.all("made").merging(Self.byLandlockAlone.map { ($0, "a réussi") }) { $1 }
        #expect(try outcomes(["--landlock", "0"]) == open)
    }

    @Test(arguments: [
        (["--landlock", "0"], "n’empêche pas les extensions de lire et écrire vos fichiers"),
        (["--no-sandbox"], "--no-sandbox : rien n’empêche les extensions"),
    ])
    func `what is open is said`(options: [String], words: String) throws {
        #expect(try run(["read"], options).errors.contains(words))
    }

    @Test func `without Landlock no plugin is started where the fence is required`() throws {
        let result = try run(["read"], ["--landlock", "0", "--require-sandbox"])
        #expect(result.status == 2)
        #expect(result.errors.contains("avec --require-sandbox, aucune n’est lancée"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }

    @Test func `a crash in one of several documents is told with it, and those behind it are made`() throws {
        let result = try run(["read", "trap", "list", "trap", "etc"])
        #expect(result.status == 1)
        #expect(result.output.contains("prowler-trap-2018-T4 (document 2 sur 4) : "), "\(result.output)")
        let made = documents(in: folder.path + "/out")
        #expect(made == ["etc", "list", "read"].map { "prowler-\($0)-2018-T4.pdf" })
    }

    @Test func `several workers make a batch as one does, to the byte and in the order of its documents`() throws {
        func made(jobs: Int) throws -> (names: [Substring], bytes: [Data?]) {
            let result = try Command.run([
                "generate", "prowler", "--set", "trick=\(Self.tricks.prefix(24).joined(separator: ","))", "--set",
                "place=\(folder.path)/home", "--quarter", "2018-T4", "--date", "2018-12-31", "--format", "pdf",
                "--jobs",
                "\(jobs)", "--plugins", Command.testPlugins, "--output", "\(folder.path)/\(jobs)",
            ])
            let names = result.output.split(separator: "\n").compactMap { $0.firstMatch(of: /[^\/]*\.pdf/)?.0 }
            return (names, names.map { FileManager.default.contents(atPath: "\(folder.path)/\(jobs)/\($0)") })
        }
        let (one, three) = (try made(jobs: 1), try made(jobs: 3))
        #expect(one.names.count == 24 && three.names == one.names)
        #expect(three.bytes == one.bytes && !one.bytes.contains(nil))
    }

    @Test(arguments: [[], ["--landlock", "2"]])
    func `a plugin with more work in its queues than threads for it goes on behind the fence`(options: [String]) throws
    {
        let result = try run(["queue"], options)
        #expect(result.status == 0, "\(result.output)")
    }

    @Test func `a file that a plugin may not read is told with what holds the plugin back`() throws {
        let result = try Command.run(
            [
                "generate", "illustrated", "--quarter", "2018-T4", "--plugins", Command.testPlugins, "--output",
                folder.path + "/out", "--set", "image=\(try folder.write("<svg/>", to: "dessin.svg"))",
            ], environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
        #expect(result.status == 1)
        #expect(result.errors.contains("Bilan ne laisse une extension lire que ses ressources"), "\(result.errors)")
        #expect(result.errors.contains("(extension « settings »)"), "\(result.errors)")
    }

    @Test func `a message that a plugin writes itself to every descriptor is known, and the other reports are made`()
        throws
    {
        let result = try run(["forge"], reports: ["prowler", "working"])
        #expect(result.status == 1)
        #expect(result.output.contains("« prowling »"))
        #expect(result.output.contains("a écrit elle-même dans le canal de Bilan"), "\(result.output)")
        let made = documents(in: folder.path + "/out")
        #expect(made == ["working-2018-T4.pdf"])
    }

    @Test(arguments: [["--landlock", "2"], ["--landlock", "0"], ["--no-sandbox"]])
    func `documents are the same to the byte whatever the fence`(options: [String]) throws {
        func make(_ name: String, _ options: [String]) throws -> [Data] {
            let output = "\(folder.path)/\(name)"
            let result = try Command.run(
                [
                    "generate", "programme-progress", "council-workbook", "--quarter", "2018-T4", "--date",
                    "2018-12-31",
                    "--output", output,
                ] + options)
            #expect(result.status == 0, "\(result.errors)")
            return try documents(in: output).map {
                try Data(contentsOf: URL(fileURLWithPath: "\(output)/\($0)"))
            }
        }
        let fenced = try make("fenced", [])
        #expect(fenced.count == 3)
        #expect(try make("other", options) == fenced)
    }
}
