import Foundation
import Testing

/// `bilan check --strict`: the schema's judgement, for people and for programs.
@Suite struct StrictCheckTests {
    private func sample(_ name: String) -> String {
        Command.root.appendingPathComponent("Tests/Data/SCDL/" + name).path
    }

    @Test func `a file that conforms ends with 0, with its version and where that comes from`() throws {
        let result = try Command.run(["check", "--strict", sample("conforme-2.0.2.csv")])
        #expect(result.status == 0)
        #expect(result.output.contains("SCDL subventions 2.0.2, d’après l’en-tête (14\u{A0}colonnes)"))
        #expect(result.output.contains("conforme-2.0.2.csv\u{A0}: conforme"))
    }

    @Test func `a file that doesn't ends with 3 and names line, column, value, rule and remedy`() throws {
        let result = try Command.run(["check", "--strict", sample("cellules-en-erreur.csv")])
        #expect(result.status == 3)
        #expect(
            result.output.hasPrefix(
                "cellules-en-erreur.csv:2, colonne idAttribuant (n° 2)\u{A0}: «\u{A0}21860194600000\u{A0}» n’est pas un SIRET\u{A0}: sa clé de contrôle est fausse. Corrigez"
            ))
        #expect(result.output.contains("14\u{A0}erreurs, 0\u{A0}avertissement"))
    }

    @Test func `the version may be chosen, and an unknown one is refused with those that there are`() throws {
        let chosen = try Command.run(["check", "--strict", "--schema-version", "2.1", sample("conforme-2.0.2.csv")])
        #expect(chosen.status == 0)
        #expect(chosen.output.contains("SCDL subventions 2.1.1, comme demandé"))
        let unknown = try Command.run(["check", "--strict", "--schema-version", "3", sample("conforme-2.0.2.csv")])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("1.1.0, 2.0.0, 2.0.1, 2.0.2, 2.1.0, 2.1.1"))
    }

    @Test func `for programs it is one object, the same at each run`() throws {
        let arguments = ["check", "--strict", "--json", sample("cellules-en-erreur.csv")]
        let result = try Command.run(arguments)
        #expect(result.status == 3)
        #expect(try Command.run(arguments).output == result.output)
        #expect(result.output.split(separator: "\n").count == 1)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(object["valid"] as? Bool == false)
        #expect(object["schema"] as? String == "subventions")
        #expect(object["version"] as? String == "2.1.1")
        #expect(object["versionFrom"] as? String == "header")
        #expect(object["encoding"] as? String == "UTF-8")
        #expect(object["separator"] as? String == ",")
        #expect(object["rowsRead"] as? Int == 14)
        #expect(object["errors"] as? Int == 14)
        #expect((object["counts"] as? [String: Int])?["siret"] == 2)
        let fault = try #require((object["faults"] as? [[String: Any]])?.first)
        #expect(fault["code"] as? String == "siret")
        #expect(fault["line"] as? Int == 2)
        #expect((fault["column"] as? [String: Any])?["name"] as? String == "idAttribuant")
        #expect(fault["value"] as? String == "21860194600000")
        #expect(fault["severity"] as? String == "error")
        #expect((fault["rule"] as? String)?.isEmpty == false)
        #expect((fault["remedy"] as? String)?.isEmpty == false)
    }

    @Test func `a file that isn't there is refused with 3`() throws {
        let result = try Command.run(["check", "--strict", "nowhere.csv"])
        #expect(result.status == 3)
        #expect(result.errors.contains("nowhere.csv"))
    }
}
