import Foundation
import Testing

/// Dossiers that an earlier version of Bilan made.
@Suite struct EarlierDossierTests {
    private static let names = [
        "schema-1-premier", "schema-2-lectures", "schema-3-suivi", "schema-4-ecarts", "schema-5-constats",
    ]
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func copy(_ name: String) throws -> (path: String, bytes: Data) {
        let committed = Command.root.appendingPathComponent("Tests/Data/dossiers/\(name).bilan")
        let path = folder.path + "/ancien.bilan"
        let bytes = try Data(contentsOf: committed)
        try bytes.write(to: URL(fileURLWithPath: path))
        return (path, bytes)
    }

    @Test(arguments: names)
    func `a dossier of an earlier version is checked, and stays as it is`(_ name: String) throws {
        let (path, bytes) = try copy(name)
        let result = try Command.run(["check", path])
        #expect(result.status == 3, "\(result.errors)")
        #expect(result.output.contains("Écarté          1\u{A0}ligne"))
        let counted =
            Self.names[3...].contains(name)
            ? "1\u{A0}ligne, 14\u{202F}000,00\u{A0}€\u{202F};" : "1\u{A0}cellule d’une ligne écartée\u{202F};"
        #expect(result.output.contains(": \(counted)"), "\(result.output)")
        #expect(!result.output.contains("déjà comptée"))
        // What the first schema kept no amount of isn't nothing.
        #expect(result.output.contains("inconnu") == (name == Self.names[0]), "\(result.output)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        #expect(folder.contents == ["ancien.bilan"])
    }

    @Test(arguments: names, ["internal", "public"])
    func `reports, exports and traces are made from a dossier of an earlier version, which stays as it is`(
        _ name: String, _ audience: String
    ) throws {
        let (path, bytes) = try copy(name)
        let generated = try Command.run([
            "generate", "council-workbook", "--data", path, "--output", folder.path + "/sorties", "--audience",
            audience,
        ])
        #expect(generated.status == 0, "\(generated.errors)")
        let exported = try Command.run(["export", path, "--to", folder.path + "/donnees", "--audience", audience])
        #expect(exported.status == 0, "\(exported.errors)")
        let traced = try Command.run(["trace", "vote", "--data", path, "--audience", audience])
        #expect(traced.status == 0, "\(traced.errors)")
        #expect(traced.output.contains("40\u{202F}000,50\u{A0}€"), "\(traced.output)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
}
