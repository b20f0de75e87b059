import Foundation
import Testing
@testable import Intake

/// What can be found: codes, words and the page that lists them.
@Suite struct FindingTests {
    private static var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
    }

    @Test func `the examples have each case once`() throws {
        for family in FindingExamples.families {
            let (file, prefix) =
                switch family.type {
                case "RepairKind": ("Sources/Intake/Repairs/RepairKind.swift", "repaired-")
                case "WorkbookFault": ("Sources/Spreadsheets/WorkbookFault.swift", "workbook-")
                default: ("Sources/Intake/Findings/Cases/\(family.type).swift", "")
                }
            let text = try String(contentsOf: Self.root.appendingPathComponent(file), encoding: .utf8)
            // The enum's own cases are indented by four spaces, those of switches and nested types by more.
            let cases = text.split(separator: "\n").filter { $0.hasPrefix("    case ") }.map { line in
                prefix + Self.code(line.dropFirst(9).prefix { $0.isLetter || $0.isNumber })
            }
            #expect(cases.count > 5)
            #expect(family.findings.map(\.code).sorted() == cases.sorted())
        }
    }

    private static func code(_ name: Substring) -> String {
        name.reduce("") { code, letter in
            let begins = letter.isUppercase || letter.isNumber && code.last?.isNumber == false
            return code + (begins ? "-" : "") + letter.lowercased()
        }
    }

    @Test func `codes are unique words in small letters with hyphens between them`() {
        let codes = FindingExamples.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            let words = code.split(separator: "-", omittingEmptySubsequences: false)
            #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 } }, "\(code)")
        }
        #expect(!codes.contains(ToldFinding.unspecified))
        #expect(Finding.cell(.siretChecksum).code == "siret-checksum")
        #expect(Finding.cell(.siretChecksum, note: .valueUnknown).code == "siret-checksum")
        #expect(Finding.repair(.frenchDate).code == "repaired-french-date")
    }

    @Test func `each finding has words of its own in both languages`() throws {
        for finding in FindingExamples.all {
            let (french, english) = (finding.french, try #require(finding.english))
            for text in [french.rule, french.remedy, english.rule, english.remedy] { #expect(!text.isEmpty) }
            #expect(french.rule != english.rule && french.remedy != english.remedy, "\(finding.code)")
            #expect(french.remedy.last == "." && english.remedy.last == ".", "\(finding.code)")
            #expect(french.rule.last != "." && english.rule.last != ".", "\(finding.code)")
            // « » and the spaces before high marks are French alone.
            #expect(!(english.rule + english.remedy).contains { "«»".contains($0) }, "\(finding.code)")
            #expect(!(english.rule + english.remedy).contains(" :"), "\(finding.code)")
        }
    }

    @Test func `remedies name the same options in both languages`() throws {
        func options(_ text: String) -> [String] {
            text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("--") }.map { word in
                String(word.prefix { $0 == "-" || $0.isLetter })
            }.sorted()
        }
        for finding in FindingExamples.all {
            let (french, english) = (finding.french, try #require(finding.english))
            #expect(options(french.remedy) == options(english.remedy), "\(finding.code)")
        }
    }

    @Test(arguments: CellNote.allCases)
    func `what becomes of a cell is said behind its finding`(note: CellNote) throws {
        let (plain, noted) = (Finding.cell(.notADate), Finding.cell(.notADate, note: note))
        #expect(noted.french.rule.hasPrefix(plain.french.rule) && noted.french.rule != plain.french.rule)
        let (english, notedEnglish) = (try #require(plain.english), try #require(noted.english))
        #expect(notedEnglish.rule.hasPrefix(english.rule) && notedEnglish.rule != english.rule)
        #expect(noted.french.remedy == plain.french.remedy && notedEnglish.remedy == english.remedy)
    }

    @Test func `each finding goes through JSON unchanged`() throws {
        let noted = CellNote.allCases.map { Finding.cell(.textTooLong(length: 2, limit: 1), note: $0) }
        let told = Finding.told(ToldFinding(code: "siren", FindingWords("a", "b"), english: FindingWords("c", "d")))
        for finding in FindingExamples.all + noted + [told, .told(rule: "est faux", remedy: "Corrigez-le.")] {
            let data = try JSONEncoder().encode(finding)
            #expect(try JSONDecoder().decode(Finding.self, from: data) == finding)
        }
    }

    @Test func `a finding's JSON has its code and its words in both languages`() throws {
        let fault = Fault(file: "liste.csv", line: 3, value: "x", .cell(.textTooLong(length: 300, limit: 255)))
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(fault)) as? [String: Any]
        #expect(json?["code"] as? String == "text-too-long")
        #expect(
            json?["rule"] as? String == "compte 300 caractères, 255 au plus sont admis : le texte est gardé en entier")
        let english = json?["english"] as? [String: String]
        #expect(english?["rule"] == "has 300 characters where at most 255 are allowed: the whole text is kept")
        #expect(english?["remedy"] == "Shorten the text.")
        let finding = json?["finding"] as? [String: [String: Int]]
        #expect(finding == ["textTooLong": ["length": 300, "limit": 255]])
    }

    @Test func `the page of findings has each with its words`() throws {
        let file = Self.root.appendingPathComponent("docs/findings.md")
        let page = try FindingPage.text(FindingExamples.families)
        if ProcessInfo.processInfo.environment["BILAN_WRITE_PAGE"] != nil {
            try page.write(to: file, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: file, encoding: .utf8)
        let (lines, expected) = (written.split(separator: "\n"), page.split(separator: "\n"))
        for (line, other) in zip(lines, expected) where line != other {
            Issue.record("docs/findings.md has « \(line) » where « \(other) » is due. BILAN_WRITE_PAGE=1 writes it.")
            return
        }
        #expect(written == page)
    }
}

/// `docs/findings.md`, written by the test that checks it with `BILAN_WRITE_PAGE=1`.
private enum FindingPage {
    static func text(_ families: [FindingExamples.Family]) throws -> String {
        var text = """
            # Findings

            What `bilan check`, `import`, `generate` and `export` find in data, by the code that `--json` and `--findings` give. A code stays from one version
            to the next; words may get better. Values in the words below are examples. Of a cell, words may go on: the value stays unknown, the text is kept as it is,
            or it is one given with `--constant`. What a dossier of an earlier version says of its rows has French words alone, and the code `\(ToldFinding.unspecified)`.

            This page is written from the words themselves, by a test.

            """
        for family in families {
            text += "\n## \(family.title)\n\n| code | French | English |\n|---|---|---|\n"
            for finding in family.findings {
                let english = try #require(finding.english)
                text += "| `\(finding.code)` | \(sentences(finding.french)) | \(sentences(english)) |\n"
            }
        }
        text += """

            ## The strict check

            What `bilan check --strict` finds. Its code is the name of the rule that the file breaks, or why there is nothing to check; several
            findings share one. `structure` is the code of what ends the reading of a file, in the words above.

            | code | French | English |
            |---|---|---|

            """
        for finding in StrictFindingExamples.family {
            text += "| `\(finding.code)` | \(sentences(finding.french)) | \(sentences(finding.english)) |\n"
        }
        return text
    }

    private static func sentences(_ words: FindingWords) -> String {
        "\(words.rule). \(words.remedy)".replacingOccurrences(of: "|", with: "\\|")
    }
}
