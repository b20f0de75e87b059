import Foundation
import Testing

/// `bilan history` of dossiers that an earlier version of Bilan made.
@Suite struct EarlierHistoryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The first two schemas kept no history.
    private static let counts = [
        "schema-1-premier": 0, "schema-2-lectures": 0, "schema-3-suivi": 13, "schema-4-ecarts": 13,
        "schema-5-constats": 13,
    ]

    @Test(arguments: counts)
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
