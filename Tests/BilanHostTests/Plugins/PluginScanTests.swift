import Foundation
import Testing
@testable import BilanHost
@testable import Support

/// Scans of plugin folders, by the command that was built beside these tests.
@Suite struct PluginScanTests {
    private final class Folder {
        let path = NSTemporaryDirectory() + "bilan-test-" + UUID().uuidString
        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private static let command = Executable.folder + "/bilan"
    private static let built = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".build-plugins/debug").path

    private let folder: Folder
    private let plugins: String

    init() throws {
        folder = try Folder()
        plugins = folder.path + "/plugins"
        try FileManager.default.createDirectory(atPath: plugins, withIntermediateDirectories: true)
    }

    private func copy(_ library: String) throws {
        try FileManager.default.copyItem(atPath: Self.built + "/" + library, toPath: plugins + "/" + library)
    }

    private var store: TrustStore { TrustStore(file: folder.path + "/settings/trusted.json") }

    /// Scans, once each plugin has a person's consent.
    private func scan(timeout: Double = 300, isKept: Bool = true) async throws -> PluginCatalogue {
        let cache = PluginCache(folder: isKept ? folder.path + "/cache" : nil)
        let directories = PluginDirectories(named: [plugins], environment: [:], executableFolder: folder.path + "/bin")
        func once() async throws -> PluginCatalogue {
            try await PluginCatalogue.scan(
                directories, timeout: timeout, cache: cache, trust: store, executable: Self.command)
        }
        let first = try await once()
        for plugin in first.untrusted { try plugin.consent(in: store) }
        return first.untrusted.isEmpty ? first : try await once()
    }

    private func copyHanging() throws {
        try copy("libHanging.so")
        #expect(FileManager.default.createFile(atPath: plugins + "/libHanging.so.hangs", contents: nil))
    }

    @Test func `a library that hangs while it loads is remembered, with a remedy that works`() async throws {
        try copyHanging()
        let reason = try #require(try await scan(timeout: 2).refused.first).reason
        #expect(reason.contains("n’a pas fini de se charger en 2 s") && !reason.contains("--timeout"), "\(reason)")
        #expect(reason.contains("bilan plugin retry '\(plugins)/libHanging.so'"))

        // It would hang again, and the reason would name the longer time.
        try copy("libWorking.so")
        let second = try await scan()
        #expect(second.refused.first?.reason == reason && second["working"] != nil)

        try FileManager.default.removeItem(atPath: plugins + "/libHanging.so.hangs")
        let hung = try #require(second.plugins.first { $0.state == .quarantined })
        PluginCatalogue.release(hung, cache: PluginCache(folder: folder.path + "/cache"))
        #expect(try await scan().refused.first?.reason.contains("fiche illisible") == true)
    }

    @Test func `a library that was cut off isn't loaded`() async throws {
        try copy("libWorking.so")
        let library = plugins + "/libWorking.so"
        let whole = try #require(FileManager.default.contents(atPath: library))
        try whole.prefix(whole.count * 9 / 10).write(to: URL(fileURLWithPath: library))
        let catalogue = try await scan()
        #expect(catalogue["working"] == nil && catalogue.untrusted.isEmpty)
        #expect(catalogue.refused.first?.reason.contains("il a été coupé") == true)
    }

    @Test(arguments: ["libA\nbilan : tout va bien.so", "lib\u{1B}[2J.so", "lib\u{202E}os.so"])
    func `a library whose name can't be told as it is isn't taken, and its folder is told`(name: String) async throws {
        try copy("libWorking.so")
        try FileManager.default.moveItem(atPath: plugins + "/libWorking.so", toPath: plugins + "/" + name)
        let catalogue = try await scan()
        #expect(catalogue.plugins.isEmpty)
        let words = try #require(catalogue.warnings.first)
        #expect(words.contains(plugins) && words.contains("Renommez-la") && !words.contains(name), "\(words)")
    }

    @Test func `without a cache the remedy names none`() async throws {
        try copyHanging()
        let catalogue = try await scan(timeout: 1, isKept: false)
        #expect(catalogue.refused.first?.reason.contains("Retirez-la de son dossier") == true)
    }

