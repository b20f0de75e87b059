import Foundation
import Testing

/// `bilan check --strict`: status 0 means that the public validator takes the file.
@Suite struct StrictStatusTests {
    private var sample: String {
        get throws {
            try String(
                contentsOf: Command.root.appendingPathComponent("Tests/Data/SCDL/conforme-2.0.2.csv"), encoding: .utf8)
        }
    }

    @Test func `what the schema lets pass ends with 0 and is told`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            sample.replacing(",47800.20,", with: ",-500,").replacing(",10000,", with: ",INF,"), to: "aides.csv")
        let result = try Command.run(["check", "--strict", path])
        #expect(result.status == 0)
        #expect(result.output.contains("un montant négatif, ce que le schéma laisse passer"))
        #expect(result.output.contains("INF, -INF et NaN y sont des nombres"))
        #expect(result.output.contains("0\u{A0}erreur,"))
    }

    @Test func `tabs end with 3 and are told as separators, in words`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(sample.replacing(",", with: "\t"), to: "aides.csv")
        let result = try Command.run(["check", "--strict", path])
        #expect(result.status == 3)
        #expect(result.output.contains("séparées par des tabulations"))
        #expect(!result.output.contains("aucune des colonnes"))
        let json = try Command.run(["check", "--strict", "--json", path])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["separator"] as? String == "\t")
        #expect(object["counts"] as? [String: Int] == ["separator": 1])
    }

    @Test func `a flat workbook, which the public validator doesn't read, never ends with 0`() throws {
        let folder = try TemporaryFolder()
        let rows = try sample.split(whereSeparator: \.isNewline).prefix(2).map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
                "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
            }
            return "<table:table-row>\(cells.joined())</table:table-row>"
        }
        let path = try folder.write(
            """
            <?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.3"><office:body>\
            <office:spreadsheet><table:table table:name="a">\(rows.joined())</table:table></office:spreadsheet>\
            </office:body></office:document>
            """, to: "aides.fods")
        let result = try Command.run(["check", "--strict", path])
        #expect(result.status == 3)
        #expect(result.output.contains("que le validateur public ne lit pas"))
        #expect(result.output.contains("1\u{A0}erreur, 0\u{A0}avertissement"))
    }

    @Test func `what a shell hands over needs no name`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(sample, to: "aides.txt")
        #expect(try Command.run(["check", "--strict", path]).status == 3)
        let command = Command.executable.path
        #expect(try Shell.run("'\(command)' check --strict /dev/stdin < '\(path)'").status == 0)
        #expect(try Shell.run("cat '\(path)' | '\(command)' check --strict /dev/stdin").status == 0)
    }
}
