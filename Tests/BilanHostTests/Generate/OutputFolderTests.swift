import BilanKit
import Foundation
import Testing
@testable import BilanHost
@testable import Support

@Suite struct OutputFolderTests {
    private let path = NSTemporaryDirectory() + "bilan-test-" + UUID().uuidString
    private static let picture =
        Data([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
        + Data([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])

    private func inOutput(_ test: (OutputFolder) throws -> Void) throws {
        let output = try OutputFolder(path)
        defer {
            output.close()
            try? FileManager.default.removeItem(atPath: path)
        }
        try test(output)
    }

    /// Writes files in a worker's folder and has them delivered.
    private func deliver(_ files: [(String, Data)], of report: String, to output: OutputFolder) throws -> [String] {
        let folder = try output.workerFolder()
        for (name, data) in files { try data.write(to: URL(fileURLWithPath: folder.path + "/" + name)) }
        return try output.accept(
            MadeFile(
                names: files.map(\.0), report: report, format: .png, pages: 1, rows: 0, seconds: 0, warnings: []),
            from: folder)
    }

    private func contents(_ name: String) -> Data? { FileManager.default.contents(atPath: path + "/" + name) }

    @Test func `a finished file takes the place of an earlier run's`() throws {
        try inOutput { output in
            try Data("old".utf8).write(to: URL(fileURLWithPath: path + "/a-1.png"))
            #expect(try deliver([("a-1.png", Self.picture)], of: "a", to: output) == [path + "/a-1.png"])
            #expect(contents("a-1.png") == Self.picture)
        }
    }

    @Test func `of pictures of which one is half, none is delivered, and the earlier ones stay`() throws {
        try inOutput { output in
            try Data("old".utf8).write(to: URL(fileURLWithPath: path + "/a-1.png"))
            #expect(throws: UserError.self) {
                try deliver([("a-1.png", Self.picture), ("a-2.png", Self.picture.dropLast())], of: "a", to: output)
            }
            #expect(contents("a-1.png") == Data("old".utf8))
            #expect(contents("a-2.png") == nil)
        }
    }

    @Test func `a failure in the hidden folder itself is told of the output folder`() throws {
        try inOutput { output in
            let folder = try output.workerFolder()
            let reason = "rien ne peut être gardé dans \(folder.path)\u{A0}: le disque est plein ; \(folder.path)/a.ods"
            #expect(
                output.explained(reason, of: folder)
                    == "rien ne peut être gardé dans « \(path) »\u{A0}: le disque est plein ; a.ods")
        }
    }

    @Test func `two reports of one run don't take each other's place`() throws {
        try inOutput { output in
            _ = try deliver([("a-b-c.png", Self.picture)], of: "a", to: output)
            #expect {
                _ = try deliver([("a-b-c.png", Self.picture + Self.picture)], of: "a-b", to: output)
            } throws: {
                "\($0)".contains("est déjà un document du rapport « a »")
            }
            #expect(contents("a-b-c.png") == Self.picture)
        }
    }
}
