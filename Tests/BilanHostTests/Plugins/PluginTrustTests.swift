import Foundation
import Testing
@testable import BilanHost
@testable import Support

/// Which plugins are loaded: those that a person consented to, as they were then.
@Suite struct PluginTrustTests {
    private let folder = NSTemporaryDirectory() + "bilan-test-" + UUID().uuidString
    private let plugins: String
    private let library: String
    private let store: TrustStore
    private let cache: PluginCache

    private static let built = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".build-plugins/debug").path

    init() throws {
        (plugins, store) = (folder + "/plugins", TrustStore(file: folder + "/settings/trusted.json"))
        library = plugins + "/libWorking.so"
        cache = PluginCache(folder: folder + "/cache")
        try FileManager.default.createDirectory(atPath: plugins, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Self.built + "/libWorking.so", toPath: library)
    }

    private func scan() async throws -> PluginCatalogue {
        try await PluginCatalogue.scan(
            PluginDirectories(named: [plugins], environment: [:], executableFolder: folder), cache: cache, trust: store,
            executable: Executable.folder + "/bilan")
    }

    private func consent() async throws {
        for plugin in try await scan().untrusted { try plugin.consent(in: store) }
    }

    private func removing(_ body: () async throws -> Void) async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body()
    }

    @Test func `a new plugin isn't loaded, and nothing of it is kept`() async throws {
        try await removing {
            let found = try await scan()
            #expect(found.entries.isEmpty && found.untrusted.map(\.library) == [library])
            #expect(found.untrusted.first?.state == .unknown)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names == ["plugins"], "\(names)")
        }
    }

    @Test func `a plugin with consent is loaded, until its file changes`() async throws {
        try await removing {
            try await consent()
            #expect(try await scan()["working"] != nil)
            let file = try #require(FileHandle(forWritingAtPath: library))
            try file.seekToEnd()
            try file.write(contentsOf: Data([0]))
            try file.close()
            let changed = try await scan()
            guard case .changed? = changed.untrusted.first?.state else {
                Issue.record("\(changed.untrusted) \(changed.entries)")
                return
            }
            #expect(changed["working"] == nil)
            try await consent()
            #expect(try await scan()["working"] != nil)
        }
    }

    @Test func `a copy of a file with consent needs none of its own`() async throws {
        try await removing {
            try await consent()
            try FileManager.default.moveItem(atPath: library, toPath: plugins + "/libOther.so")
            #expect(try await scan()["working"]?.library == plugins + "/libOther.so")
        }
    }

    @Test func `consent that is taken back is asked for again`() async throws {
        try await removing {
            try await consent()
            #expect(try store.remove(of: library))
            #expect(try await scan().untrusted.count == 1)
            #expect(try !store.remove(of: library))
        }
    }

    @Test(arguments: ["", "{}", "{\"form\": 2, \"plugins\": []}", "[1]"])
    func `a damaged list of consents is told, and stays as it is`(text: String) async throws {
        try await removing {
            try await consent()
            let file = try #require(store.file)
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            let found = try await scan()
            #expect(found["working"] == nil && found.untrusted.isEmpty)
            #expect(found.refused.first?.reason.contains("faute de savoir si elle est approuvée") == true)
            #expect(found.warnings.contains { $0.contains("La liste des extensions approuvées") })
            #expect(throws: UserError.self) { try store.remove(of: library) }
            #expect(FileManager.default.contents(atPath: file) == Data(text.utf8))
        }
    }

    @Test func `a list of consents that others may have written proves nothing`() async throws {
        try await removing {
            try await consent()
            chmod(try #require(store.file), 0o666)
            let found = try await scan()
            #expect(found["working"] == nil && found.warnings.contains { $0.contains("chmod go-w") })
        }
    }

    @Test func `a list of a newer version isn't to be deleted`() async throws {
        try await removing {
            try await consent()
            try Data(#"{"form": 9, "plugins": []}"#.utf8).write(to: URL(fileURLWithPath: try #require(store.file)))
            let words = try #require(try await scan().warnings.first)
            #expect(words.contains("plus récente de Bilan") && !words.contains("Effacez-la"), "\(words)")
        }
    }

    @Test func `a plugin without a manifest needs no consent for a report that is there already`() async throws {
        try await removing {
            try FileManager.default.moveItem(atPath: library, toPath: plugins + "/libUnnamed.so")
            try FileManager.default.copyItem(
                atPath: Executable.folder + "/libCompanyProfile.so", toPath: folder + "/libCompanyProfile.so")
            let found = try await scan()
            #expect(found.untrusted(for: ["company-profile"]).isEmpty)
            #expect(found.untrusted(for: ["working"]).count == 1)
            #expect(found.untrusted(for: ["company-profile", "working"]).count == 1)
        }
    }

    @Test func `consents that are recorded at once are all kept`() async throws {
        try await removing {
            let records = (0..<40).map {
                TrustRecord(path: "/p/lib\($0).so", sha256: "\($0)", needs: .none, day: .today)
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for record in records { group.addTask { [store] in try store.add(record) } }
                try await group.waitForAll()
            }
            #expect(try Set(store.records()) == Set(records))
        }
    }

    @Test func `a link that others may turn elsewhere is refused, as what it leads to would be`() async throws {
        try await removing {
            let open = folder + "/open"
            try FileManager.default.createDirectory(atPath: open, withIntermediateDirectories: true)
            try FileManager.default.moveItem(atPath: library, toPath: open + "/libWorking.so")
            symlink(open + "/libWorking.so", library)
            chmod(open, 0o777)
            #expect(try await scan().refused.first?.reason.contains("peuvent écrire dans « \(open) »") == true)
            // What is in a sticky folder belongs to who put it there.
            chmod(open, 0o1777)
            #expect(try await scan().untrusted.count == 1)
        }
    }

    @Test(.enabled(if: getuid() == 0))
    func `a file of another user is refused`() async throws {
        try await removing {
            chown(library, 65534, 0)
            let refused = try #require(try await scan().refused.first)
            #expect(refused.reason.contains("appartient à un autre utilisateur"))
        }
    }
}
