import Foundation
import Spreadsheets
import Testing

@testable import BilanHost

/// The folder to begin with: a workbook that explains itself and can be imported as it is.
@Suite struct StarterTests {
    let fixture = try! Fixture()

    private func make() throws -> [String] { try StarterFolder().write(to: fixture.path("debut")) }

    @Test func `the workbook imports as it is: one row a table, and nothing to say`() throws {
        let summary = try DossierSource.check(make()[0])
        #expect(summary.faults == [])
        #expect(summary.files.map(\.table) == DossierTable.all.map(\.name))
        #expect(summary.files.map(\.rowsTaken) == DossierTable.all.map { _ in 1 })
    }

    @Test func `each sheet's first row is the table's header`() throws {
        let workbook = try SpreadsheetReader(path: make()[0])
        for sheet in try workbook.sheets() {
            var rows = SheetSource(try workbook.rows(of: sheet), format: workbook.format)
            var row = InputRow()
            #expect(try rows.next(into: &row))
            #expect((0..<row.count).map { row[$0] } == DossierTable.named(sheet.name)?.columns.map(\.name))
        }
    }

    @Test func `every column is explained in a sentence, and no other`() {
        for table in DossierTable.all {
            let guide = TableGuide.of(table)
            #expect(guide.purpose.hasSuffix("."))
            #expect(Set(guide.columns.keys) == Set(table.columns.map(\.name)), "\(table.name)")
            for (name, column) in guide.columns { #expect(column.meaning.hasSuffix(".") || column.meaning.hasSuffix("?") || column.meaning.hasSuffix("…"), "\(table.name).\(name)") }
        }
    }

    @Test func `every example passes its column's rule, and needed columns have one`() {
        for table in DossierTable.all {
            for column in table.columns {
                let example = TableGuide.of(table).columns[column.name]!.example
                if example.isEmpty {
                    #expect(column.need != .value, "\(table.name).\(column.name)")
                } else if case .taken = column.rule.check(example) {
                } else {
                    Issue.record("\(table.name).\(column.name) : \(example)")
                }
            }
        }
    }

    @Test func `the example is plainly fictitious: its SIREN numbers are never issued`() {
        let examples = DossierTable.all.flatMap { table in
            table.columns.filter { [.siren, .siret, .siretOrSiren].contains($0.rule) || $0.name.hasPrefix("id") && $0.name != "idRAE" }
                .map { TableGuide.of(table).columns[$0.name]!.example }
        }
        #expect(!examples.isEmpty)
        #expect(examples.allSatisfy { $0.hasPrefix("000") })
    }

    @Test func `the text names every table and column`() throws {
        let text = try String(contentsOfFile: make()[1], encoding: .utf8)
        for table in DossierTable.all {
            #expect(text.contains("\n\n\(table.name)\n"))
            for column in table.columns { #expect(text.contains("\n  \(column.name) ") || text.contains("\n  \(column.name)\u{A0}:"), "\(table.name).\(column.name)") }
        }
    }

    @Test func `what is there already is never written over`() throws {
        let places = try make()
        try Data("rempli".utf8).write(to: URL(fileURLWithPath: places[0]))
        #expect(throws: UserError.self) { try make() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: places[0])) == Data("rempli".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.path("debut")).sorted() == ["LISEZ-MOI.txt", "dossier.ods"])
    }

    @Test func `the same folder is the same to the byte`() throws {
        let first = try StarterFolder().write(to: fixture.path("a"))
        let second = try StarterFolder().write(to: fixture.path("b"))
        for (a, b) in zip(first, second) { #expect(try Data(contentsOf: URL(fileURLWithPath: a)) == Data(contentsOf: URL(fileURLWithPath: b))) }
    }

    /// The documentation's tables, by name: each column with whether it is needed.
    private func documented() throws -> [String: [String: String]] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..").standardizedFileURL
        let text = try String(contentsOf: root.appendingPathComponent("docs/data-format.md"), encoding: .utf8)
        var tables: [String: [String: String]] = [:]
        for section in text.components(separatedBy: "\n### ").dropFirst() {
            let lines = section.split(separator: "\n")
            guard let name = lines.first?.split(separator: ":").first.map(String.init), DossierTable.named(name) != nil else { continue }
            for line in lines where line.hasPrefix("| ") && !line.hasPrefix("| column") {
                let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
                for column in cells[1].components(separatedBy: ", ") { tables[name, default: [:]][column] = cells[2] }
            }
        }
        return tables
    }

    @Test func `the documentation names the same columns, and the same needs`() throws {
        let documented = try documented()
        #expect(Set(documented.keys) == Set(DossierTable.all.map(\.name)))
        for table in DossierTable.all {
            #expect(Set(documented[table.name]!.keys) == Set(table.columns.map(\.name)), "\(table.name)")
            for column in table.columns {
                let need = switch column.need {
                case .value: "value"
                case .column: "column"
                case .nothing: ""
                }
                #expect(documented[table.name]?[column.name] == need, "\(table.name).\(column.name)")
            }
        }
    }
}
