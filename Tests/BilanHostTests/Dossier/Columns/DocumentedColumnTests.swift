import Foundation
import Testing
@testable import Intake

/// docs/data-format.md says of every column what its definition says.
@Suite struct DocumentedColumnTests {
    /// A line of a table in the documentation.
    private struct Line {
        let columns: [String]
        let need: String
        let holds: String
        let examples: [String]

        /// Nil where the line is no column's.
        init?(_ text: Substring) {
            let cells = text.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 6, !["column", "---"].contains(cells[1]) else { return nil }
            columns = cells[1].components(separatedBy: ", ")
            (need, holds) = (cells[2], cells[3])
            examples = cells[4].matches(of: /`([^`]*)`/).map { String($0.1) }
        }
    }

    /// The lines of each table's section.
    private func documented(_ text: String) -> [String: [Line]] {
        var tables: [String: [Line]] = [:]
        for section in text.components(separatedBy: "\n### ").dropFirst() {
            let lines = section.components(separatedBy: "\n## ")[0].split(separator: "\n")
            guard let name = lines.first?.split(separator: ":").first.map(String.init), DossierTable.named(name) != nil
            else { continue }
            tables[name] = lines.compactMap(Line.init)
        }
        return tables
    }

    /// What lines say otherwise than the definitions.
    private func disagreements(_ lines: [Line], with table: DossierTable) -> [String] {
        let names = lines.flatMap(\.columns)
        guard names == table.columns.map(\.name) else { return ["columns: \(names)"] }
        var found: [String] = []
        for line in lines {
            for (index, name) in line.columns.enumerated() {
                let column = table.columns[table.index(of: name)!]
                if line.need != (column.need == .nothing ? "" : "\(column.need)") { found.append("\(name): need") }
                if !words(column, in: table).allSatisfy({ word in
                    word.contains { line.holds.localizedCaseInsensitiveContains($0) }
                }) {
                    found.append("\(name): rule")
                }
                // One example for each column of the line, or some that all of them take.
                let isPaired = line.columns.count > 1 && line.examples.count == line.columns.count
                for example in isPaired ? [line.examples[index]] : line.examples {
                    guard case .taken = column.rule.check(example) else {
                        found.append("\(name): \(example)")
                        continue
                    }
                }
            }
        }
        return found
    }

    /// What the words on a column must have; of each list one.
    private func words(_ column: DossierColumn, in table: DossierTable) -> [[String]] {
        var words = words(column.rule)
        if let key = table.keys.first, key.columns[0] == column.name { words.append(["key"]) }
        words += table.references.filter { !$0.isAdvice && $0.columns[0].here == column.name }.map { ["`\($0.table)`"] }
        return words
    }

    private func words(_ rule: CellRule) -> [[String]] {
        switch rule {
        case .text(let limit): limit.map { [["at most \($0) characters"]] } ?? []
        case .siret, .body: [["SIRET"]]
        case .siren: [["SIREN"]]
        case .siretOrSiren: [["SIRET"], ["SIREN"]]
        case .association: [["`W` and nine digits"]]
        case .date: [["date", "day"]]
        case .period: [["a date, or two joined by `/`"]]
        case .amount, .signedAmount: [["amount"]]
        case .count, .number: [["number"]]
        case .year: [["year"]]
        case .share: [["0.01 to 1"]]
        case .flag: [["flag"]]
        case .choice(let values): values.flatMap { $0.split(separator: ";") }.map { [String($0)] }
        case .department: [["department"]]
        case .uuid: [["UUID"]]
        case .subject: [["SIREN"], ["`contexte`"]]
        }
    }

    @Test func `the documentation has the columns' names, order, needs and rules, and examples that pass`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../..")
            .standardizedFileURL
        let text = try String(contentsOf: root.appendingPathComponent("docs/data-format.md"), encoding: .utf8)
        let documented = documented(text)
        #expect(Set(documented.keys) == Set(DossierTable.all.map(\.name)))
        for table in DossierTable.all { #expect(disagreements(documented[table.name] ?? [], with: table) == []) }
    }

    @Test func `documentation that says otherwise is found`() {
        func found(_ lines: String) -> [String] {
            disagreements(documented("\n### objectifs: targets\n\n\(lines)")["objectifs"] ?? [], with: .objectifs)
        }
        let scheme = "| dispositif | value | a code of `dispositifs`; key with the two next | `UDF` |\n"
        let indicator = "| indicateur | value | any name | `montantEngage` |\n"
        let rest = "| echeance | value | the day | `2020-12-31` |\n| valeur | value | a number | `600` |\n"
        #expect(found(scheme + indicator + rest) == [])
        #expect(found(scheme + rest) == [#"columns: ["dispositif", "echeance", "valeur"]"#])
        #expect(found(indicator + scheme + rest).count == 1)
        #expect(found(scheme.replacing("value", with: "") + indicator + rest) == ["dispositif: need"])
        #expect(found(scheme.replacing("`dispositifs`", with: "schemes") + indicator + rest) == ["dispositif: rule"])
        #expect(found(scheme + indicator + rest.replacing("the day", with: "a text")) == ["echeance: rule"])
        #expect(found(scheme + indicator + rest.replacing("600", with: "much")) == ["valeur: much"])
    }
}
