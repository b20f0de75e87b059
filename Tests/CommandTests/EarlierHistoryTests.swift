import Foundation
import Testing

/// `bilan history` of dossiers that an earlier version of Bilan made.
@Suite struct EarlierHistoryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: zip(["schema-1-premier", "schema-2-lectures", "schema-3-suivi", "schema-4-ecarts"], [0, 0, 13, 13]))
    func `a dossier of an earlier version tells the history that it has`(_ name: String, _ count: Int) throws {
        let path = folder.path + "/ancien.bilan"
        let bytes = try Data(contentsOf: Command.root.appendingPathComponent("Tests/Data/dossiers/\(name).bilan"))
        try bytes.write(to: URL(fileURLWithPath: path))
        let result = try Command.run(["history", path, "--json"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.split(separator: "\n").count { $0.contains("\"action\":\"ajout\"") } == count)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        #expect(folder.contents == ["ancien.bilan"])
    }
}
