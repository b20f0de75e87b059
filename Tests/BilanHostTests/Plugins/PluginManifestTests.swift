import BilanKit
import Foundation
import Testing
@testable import BilanHost
@testable import Support

/// What stands beside a library and tells of it.
@Suite struct PluginManifestTests {
    private let folder = NSTemporaryDirectory() + "bilan-test-" + UUID().uuidString
    private let library: String
    private let store: TrustStore

    private static let built = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".build-plugins/debug").path

    private static let command = Executable.folder + "/bilan"

    init() throws {
        library = folder + "/plugins/libWorking.so"
        store = TrustStore(file: folder + "/settings/trusted.json")
        try FileManager.default.createDirectory(atPath: folder + "/plugins", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Self.built + "/libWorking.so", toPath: library)
    }

    /// A command that can't become a worker: what is known without one is known without loading.
    private func scan(executable: String = "/nowhere") async throws -> PluginCatalogue {
        try await PluginCatalogue.scan(
            PluginDirectories(named: [folder + "/plugins"], environment: [:], executableFolder: folder),
            cache: PluginCache(folder: nil), trust: store, executable: executable)
    }

    private func manifest(_ needs: PluginNeeds = .none, change: (inout PluginManifest) -> Void = { _ in }) throws {
        let report = ReportInfo(id: "working", title: "Travail", formats: [.pdf])
        var manifest = try PluginManifest(
            of: library, plugin: PluginDescription(name: "working", version: "1.0.0", reports: [report]), needs: needs)
        change(&manifest)
        try manifest.write(beside: library)
    }

    private func consent() async throws {
        for plugin in try await scan().untrusted { try plugin.consent(in: store) }
    }

    private func removing(_ body: () async throws -> Void) async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body()
    }

    @Test func `a plugin with a manifest is known without being loaded`() async throws {
        try await removing {
            try manifest()
            let asked = try #require(try await scan().untrusted.first)
            #expect(asked.plugin == "working" && asked.version == "1.0.0" && asked.reports == ["working"])
            try await consent()
            #expect(try await scan()["working"]?.library == library)
            unlink(ManifestFile.path(of: library))
            #expect(try await scan()["working"] == nil)
        }
    }

    @Test(
        arguments: [
            ("", "pas du JSON"), ("{", "pas du JSON"), ("[]", "pas du JSON"), ("{\"sha256\": 1}", "à « sha256 »"),
            ("{\"sha256\": \"0\"}", "à « compiler »"),
        ])
    func `a broken manifest is refused with its file, its place and a remedy`(text: String, place: String) async throws
    {
        try await removing {
            try Data(text.utf8).write(to: URL(fileURLWithPath: ManifestFile.path(of: library)))
            let reason = try #require(try await scan().refused.first).reason
            #expect(reason.contains(place), "\(reason)")
            #expect(reason.contains("libWorking.manifest.json") && reason.contains("bilan plugin build DOSSIER"))
        }
    }

    @Test func `a manifest that is no file is refused`() async throws {
        try await removing {
            mkfifo(ManifestFile.path(of: library), 0o600)
            let pipe = try #require(try await scan().refused.first)
            #expect(pipe.reason.contains("fiche illisible"))
            unlink(ManifestFile.path(of: library))
            symlink("/nowhere", ManifestFile.path(of: library))
            #expect(try await scan().refused.first?.reason.contains("fiche illisible") == true)
        }
    }

    @Test func `a manifest of another version of the library is refused`() async throws {
        try await removing {
            try manifest { $0.sha256 = String(repeating: "0", count: 64) }
            #expect(try await scan().refused.first?.reason.contains("décrit une autre version") == true)
        }
    }

    @Test func `another compiler or SDK is refused with both values, without loading`() async throws {
        try await removing {
            try manifest { $0.compiler = "Swift 5.0" }
            try await consent()
            #expect(try await scan().refused.first?.reason.contains("compilé par « Swift 5.0 »") == true)
            try manifest { $0.interface = "0123456789abcdef" }
            #expect(try await scan().refused.first?.reason.contains("l’interface 0123456789abcdef, Bilan avec") == true)
        }
    }

    @Test
    func `what a plugin asks for beyond the others' is granted with consent, and asked about again when it grows`()
        async throws
    {
        try await removing {
            try manifest(PluginNeeds(read: ["/srv/cartes"], memory: 16))
            #expect(
                try await scan().untrusted.first?.needs.words == [
                    "lire « /srv/cartes »", "prendre jusqu’à 16 Gio de mémoire",
                ])
            try await consent()
            #expect(try await scan()["working"]?.needs == PluginNeeds(read: ["/srv/cartes"], memory: 16))
            // Less than what was consented to is no question.
            try manifest(PluginNeeds(read: [], memory: 16))
            #expect(try await scan()["working"]?.needs == PluginNeeds(read: [], memory: 16))
            for needs in [PluginNeeds(read: ["/"], memory: nil), PluginNeeds(read: [], memory: 17)] {
                try manifest(needs)
                guard case .wantsMore? = try await scan().untrusted.first?.state else {
                    Issue.record("\(needs) is granted without consent")
                    continue
                }
            }
        }
    }

    @Test(arguments: ["cartes", "../cartes", "/srv/../etc"])
    func `a path that isn't whole can't be asked for`(path: String) async throws {
        try await removing {
            try manifest(PluginNeeds(read: [path], memory: nil))
            #expect(try await scan().refused.first?.reason.contains("n’est pas un chemin entier") == true)
        }
    }

    @Test(
        arguments: [
            "{\"needs\": {\"reads\": []}}", "{\"need\": {}}", "{\"needs\": {\"memory\": 0}}",
            "{\"needs\": {\"memory\": \"16\"}}",
            "{}", "rien",
        ])
    func `what a package declares and can't be understood is told`(text: String) async throws {
        try await removing {
            let file = folder + "/" + PluginDeclaration.fileName
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            let error = #expect(throws: UserError.self) { try PluginDeclaration(package: folder) }
            #expect(error?.description.contains(file) == true)
        }
    }

    @Test func `a plugin that was granted a folder reads it in a run, and no other file`() async throws {
        try await removing {
            let prowling = folder + "/plugins/libProwling.so"
            try FileManager.default.removeItem(atPath: library)
            try FileManager.default.copyItem(atPath: Self.built + "/libProwling.so", toPath: prowling)
            let granted = folder + "/granted"
            try FileManager.default.createDirectory(atPath: granted, withIntermediateDirectories: true)
            try Data("data\n".utf8).write(to: URL(fileURLWithPath: granted + "/key"))
            let finding = try await PluginInspection(executable: Self.command).finding(of: prowling)
            guard case .plugin(let plugin) = finding else {
                Issue.record("\(finding)")
                return
            }
            try PluginManifest(of: prowling, plugin: plugin, needs: PluginNeeds(read: [granted], memory: nil))
                .write(beside: prowling)

            // A trick that succeeds is an error of its document.
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Self.command)
            process.arguments = [
                "generate", "prowler", "--set", "trick=read,overwrite,etc", "--set", "place=\(granted)", "--quarter",
                "2018-T4", "--format", "pdf", "--yes", "--quiet", "--plugins", folder + "/plugins", "--output",
                folder + "/out",
            ]
            process.environment = ProcessInfo.processInfo.environment.merging(
                ["XDG_CONFIG_HOME": folder + "/settings", "XDG_CACHE_HOME": folder + "/cache"]) { $1 }
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            let made = try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
            #expect(made == ["manifest.jsonl", "prowler-etc-2018-T4.pdf", "prowler-overwrite-2018-T4.pdf"])
        }
    }

    @Test func `the fence of a plugin lets it read what it was granted, and no more`() {
        let task = WorkerTask.make(
            ReportTask(
                library: library, report: "working", formats: [.pdf], dossier: "/d.bilan", quarter: Quarter("2018-T4")!,
                date: .today, audience: .internal, settings: [:], theme: Theme(), folder: "/out", producer: "",
                resolution: 96))
        let (plain, granted) = (
            FencePolicy().rules(for: task, timeout: 1),
            FencePolicy().granting(PluginNeeds(read: ["/srv/cartes"], memory: 16)).rules(for: task, timeout: 1)
        )
        #expect(plain?.readable.contains("/srv/cartes") == false)
        #expect(granted?.readable.contains("/srv/cartes") == true)
        #expect(granted.map(\.memory) == plain.map { $0.memory + 8 << 30 })
        try? FileManager.default.removeItem(atPath: folder)
    }
}
