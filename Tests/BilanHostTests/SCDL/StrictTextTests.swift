import Foundation
import Testing

@testable import Intake
@testable import SCDL

/// Text files beside what the public validator says of them: separators, encodings, quotes, names.
@Suite struct StrictTextTests {
    let fixture = try! Fixture()

    private func check(_ text: String, name: String = "aides.csv") throws -> SCDLReport {
        try SCDLCheck.run(fixture.write(name, text))
    }

    private func rules(_ report: SCDLReport) -> [SCDLRule] { report.faults.map(\.rule) }

    @Test(arguments: [(";", "points-virgules"), ("\t", "tabulations"), ("|", "barres verticales")])
    func `cells that something else than a comma separates are told as such, and read`(
        separator: String, words: String
    ) throws {
        let lines = [SCDL.header, SCDL.row(), SCDL.row(["montant": "x"])]
        let report = try check(lines.map { CSVText.line($0, separator: separator) }.joined())
        #expect(rules(report) == [.separator, .number])
        #expect(report.separator == separator)
        #expect(report.faults.first?.fault.rule.contains(words) == true)
        #expect(report.faults.first?.fault.rule.contains("le validateur public l’admet") == true)
    }

    @Test func `separators within the header's names or the texts decide nothing`() throws {
        let text = SCDL.file([
            ["objet": "a;b;c;d", "nature": "aide en numéraire;aide en nature", "conditionsVersement": "x|y\tz|"]
        ])
        #expect(try check(text).faults.isEmpty)
        let header = SCDL.header + ["a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r"]
        let report = try check([header, SCDL.row() + [""]].map { CSVText.line($0, special: "|") }.joined())
        #expect(rules(report) == [.extraColumn])
    }

    @Test func `a blank first line doesn't hide the separator`() throws {
        let report = try check("\n" + [SCDL.header, SCDL.row()].map { CSVText.line($0, separator: "\t") }.joined())
        #expect(rules(report) == [.separator, .blankHeader])
    }

    @Test(arguments: [(String.Encoding.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF])])
    func `UTF-16 with a mark is an error of encoding, and the rest is checked`(
        encoding: String.Encoding, mark: [UInt8]
    ) throws {
        let text = SCDL.file([["nomBeneficiaire": "Œuvre 😀 d’été"], ["montant": "x"]])
        let bytes = mark + Array(text.data(using: encoding)!)
        let report = try SCDLCheck.run(fixture.write("aides.csv", bytes: bytes))
        #expect(rules(report) == [.encoding, .number])
        #expect(report.encoding == (mark[0] == 0xFF ? "UTF-16LE" : "UTF-16BE"))
        #expect(report.rowsRead == 2)
        #expect(report.faults.first?.fault.rule.contains("le validateur public l’admet") == true)
    }

    @Test func `a NUL makes a file no text, though the public validator reads on`() throws {
        let report = try check(SCDL.file([["objet": "Moder\0nisation"]]))
        #expect(rules(report) == [.structure])
        #expect(report.faults.first?.fault.rule.contains("octet nul") == true)
        #expect(report.faults.first?.fault.line == 2)
        #expect(!report.isValid)
    }

    @Test(arguments: ["Modernisation", "Moder, nisation"])
    func `a space before a quote is an error: programs read it in two ways`(text: String) throws {
        let file = SCDL.file([[:]]).replacingOccurrences(of: ",Modernisation", with: ", \"\(text)\"")
        let report = try check(file)
        #expect(rules(report) == [.quote])
        #expect(report.faults.first?.fault.column?.name == "objet")
        #expect(report.faults.first?.fault.rule.contains("espace") == true)
    }

    @Test func `a quoted text may begin with a space and a quote, and quotes may stand within a text`() throws {
        #expect(try check(SCDL.file([["objet": " \"Été\" en fête"]])).faults.isEmpty)
        #expect(try check(SCDL.file([[:]]).replacingOccurrences(of: "Modernisation", with: "La \"M\"")).faults.isEmpty)
    }

    @Test func `quotes that are read in two ways are told in the header as well`() throws {
        let spaced = try check(SCDL.file([[:]]).replacingOccurrences(of: ",montant,", with: ", \"montant\","))
        #expect(rules(spaced).first == .quote)
        #expect(spaced.faults.first?.fault.line == 1)
        let broken = try check(SCDL.file([[:]]).replacingOccurrences(of: ",montant,", with: ",\"montant\" ,"))
        #expect(rules(broken).first == .quote)
    }

    @Test(arguments: [
        ("idAttribuant", "20005375900011"), ("rnaBeneficiaire", "W123456789"), ("datesPeriodeVersement", "2018-04-01"),
        ("datesPeriodeVersement", "2018-04-01/2018-05-01"),
    ]) func `a line break after what has a form is an error that says so`(field: String, value: String) throws {
        for end in ["\n", "\r\n"] {
            let report = try check(SCDL.file([[field: value + end]]))
            #expect(rules(report) == [.pattern])
            #expect(report.faults.first?.fault.rule.contains("saut de ligne") == true)
        }
    }

    @Test(arguments: ["nomAttribuant", "referenceDecision", "nomBeneficiaire", "objet", "conditionsVersement", "idRAE"])
    func `a text that begins or ends with a line break is a warning, as the schema lets it pass`(field: String) throws {
        for value in ["abc\n", "\nabc", "abc\r\n"] {
            let report = try check(SCDL.file([[field: value]]))
            #expect(rules(report) == [.spaces])
            #expect(report.isValid)
        }
        #expect(try check(SCDL.file([[field: "a\nb"]])).faults.isEmpty)
    }

    @Test(arguments: ["aides.txt", "aides.tsv", "aides", "aides.xlsx", "aides.csv.txt"])
    func `a name by which the public validator can't know a CSV file is an error`(name: String) throws {
        let report = try check(SCDL.file([[:]]), name: name)
        #expect(rules(report) == [.fileName])
        #expect(report.faults.first?.fault.rule.contains(".csv") == true)
    }

    @Test func `a name's case doesn't matter`() throws {
        #expect(try check(SCDL.file([[:]]), name: "AIDES.CSV").faults.isEmpty)
    }
}