    @Test func `a library that can't be read is told, and found again once it can be`() async throws {
        try copy("libWorking.so")
        // Of root, a file that belongs to nobody can't be closed by its mode: a name that leads nowhere serves as well.
        let (path, away) = (plugins + "/libWorking.so", folder.path + "/away")
        try FileManager.default.moveItem(atPath: path, toPath: away)
        symlink(folder.path + "/nothing", path)
        #expect(try await scan().refused.first?.reason.hasPrefix("ne peut pas être lue : ") == true)
        unlink(path)
        mkfifo(path, 0o600)
        #expect(try await scan().refused.first?.reason.contains("pas un fichier ordinaire") == true)
        unlink(path)
        try FileManager.default.moveItem(atPath: away, toPath: path)
        #expect(try await scan()["working"] != nil)
    }

    @Test func `a library without the entry point is told in a folder of plugins, but not beside the command`()
        async throws
    {
        try FileManager.default.copyItem(
            atPath: Executable.folder + "/libBilanKit.so", toPath: plugins + "/libBilanKit.so")
        #expect(FileManager.default.createFile(atPath: plugins + "/libother.so", contents: Data("no plugin".utf8)))
        let beside = folder.path + "/bin"
        try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: true)
        #expect(FileManager.default.createFile(atPath: beside + "/libbeside.so", contents: Data("no plugin".utf8)))
        #expect(try await scan().unrelated == [plugins + "/libother.so"])
        #expect(try await scan().refused.isEmpty)
    }

    /// Only root gives a file to another group.
    private static let openModes: [(String, mode_t)] =
        [("", 0o777), ("/libMisfit.so", 0o666)] + (getuid() == 0 ? [("/libMisfit.so", 0o664)] : [])

    @Test(arguments: openModes)
    func `what others may write to is refused, and taken once they may not`(name: String, mode: mode_t) async throws {
        try copy("libMisfit.so")
        chmod(plugins, 0o755)
        chmod(plugins + "/libMisfit.so", 0o755)
        if getuid() == 0 { chown(plugins + name, 0, 12345) }
        #expect(chmod(plugins + name, mode) == 0)
        let refused = try #require(try await scan().refused.first)
        #expect(
            refused.reason.contains("n’est pas prise : d’autres que vous peuvent écrire dans « \(plugins)\(name) »"))
        let remedy = try #require(refused.reason.firstMatch(of: /(chmod go-w '.*')/)).1
        #expect(system(String(remedy)) == 0)
        #expect(try await scan().refused.first?.reason.contains("a une fiche de forme") == true)
    }

    @Test func `a folder that was named must be one`() async throws {
        for path in ["/typo", "/dev/null"] {
            await #expect(throws: UserError.self) {
                try await PluginCatalogue.scan(
                    PluginDirectories(named: [path], environment: [:], executableFolder: folder.path),
                    trust: TrustStore(file: nil))
            }
        }
    }

    @Test func `a folder of the variable that is none is told`() async throws {
        let directories = PluginDirectories(
            environment: ["BILAN_PLUGIN_PATH": "/typo:\(plugins)"], executableFolder: folder.path)
        let warnings = try await PluginCatalogue.scan(
            directories, cache: PluginCache(folder: nil), trust: TrustStore(file: nil)
        ).warnings
        #expect(warnings.count == 1 && warnings[0].contains("« /typo » n’existe pas"))
    }

    @Test func `the entry point's name is found across the blocks in which a file is read`() throws {
        let entry = Data("\0bilan_plugin\0".utf8)
        for offset in [0, (1 << 20) - 5, 1 << 20, (1 << 20) + 9, (2 << 20) - 1] {
            let path = folder.path + "/lib.so"
            try (Data(repeating: 0x41, count: offset) + entry).write(to: URL(fileURLWithPath: path))
            #expect(PluginFile.kind(of: path) == .plugin, "at \(offset)")
        }
        try Data(repeating: 0x41, count: 3 << 20).write(to: URL(fileURLWithPath: folder.path + "/lib.so"))
        #expect(PluginFile.kind(of: folder.path + "/lib.so") == .unrelated)
    }
}
