import BilanKit
import Foundation
import Support
import Testing
@testable import BilanHost

/// The manifest of a folder, as runs that are killed, repeated or run at once leave it.
@Suite struct DocumentManifestTests {
    private let fixture = try! Fixture()

    private var folder: String { fixture.folder.path }

    private func manifest() -> RunManifest { Self.manifest(in: folder) }

    private static func manifest(in folder: String) -> RunManifest {
        RunManifest(in: folder, shard: nil, producer: "Bilan", inputs: ["jobs": "inputs"])
    }

    /// Puts a file in the folder and takes note of it.
    private func add(_ name: String, to manifest: RunManifest) throws { try Self.add(name, to: manifest, in: folder) }

    private static func add(_ name: String, to manifest: RunManifest, in folder: String) throws {
        let text = "text"
        let path = folder + "/\(name).pdf"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try manifest.add(
            MadeFile(
                names: ["\(name).pdf"], report: "jobs", format: .pdf, pages: 1, rows: 0, seconds: 0.1, warnings: []),
            of: name,
            files: [
                RunManifest.Delivered(name: "\(name).pdf", sha256: FileDigest.sha256(of: path), bytes: text.utf8.count)
            ])
    }

    @Test func `a document that is there as it was made needn't be made again`() throws {
        try add("a", to: manifest())
        #expect(try manifest().documents(of: "jobs", in: [.pdf]) == ["a"])
        #expect(try manifest().documents(of: "jobs", in: [.pdf, .ods]).isEmpty)
        #expect(try manifest().documents(of: "other", in: [.pdf]).isEmpty)
        try Data("TEXT".utf8).write(to: URL(fileURLWithPath: folder + "/a.pdf"))
        #expect(try manifest().documents(of: "jobs", in: [.pdf]).isEmpty)
    }

    @Test func `a line that was cut is passed over, and what follows stands on its own`() throws {
        try add("a", to: manifest())
        let path = folder + "/manifest.jsonl"
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data("{\"kind\":\"docu".utf8))
        try file.close()
        #expect(try manifest().documents(of: "jobs", in: [.pdf]) == ["a"])
    }

    @Test func `a file that was noted and never put in its place is no document`() throws {
        try add("a", to: manifest())
        unlink(folder + "/a.pdf")
        let manifest = self.manifest()
        #expect(try manifest.documents(of: "jobs", in: [.pdf]).isEmpty)
        try manifest.finish()
        #expect(try DocumentManifest(in: folder).lines() == [])
    }

    @Test func `what was made stands for what failed before`() throws {
        let manifest = self.manifest()
        manifest.fail("jobs", document: "a", reason: "time", mayGoWell: true)
        manifest.fail("jobs", document: "b", reason: "trap", mayGoWell: false)
        try add("a", to: manifest)
        try manifest.finish()
        let lines = try #require(try DocumentManifest(in: folder).lines())
        let states = lines.compactMap {
            if case .document(let line) = $0 { "\(line.identity ?? "") \(line.status)" } else { nil }
        }
        #expect(states == ["a made", "b failed"])
    }

    @Test func `runs at once lose no line of each other`() async throws {
        let folder = folder
        try await withThrowingTaskGroup(of: Void.self) { group in
            for run in 0..<4 {
                group.addTask {
                    let manifest = Self.manifest(in: folder)
                    for number in 0..<20 { try Self.add("d\(run)-\(number)", to: manifest, in: folder) }
                    try manifest.finish()
                }
            }
            try await group.waitForAll()
        }
        #expect(try manifest().documents(of: "jobs", in: [.pdf]).count == 80)
    }

    @Test func `a manifest names files of its own folder alone`() {
        let line = ManifestDocument(
            report: "jobs", identity: "a", inputs: "", format: .pdf, file: "../../etc/passwd", sha256: "", bytes: 0,
            status: .made)
        #expect(!ManifestCheck.isWhole(line, in: folder))
    }
}
