import Foundation
import SpreadsheetSamples
import Testing

@testable import Dossier
@testable import Import
@testable import Intake
@testable import SCDL

/// Merged and hidden cells of workbooks: what one cell says of several rows is said of each, and money is counted once.
@Suite struct MergedCellTests {
    private let fixture = try! Fixture()
    private let header = ["Nom du bénéficiaire", "Date de la convention", "Objet de la subvention", "Montant voté"]

    private struct Outcome {
        var summary: ImportSummary
        /// Each row taken: its line, whose, when, what for, how much.
        var rows: [[String]]
    }

    private func read(_ sheet: SampleSheet, _ format: SampleSheet.Format) throws -> Outcome {
        let path = fixture.path("\(UUID().uuidString).\(format.rawValue)")
        try SampleSheet.write([sheet], format, to: path)
        let dossier = try Dossier.openOrCreate(at: path + ".bilan")
        do {
            let summary = try DossierImport(into: dossier).run([path])
            let rows = try dossier.previews(rows: 100).flatMap(\.rows).map { row in
                func value(_ name: String) -> String { row.fields.first { $0.name == name }?.value ?? "" }
                return [
                    "\(row.line)", value("nomBeneficiaire"), value("dateConvention"), value("objet"), value("montant"),
                ]
            }
            return Outcome(summary: summary, rows: rows)
        } catch let refusal as DossierRefusal {
            return Outcome(summary: refusal.summary, rows: [])
        }
    }

    private func merged(_ summary: ImportSummary) -> [Fault] { summary.faults.filter { $0.rule.contains("fusionn") } }

