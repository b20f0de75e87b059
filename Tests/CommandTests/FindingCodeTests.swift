import Foundation
import Testing

/// The codes of findings, and their words in English, in what programs read.
@Suite struct FindingCodeTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let list = """
        dateConvention;nomBeneficiaire;idBeneficiaire;montant
        05/03/2018;Atelier Fictif;12;1000.50
        2018-03-06;Forge Fictive;;NC

        """

    private func objects(_ output: String) throws -> [[String: Any]] {
        try output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    /// Of each finding its code; all must have words in both languages.
    private func codes(_ faults: Any?) throws -> [String] {
        try #require(faults as? [[String: Any]]).map { fault in
            let (rule, remedy) = (try #require(fault["rule"] as? String), try #require(fault["remedy"] as? String))
            let english = try #require(fault["english"] as? [String: String])
            #expect(english["rule"]?.isEmpty == false && english["rule"] != rule)
            #expect(english["remedy"]?.isEmpty == false && english["remedy"] != remedy)
            return try #require(fault["code"] as? String)
        }
    }

    @Test func `check --json gives each finding, each group and each repair its code`() throws {
        let result = try Command.run(["check", try folder.write(Self.list, to: "liste.csv"), "--json"])
        let object = try #require(try objects(result.output).first)
        let codes = try codes(object["faults"])
        for code in ["not-an-amount", "not-a-siret", "columns-advised", "repaired-french-date"] {
            #expect(codes.contains(code), "\(codes)")
        }
        let groups = try #require(object["groups"] as? [[String: Any]])
        #expect(Set(groups.compactMap { $0["code"] as? String }) == Set(codes))
        #expect(groups.allSatisfy { ($0["english"] as? [String: String])?.count == 2 })
        #expect(groups.first?["code"] as? String == "not-an-amount")
        let decisions = try #require(object["decisions"] as? [[String: Any]])
        #expect(decisions.compactMap { $0["code"] as? String } == ["repaired-french-date"])
    }

    @Test func `import --json gives the same codes`() throws {
        let file = try folder.write(Self.list, to: "liste.csv")
        let check = try Command.run(["check", file, "--json"])
        let imported = try Command.run(["import", file, "--into", folder.path + "/p.bilan", "--json"])
        #expect(
            try codes(try objects(imported.output).first?["faults"])
                == codes(try objects(check.output).first?["faults"])
        )
        // And so does the dossier.
        let dossier = try Command.run(["check", folder.path + "/p.bilan", "--json"])
        let told = try codes(try objects(dossier.output).first?["faults"])
        #expect(told.contains("not-an-amount") && told.contains("repaired-french-date"))
    }

    @Test func `generate --json gives the codes with the data`() throws {
        let file = try folder.write(Self.list, to: "liste.csv")
        let result = try Command.run([
            "generate", "programme-progress", "--data", file, "--quarter", "2018-T1", "--output",
            folder.path + "/rapports", "--format", "ods",
            "--json",
        ])
        let data = try #require(try objects(result.output).first { $0["event"] as? String == "data" })
        #expect(try codes(data["faults"]).contains("not-an-amount"), "\(result.output)\(result.errors)")
        #expect((data["findings"] as? [String])?.count == (data["faults"] as? [Any])?.count)
    }

    @Test func `what can't be used at all has its code`() throws {
        let file = try folder.write("%PDF-1.7\n", to: "liste.csv")
        let result = try Command.run(["check", file, "--json"])
        #expect(try codes(try objects(result.output).first?["faults"]) == ["pdf-document"])
        let missing = try Command.run(["check", folder.path + "/rien.csv", "--json"])
        #expect(try codes(try objects(missing.output).first?["faults"]) == ["file-missing"])
    }

    @Test func `--findings has the code of each finding in its last column`() throws {
        let list = folder.path + "/constats.csv"
        _ = try Command.run(["check", try folder.write(Self.list, to: "liste.csv"), "--findings", list])
        let lines = try String(contentsOfFile: list, encoding: .utf8).split(whereSeparator: \.isNewline)
        #expect(lines.first?.hasSuffix(",Code") == true)
        #expect(lines.contains { $0.contains("« NC »") || $0.contains("NC,") && $0.hasSuffix(",not-an-amount") })
    }

    @Test func `a strict check keeps its own codes`() throws {
        let result = try Command.run(["check", "--strict", try folder.write(Self.list, to: "liste.csv"), "--json"])
        let object = try #require(try objects(result.output).first)
        let faults = try #require(object["faults"] as? [[String: Any]])
        #expect(!faults.isEmpty)
        #expect(faults.allSatisfy { ($0["code"] as? String).map { $0 != "unspecified" } == true })
        #expect(faults.allSatisfy { $0["finding"] == nil })
        #expect(try codes(object["faults"]).contains("separator"))
    }

    @Test func `what a strict check can't read at all has its code too`() throws {
        for (path, code) in [("/rien.csv", "file-missing"), ("", "no-list-in-folder")] {
            let result = try Command.run(["check", "--strict", folder.path + path, "--json"])
            #expect(result.status == 3 && result.errors.isEmpty)
            #expect(try codes(try objects(result.output).first?["faults"]) == [code])
        }
    }
}
