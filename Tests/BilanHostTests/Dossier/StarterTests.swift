import BilanKit
import Foundation
import Spreadsheets
import Testing
@testable import Dossier
@testable import Import
@testable import Intake
@testable import Support

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
            var row = InputRecord()
            #expect(try rows.next(into: &row))
            #expect((0..<row.count).map { row[$0] } == DossierTable.named(sheet.name)?.columns.map(\.name))
        }
    }

    /// The workbook as one XML file.
    private func flat() throws -> String {
        let path = fixture.path("debut.fods")
        let info = DocumentInfo(
            quarter: Quarter(containing: CivilDate(year: 2018, month: 12, day: 31)!),
            date: CivilDate(year: 2018, month: 12, day: 31)!)
        _ = try ODSWriter(theme: Theme(), info: info).writeFlat(StarterWorkbook.composition, to: path)
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test func `each header bears a comment that explains its column`() throws {
        let text = try flat()
        #expect(
            text.components(separatedBy: "<office:annotation ").count - 1
                == DossierTable.all.reduce(0) { $0 + $1.columns.count })
        #expect(text.contains("<text:p>Le SIREN\u{A0}: neuf chiffres d’un seul tenant.</text:p>"))
    }

    @Test func `columns of few values offer them as a list`() throws {
        let text = try flat()
        for table in DossierTable.all {
            for column in table.columns {
                guard case .choice(let values) = column.rule else { continue }
                #expect(
                    text.contains(
                        "cell-content-is-in-list(" + values.map { "&quot;\($0)&quot;" }.joined(separator: ";") + ")"),
                    "\(table.name).\(column.name)")
            }
        }
        #expect(text.contains("cell-content-is-in-list(&quot;oui&quot;;&quot;non&quot;)"))
    }

    @Test func `under each example there are rows to fill in, in which digits stay text`() throws {
        let text = try flat()
        #expect(text.components(separatedBy: "table:number-rows-repeated=\"200\"").count - 1 == DossierTable.all.count)
        let start = try #require(text.range(of: "table:name=\"entreprises\""))
        let pattern = "table:number-rows-repeated=\"200\">\\s*<table:table-cell table:style-name=\"([^\"]+)\""
        let cell = try #require(
            text.range(of: pattern, options: .regularExpression, range: start.upperBound..<text.endIndex))
        let style = try #require(text[cell].split(separator: "\"").last)
        #expect(
            text.range(
                of: "<style:style style:name=\"\(style)\"[^>]*style:data-style-name=\"N-texte\"",
                options: .regularExpression) != nil)
    }

    @Test func `filled in below the example it imports what was filled in`() throws {
        let row = { (cells: String) in "<table:table-row>\(cells)</table:table-row>" }
        let text = { (words: String) in
            "<table:table-cell office:value-type=\"string\"><text:p>\(words)</text:p></table:table-cell>"
        }
        var sheets = try flat()
        let start = try #require(sheets.range(of: "table:name=\"statuts\""))
        let spare = try #require(
            sheets.range(
                of: "<table:table-row [^>]*table:number-rows-repeated=\"200\">", options: .regularExpression,
                range: start.upperBound..<sheets.endIndex))
        sheets.replaceSubrange(
            spare.lowerBound..<spare.lowerBound,
            with: row(
                text("EX-0001") + text("engage")
                    + "<table:table-cell office:value-type=\"date\" office:date-value=\"2018-07-15\"/>"))
        let summary = try DossierSource.check(fixture.write("rempli.fods", sheets))
        #expect(summary.faults == [])
        #expect(summary.files.first { $0.table == "statuts" }?.rowsTaken == 2)
    }

    @Test func `every table and column is explained in a sentence`() {
        for table in DossierTable.all {
            #expect(table.purpose.hasSuffix("."), "\(table.name)")
            for column in table.columns {
                #expect(
                    column.meaning.hasSuffix(".") || column.meaning.hasSuffix("?") || column.meaning.hasSuffix("…"),
                    "\(table.name).\(column.name)")
            }
        }
    }

    @Test func `every example passes its column's rule, and needed columns have one`() {
        for table in DossierTable.all {
            for column in table.columns {
                if column.example.isEmpty {
                    #expect(!table.needs(column), "\(table.name).\(column.name)")
                } else if case .taken = column.rule.check(column.example) {
                } else {
                    Issue.record("\(table.name).\(column.name) : \(column.example)")
                }
            }
        }
    }

    @Test func `the example is plainly fictitious: its SIREN numbers are never issued`() {
        let examples = DossierTable.all.flatMap(\.columns).filter {
            [.siren, .siret, .siretOrSiren].contains($0.rule) || $0.name.hasPrefix("id") && $0.name != "idRAE"
        }.map(\.example)
        #expect(!examples.isEmpty)
        #expect(examples.allSatisfy { $0.hasPrefix("000") })
    }

    @Test func `the text names every table and column`() throws {
        let text = try String(contentsOfFile: make()[1], encoding: .utf8)
        for table in DossierTable.all {
            #expect(text.contains("\n\n\(table.name)\n"))
            for column in table.columns {
                #expect(
                    text.contains("\n  \(column.name) ") || text.contains("\n  \(column.name)\u{A0}:"),
                    "\(table.name).\(column.name)")
            }
        }
    }

    @Test func `what is there already is never written over`() throws {
        let places = try make()
        try Data("rempli".utf8).write(to: URL(fileURLWithPath: places[0]))
        #expect(throws: UserError.self) { try make() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: places[0])) == Data("rempli".utf8))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: fixture.path("debut")).sorted() == [
                "LISEZ-MOI.txt", "dossier.ods",
            ])
    }

    @Test func `the same folder is the same to the byte`() throws {
        let first = try StarterFolder().write(to: fixture.path("a"))
        let second = try StarterFolder().write(to: fixture.path("b"))
        for (a, b) in zip(first, second) {
            #expect(try Data(contentsOf: URL(fileURLWithPath: a)) == Data(contentsOf: URL(fileURLWithPath: b)))
        }
    }
}