    @Test(arguments: SampleSheet.Format.allCases) func `a value merged over rows is each row's, told once a column`(
        format: SampleSheet.Format
    ) throws {
        let outcome = try read(
            SampleSheet(
                "Aides",
                [
                    header, ["Club", "2018-01-15", "Tournoi", "100.25"], ["", "", "Stage", "200.50"],
                    ["Comité", "2018-02-01", "Fête", "10"], ["", "2018-02-02", "Bal", "20"],
                    ["", "2018-02-03", "", "30"],
                ], merges: [.init(1, 0, rows: 2), .init(1, 1, rows: 2), .init(3, 0, rows: 3), .init(4, 2, rows: 2)]),
            format)
        #expect(outcome.summary.amountCents == 36_075)
        #expect(outcome.summary.rowsRefused == 0)
        #expect(
            outcome.rows == [
                ["2", "Club", "2018-01-15", "Tournoi", "100.25"], ["3", "Club", "2018-01-15", "Stage", "200.50"],
                ["4", "Comité", "2018-02-01", "Fête", "10.00"], ["5", "Comité", "2018-02-02", "Bal", "20.00"],
                ["6", "Comité", "2018-02-03", "Bal", "30.00"],
            ])
        let told = merged(outcome.summary)
        #expect(told.map(\.column?.index) == [1, 2, 3])
        #expect(told.first?.line == 2)
        #expect(
            told.first?.rule.contains("les cellules A2 à A3 sont fusionnées (2\u{A0}plages fusionnées en tout)") == true
        )
        #expect(told.first?.rule.contains("3\u{A0}lignes sous les premières") == true)
    }

    @Test(arguments: SampleSheet.Format.allCases) func `second lines of merged rows are no rows of their own`(
        format: SampleSheet.Format
    ) throws {
        let outcome = try read(
            SampleSheet(
                "Aides",
                [
                    header, ["Club", "2018-01-15", "Tournoi", "100.25"], ["", "", "", ""],
                    ["Comité", "2018-02-01", "Fête", "10"], ["", "", "", ""], ["Amis", "2018-02-05", "Bal", "5"],
                ],
                merges: (0..<4).flatMap { [.init(1, $0, rows: 2), .init(3, $0, rows: 2)] }), format)
        #expect(outcome.summary.amountCents == 11_525)
        #expect(outcome.summary.rowsRead == 3)
        #expect(outcome.summary.rowsRefused == 0)
        #expect(outcome.rows.map { $0[0] } == ["2", "4", "6"])
    }

    @Test(arguments: SampleSheet.Format.allCases)
    func `an amount that is merged with all that makes an award is counted once, and the rest of it told`(
        format: SampleSheet.Format
    ) throws {
        let outcome = try read(
            SampleSheet(
                "Aides",
                [
                    header, ["Club", "2018-01-15", "Tournoi", "1000.10"], ["", "", "Stage", ""],
                    ["", "", "Déplacements", ""],
                    ["Comité", "2018-02-01", "Fête", "10"],
                ], merges: [.init(1, 0, rows: 3), .init(1, 1, rows: 3), .init(1, 3, rows: 3)]), format)
        #expect(outcome.summary.amountCents == 101_010)
        #expect(outcome.summary.amountRefusedCents == 0)
        #expect(outcome.rows.map { $0[0] + $0[4] } == ["21000.10", "510.00"])
        #expect(
            outcome.summary.faults.contains { $0.line == 3 && $0.rule.contains("2\u{A0}lignes ne font que détailler") })
    }

    @Test(arguments: SampleSheet.Format.allCases)
    func `an amount that is merged over several beneficiaries is nobody's, and its money is told as refused`(
        format: SampleSheet.Format
    ) throws {
        let outcome = try read(
            SampleSheet(
                "Aides",
                [
                    header, ["Club", "2018-01-15", "Tournoi", "1000.10"], ["Cercle", "2018-01-15", "Stage", ""],
                    ["Comité", "2018-02-01", "Fête", "10"],
                ], merges: [.init(1, 3, rows: 2)]), format)
        #expect(outcome.summary.amountCents == 101_010)
        #expect(outcome.summary.amountRefusedCents == 100_010)
        #expect(outcome.summary.rowsRefused == 2)
        #expect(outcome.rows.map { $0[1] } == ["Comité"])
        let refused = outcome.summary.faults.filter { $0.severity == .error }
        #expect(refused.map(\.line) == [2, 3])
        #expect(refused.allSatisfy { $0.column?.name == "montant" && $0.rule.contains("D2") })
    }

    @Test(arguments: SampleSheet.Format.allCases) func `an amount that is merged with blank cells is its row's`(
        format: SampleSheet.Format
    ) throws {
        let outcome = try read(
            SampleSheet(
                "Aides",
                [
                    header, ["Club", "2018-01-15", "Tournoi", "1000.10"], ["", "", "", ""],
                    ["Comité", "2018-02-01", "Fête", "10"],
                ], merges: [.init(1, 3, rows: 2)]), format)
        #expect(outcome.summary.amountCents == 101_010)
        #expect(outcome.summary.amountRefusedCents == 0)
        #expect(outcome.rows.count == 2)
    }

    @Test(arguments: SampleSheet.Format.allCases) func `groups of merged amounts may follow each other`(
        format: SampleSheet.Format
    ) throws {
        var rows = [header]
        var merges: [SampleSheet.Merge] = []
        for number in 0..<20 {
            let row = rows.count
            rows.append(["Club \(number)", "2018-01-15", "Saison", "\(number).25"])
            rows.append(number % 2 == 0 ? ["", "", "Suite", ""] : ["Autre \(number)", "2018-01-15", "Suite", ""])
            merges.append(.init(row, 3, rows: 2))
            if number % 2 == 0 { merges += [.init(row, 0, rows: 2), .init(row, 1, rows: 2)] }
        }
        let outcome = try read(SampleSheet("Aides", rows, merges: merges), format)
        #expect(outcome.summary.amountCents == 19_500)
        #expect(outcome.summary.amountRefusedCents == 10_250)
        #expect(outcome.summary.rowsRefused == 20)
        #expect(outcome.rows.map { $0[1] } == (0..<10).map { "Club \($0 * 2)" })
    }

    @Test(arguments: SampleSheet.Format.allCases) func `merged cells of a title and of the header stay as they are`(
        format: SampleSheet.Format
    ) throws {
        let outcome = try read(
            SampleSheet(
                "Aides",
                [
                    ["Subventions votées en 2018", "", "", ""], ["", "", "", ""], header, ["", "", "", ""],
                    ["Club", "2018-01-15", "Tournoi", "100.25"],
                ],
                merges: [.init(0, 0, rows: 2, columns: 4)] + (0..<4).map { .init(2, $0, rows: 2) }), format)
        #expect(outcome.summary.amountCents == 10_025)
        #expect(outcome.summary.rowsRead == 1)
        #expect(outcome.rows == [["5", "Club", "2018-01-15", "Tournoi", "100.25"]])
    }

    @Test(arguments: SampleSheet.Format.allCases) func `cells merged over columns are read in the first, told once`(
        format: SampleSheet.Format
    ) throws {
        let outcome = try read(
            SampleSheet(
                "Aides",
                [header + ["Nature"]]
                    + (1...30).map { ["Club \($0)", "2018-01-15", "Tournoi", "\($0).10", "aide en numéraire"] }
                    + [["Comité", "2018-02-01", "Fête", "10", "aide en numéraire"]],
                merges: (1...30).map { .init($0, 2, columns: 1) } + [.init(31, 4, columns: 2)]), format)
        #expect(outcome.summary.amountCents == 47_800)
        #expect(outcome.summary.rowsRefused == 0)
        #expect(merged(outcome.summary).count == 1)
    }

    @Test(arguments: SampleSheet.Format.allCases)
    func `titles among the rows, merged over the table's width, are no rows`(
        format: SampleSheet.Format
    ) throws {
        let outcome = try read(
            SampleSheet(
                "Aides",
                [
                    header, ["Commission Culture", "", "", ""], ["Club", "2018-01-15", "Tournoi", "100.25"],
                    ["Commission Sport", "", "", ""], ["Amis", "2018-01-17", "Bal", "7"],
                ], merges: [.init(1, 0, columns: 4), .init(3, 0, columns: 4)]), format)
        #expect(outcome.summary.amountCents == 10_725)
        #expect(outcome.summary.rowsRefused == 0)
        #expect(outcome.rows.map { $0[0] } == ["3", "5"])
        #expect(outcome.summary.faults.filter { $0.rule.contains("fusionn") }.map(\.line) == [2])
    }

    @Test(arguments: SampleSheet.Format.allCases) func `hidden rows and columns are read, and told`(
        format: SampleSheet.Format
    ) throws {
        var sheet = SampleSheet(
            "Aides",
            [
                header, ["Club", "2018-01-15", "Tournoi", "100.25"], ["Cercle", "2018-01-16", "Stage", "5"],
                ["Amis", "2018-01-17", "Bal", "7"],
            ])
        sheet.hiddenRows = [2, 3]
        sheet.hiddenColumns = [3]
        let outcome = try read(sheet, format)
        #expect(outcome.summary.amountCents == 11_225)
        #expect(outcome.rows.count == 3)
        #expect(
            outcome.summary.faults.contains { $0.line == 3 && $0.rule.contains("2\u{A0}lignes masquées sont lues") })
        #expect(outcome.summary.faults.contains { $0.column?.index == 4 && $0.rule.contains("masquée, et lue") })
    }

    @Test func `repeated rows below a merged cell have its value as long as it reaches`() throws {
        let name = "<table:table-cell office:value-type=\"string\""
        func cell(_ text: String, _ span: String = "") -> String {
            "\(name)\(span)><text:p>\(text)</text:p></table:table-cell>"
        }
        let table = """
            <table:table table:name="Aides"><table:table-row>\(header.map { cell($0) }.joined())</table:table-row>\
            <table:table-row>\(cell("Club", " table:number-rows-spanned=\"3\""))\(cell("2018-01-15"))\(cell("Bal"))\(cell("1.50"))</table:table-row>\
            <table:table-row table:number-rows-repeated="3"><table:covered-table-cell/>\(cell("2018-01-16"))\(cell("Bal"))\(cell("2"))</table:table-row>\
            </table:table>
            """
        let path = try SampleArchive.write(SampleODS(table).parts, to: fixture.path("a.ods"))
        let summary = try DossierSource.check(path)
        #expect(summary.rowsTaken == 3)
        #expect(summary.amountCents - summary.amountRefusedCents == 550)
        #expect(summary.amountRefusedCents == 200)
        #expect(summary.faults.filter { $0.severity == .error }.map(\.line) == [5])
    }

    @Test(arguments: 0..<40) func `whatever is merged, no amount is counted twice`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed) &+ 300)
        var rows = [header]
        var merges: [SampleSheet.Merge] = []
        var cents: Int64 = 0
        while rows.count < 40 {
            let height = Int.random(in: 1...4, using: &random)
            let amount = Int64.random(in: 1...999_999, using: &random)
            cents += amount
            var isMerged = [false, false, false, true]
            for column in 0..<3 { isMerged[column] = Bool.random(using: &random) }
            for line in 0..<height {
                rows.append(
                    [
                        "Club \(rows.count)", "2018-01-15", "Saison \(rows.count)",
                        StoredValue.integer(amount).text(as: .amount),
                    ].enumerated().map { line > 0 && (isMerged[$0] || Bool.random(using: &random)) ? "" : $1 })
            }
            for column in 0..<4 where isMerged[column] && height > 1 {
                merges.append(.init(rows.count - height, column, rows: height))
            }
        }
        for format in SampleSheet.Format.allCases {
            let outcome = try read(SampleSheet("Aides", rows, merges: merges), format)
            #expect(outcome.summary.amountCents == cents)
            let taken = outcome.rows.reduce(Int64(0)) { $0 + Int64($1[4].replacing(".", with: ""))! }
            #expect(taken == cents - outcome.summary.amountRefusedCents)
        }
    }
}
