import Foundation
import Testing

@testable import ODS

@Suite struct ContinuationTests {
    private func opened(
        _ count: Int, limit: Int, groupedBy groupings: [Grouping<Aid>] = [], @BlockBuilder more: () -> [Block] = { [] }
    ) throws -> Opened {
        let aids = (0..<count).map {
            Aid(name: "Entreprise \($0)", department: $0 < count / 2 ? "16" : "33", committed: Money(euros: Int64($0)))
        }
        var composition = Composition("Essai") { Sheet("Aides") { Sample.table("Aides", aids, groupedBy: groupings) } }
        composition.blocks += more()
        return try Opened(composition, rowLimit: limit)
    }

    @Test func `a table that a sheet holds just so stays on it`() throws {
        // A title, a header, ten rows and a total.
        let opened = try opened(10, limit: 13)
        #expect(opened.sheetNames == ["Aides"])
        #expect(opened.summary.diagnostics.isEmpty)
    }

    @Test func `a table longer than a sheet goes on on the next, its header repeated`() throws {
        let opened = try opened(25, limit: 13)
        #expect(opened.sheetNames == ["Aides", "Aides (suite)", "Aides (suite 2)"])
        #expect(opened.sheets.map(\.rows.count) == [13, 13, 4])
        #expect(opened.sheets.allSatisfy { $0.headerRows.count == 1 })
        #expect(opened.sheet("Aides (suite)")["A1"].text == "Entreprise")
        #expect(opened.sheet("Aides (suite)")["A2"].text == "Entreprise 11")
        #expect(opened.sheet("Aides (suite 2)")["A3"].text == "Entreprise 24")
    }

    @Test func `no row is lost`() throws {
        let names = try opened(100, limit: 9).sheets.flatMap { $0.rows.compactMap { $0.first?.text } }.filter {
            $0.hasPrefix("Entreprise ")
        }
        #expect(names == (0..<100).map { "Entreprise \($0)" })
    }

    @Test func `the grand total sums up all sheets, and does not stand alone`() throws {
        let opened = try opened(23, limit: 13)
        #expect(opened.sheets.map(\.rows.count) == [13, 12, 3])
        let total = opened.sheet("Aides (suite 2)")["C3"]
        #expect(total.formula == "of:=SUBTOTAL(9;[$Aides.C3:.C13];[$'Aides (suite)'.C2:.C12];[.C2:.C2])")
        #expect(total.value == "253")
    }

    @Test func `formulas on a sheet that goes on refer to its own rows`() throws {
        let sheet = try opened(25, limit: 13).sheet("Aides (suite)")
        #expect(sheet["E2"].formula?.contains("[.C2]") == true)
    }

    @Test func `a group that goes on is summed up over both sheets, and no outline is empty`() throws {
        let opened = try opened(20, limit: 10, groupedBy: [Sample.byDepartment])
        let subtotals = opened.sheets.flatMap { $0.rows.joined() }.compactMap(\.formula).filter {
            $0.contains("SUBTOTAL(9")
        }
        #expect(subtotals.contains { $0.contains(";[") && $0.contains("$Aides.") })
        #expect(!opened.content.contains("<table:table-row-group></table:table-row-group>"))
    }

    @Test func `figures count and sum up every part`() throws {
        let opened = try opened(25, limit: 13) {
            KeyFigures([
                KeyFigure("Dossiers", .count(table: "Aides"), format: .integer),
                KeyFigure("Engagé", .total(table: "Aides", column: "Engagé"), format: .money),
            ])
        }
        let formulas = opened.sheet("Synthèse").formulas
        #expect(formulas[0].contains("ROWS([$Aides.A3:.A13]);ROWS([$'Aides (suite)'.A2:.A13])"))
        #expect(formulas[1] == "of:=[$'Aides (suite 2)'.C4]")
    }

    @Test func `sums by key look through every part`() throws {
        let opened = try opened(25, limit: 13) {
            Table("Totaux", ["16", "33"]) {
                Column("Département", { $0 })
                Column(
                    "Engagé", .sumIf(table: "Aides", column: "Engagé", match: "Département", key: "Département"),
                    format: .money)
            }
        }
        let formula = opened.sheet("Totaux")["B3"].formula ?? ""
        #expect(formula.split(separator: "+").count == 3)
        #expect(formula.hasPrefix("of:=SUMIF([$Aides.$B$3:.$B$13];"))
    }

    @Test func `a warning names the sheets`() throws {
        let diagnostics = try opened(25, limit: 13).summary.diagnostics
        #expect(diagnostics.count == 1)
        #expect(diagnostics[0].message.contains("« Aides (suite) », « Aides (suite 2) »"))
        #expect(diagnostics[0].block == "feuille « Aides »")
    }

    @Test func `the header of each sheet stays in sight, and each has its own filter`() throws {
        let opened = try opened(25, limit: 13)
        #expect(
            opened["settings.xml"].components(separatedBy: "VerticalSplitMode\" config:type=\"short\">2<").count == 4)
        #expect(opened.content.components(separatedBy: "<table:database-range ").count == 4)
    }

    @Test func `what stands after a table follows its last row`() throws {
        let table = Sample.table("Deux")
        let aids = (0..<12).map { Aid(name: "\($0)") }
        let opened = try Opened(
            Composition("Essai") {
                Sheet("Tout") {
                    Sample.table("Un", aids)
                    Paragraph("Texte")
                    table
                }
            }, rowLimit: 12)
        #expect(opened.sheetNames == ["Tout", "Tout (suite)", "Tout (suite 2)"])
        #expect(opened.sheets.map(\.rows.count) == [12, 11, 3])
        #expect(opened.sheet("Tout (suite)")["A6"].text == "Texte")
    }

    @Test func `the names of sheets that go on keep their end and stay apart`() {
        var names = SheetNames()
        let long = names.unique(String(repeating: "é", count: 40))
        #expect(names.continuation(of: long, number: 1) == String(repeating: "é", count: 23) + " (suite)")
        #expect(names.continuation(of: long, number: 2) == String(repeating: "é", count: 21) + " (suite 2)")
    }
}
