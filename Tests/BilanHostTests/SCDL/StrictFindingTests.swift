import Foundation
import Testing
@testable import Intake
@testable import SCDL

/// The codes and words of what a strict check finds.
@Suite struct StrictFindingTests {
    /// The names of an enum's own cases, which are indented by four spaces.
    private static func cases(of file: String) throws -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let text = try String(
            contentsOf: root.appendingPathComponent("Sources/SCDL/\(file).swift").standardizedFileURL, encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("    case ") }.map { line in
            String(line.dropFirst(9).prefix { $0.isLetter || $0.isNumber })
        }
    }

    private static func name(_ value: Any) -> String { Mirror(reflecting: value).children.first?.label ?? "\(value)" }

    @Test func `the examples have each case once`() throws {
        #expect(
            try Self.cases(of: "SCDLFinding").sorted() == StrictFindingExamples.cells.map { Self.name($0) }.sorted())
        #expect(
            try Self.cases(of: "SCDLTableFinding").sorted()
                == StrictFindingExamples.table.map { Self.name($0) }.sorted())
        #expect(
            try Self.cases(of: "SCDLRefusal").sorted() == StrictFindingExamples.refusals.map { Self.name($0) }.sorted())
    }

    @Test func `each rule but that of the structure, which other findings tell, has a finding`() {
        let rules = Set(StrictFindingExamples.cells.map(\.rule) + StrictFindingExamples.table.map(\.rule))
        #expect(rules == Set(SCDLRule.allCases).subtracting([.structure]))
        let codes = StrictFindingExamples.refusals.map(\.code)
        #expect(Set(codes).count == codes.count)
        for code in codes { #expect(code.allSatisfy { "a"..."z" ~= $0 || $0 == "-" }, "\(code)") }
    }

    /// The findings whose words depend on a detail, beside those of the examples.
    private static var variants: [any StrictFinding] {
        let cells: [SCDLFinding] = [
            .notADate(suggestion: nil), .notANumber(hasComma: false, example: "1"),
            .notAChoice(allowed: [], hasLooseAccents: true), .notSIRETForm(isSIREN: true, isNumber: false),
            .notSIRETForm(isSIREN: false, isNumber: true), .notAPeriod(hasUnderscore: true),
            .notASIRET(isNumber: true), .wrongType(.empty), .wrongType(.date), .wrongType(.boolean),
            .wrongType(.duration),
        ]
        let table: [SCDLTableFinding] = [
            .separator(.tab), .separator(.bar), .noContent(isSheet: true),
            .notFirstSheet(first: "a", isHidden: false), .blankRowsCounted(first: 2, last: 2), .shortRows(count: 1),
            .shortRows(count: 2), .columnNameUnlike(field: "idRAE", isRequired: false),
            .columnMissing(isRequired: false), .blankRows(first: 2, last: 2), .cellsMissing(cells: 1, columns: 16),
            .cellsExtra(cells: 17, columns: 16, isSpare: true), .cell(.cellWithoutColumn, isExtra: true),
        ]
        return cells + table
    }

    private static let words: [(french: FindingWords, english: FindingWords)] =
        StrictFindingExamples.family.map { ($0.french, $0.english) } + variants.map { ($0.french, $0.english) }

    @Test func `each finding has words in both languages that differ`() {
        for (french, english) in Self.words {
            for text in [french.rule, french.remedy, english.rule, english.remedy] { #expect(!text.isEmpty) }
            #expect(french.rule != english.rule && french.remedy != english.remedy, "\(english)")
            #expect(french.remedy.last == "." && english.remedy.last == ".", "\(english)")
            #expect(french.rule.last != "." && english.rule.last != ".", "\(english)")
        }
    }

    @Test func `no French stands in the English words`() {
        let french: Set = ["la", "les", "un", "une", "du", "des", "est", "pas", "feuille", "ligne", "colonne"]
        for (_, english) in Self.words {
            // The words of the data are French in any language; they are quoted.
            let text = (english.rule + " " + english.remedy).replacing(/“[^”]*”/, with: "")
            #expect(!text.contains { "àâçéèêëîïôùûœ«»\u{A0}".contains($0) }, "\(text)")
            #expect(!text.contains(" :") && !text.contains(" ;"), "\(text)")
            #expect(french.isDisjoint(with: text.lowercased().split { !$0.isLetter }.map(String.init)), "\(text)")
        }
    }

    @Test func `remedies name the same options and files in both languages`() {
        func names(_ text: String) -> [String] {
            text.split { $0.isWhitespace || ",;:".contains($0) }.map(String.init).filter {
                $0.hasPrefix("--") || $0.hasPrefix("/") || $0.contains(/[a-z]\.[a-z]/)
            }.map { String($0.drop { "(".contains($0) }) }.sorted()
        }
        for (french, english) in Self.words { #expect(names(french.remedy) == names(english.remedy), "\(english)") }
    }

    @Test func `a fault has the rule's name for its code, and no case`() throws {
        let fault = Fault(file: "liste.csv", line: 3, SCDLFinding.tooLong(count: 300, limit: 256).told)
        let data = try JSONEncoder().encode(SCDLFault(rule: .length, fault: fault))
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(json["code"] as? String == "length")
        #expect(json["rule"] as? String == "compte 300 caractères, 256 au plus sont admis")
        #expect(
            json["english"] as? [String: String]
                == ["rule": "has 300 characters where at most 256 are allowed", "remedy": "Shorten the text."])
        #expect(json["finding"] == nil)
    }

    @Test func `a row that an export leaves out is told under the rule's name, in both languages`() {
        let finding = SCDLFinding.tooLong(count: 300, limit: 256).toldOfLeftOutRow
        #expect(finding.code == "length")
        #expect(finding.french.rule.hasSuffix(" ; la ligne n’est pas exportée"))
        #expect(finding.english?.rule.hasSuffix("; the row is not exported") == true)
    }
}
