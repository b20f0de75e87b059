import Foundation
import SpreadsheetSamples
import Spreadsheets
import Testing

@testable import Intake
@testable import SCDL

/// Workbooks beside what the public validator says of them: it reads the first sheet, all of it, and wants texts where
/// the schema has texts.
@Suite struct StrictWorkbookTests {
    let fixture = try! Fixture()

    private func rules(_ report: SCDLReport) -> [String] {
        report.faults.map { "\($0.rule.rawValue) \($0.fault.severity.rawValue) \($0.fault.column?.name ?? "-")" }
    }

    /// Typed cells in both formats; number formats as `StrictWorkbook.formats` has them.
    private static let cells: [(name: String, ods: String, xlsx: String)] = [
        ("number", "office:value-type=\"float\" office:value=\"1\"", "<v>1</v>"),
        ("siret", "office:value-type=\"float\" office:value=\"20005375900011\"", "<v>20005375900011</v>"),
        ("percentage", "office:value-type=\"percentage\" office:value=\"0.45\"", "s=\"2\"><v>0.45</v>"),
        (
            "currency", "office:value-type=\"currency\" office:currency=\"EUR\" office:value=\"0.5\"",
            "s=\"3\"><v>0.5</v>"
        ),
        ("date", "office:value-type=\"date\" office:date-value=\"2018-03-05\"", "s=\"1\"><v>43164</v>"),
        ("moment", "office:value-type=\"date\" office:date-value=\"2018-03-05T12:00:00\"", "s=\"4\"><v>43164.5</v>"),
        ("boolean", "office:value-type=\"boolean\" office:boolean-value=\"true\"", "t=\"b\"><v>1</v>"),
        ("duration", "office:value-type=\"time\" office:time-value=\"PT60H00M00S\"", "s=\"5\"><v>2.5</v>"),
    ]

    /// The types that the schema's own types take; a text takes none of them.
    private static let admitted: [String: Set<String>] = [
        "dateConvention": ["date"], "montant": ["number", "siret", "percentage", "currency"],
        "notificationUE": ["boolean"], "pourcentageSubvention": ["number", "percentage", "currency"],
    ]

    private func ods(_ tables: [(name: String, rows: String)], _ name: String = "classeur.ods") throws -> String {
        let path = fixture.path(name)
        let text = tables.map { "<table:table table:name=\"\($0.name)\">\($0.rows)</table:table>" }.joined()
        return try SampleArchive.write(SampleODS(text).parts, to: path)
    }

    private func odsRow(_ cells: [String], typed: [Int: String] = [:]) -> String {
        "<table:table-row>"
            + cells.enumerated().map { index, text in
                if let type = typed[index] { return "<table:table-cell \(type)/>" }
                return text.isEmpty
                    ? "<table:table-cell/>"
                    : "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
            }.joined() + "</table:table-row>"
    }

    /// - Parameter content: what each `worksheet` element holds.
    private func xlsx(_ sheets: [(name: String, content: String)], _ name: String = "classeur.xlsx") throws -> String {
        var sample = SampleXLSX(rows: "")
        sample.sheets = sheets
        sample.numberFormats =
            "<numFmt numFmtId=\"170\" formatCode=\"#,##0.00&quot; €&quot;\"/><numFmt numFmtId=\"171\" formatCode=\"[h]:mm\"/>"
        sample.cellFormats = [0, 14, 10, 170, 22, 171]
        return try SampleArchive.write(sample.parts, to: fixture.path(name))
    }

    private func xlsxRow(_ line: Int, _ cells: [String], typed: [Int: String] = [:], isWhole: Bool = true) -> String {
        "<row r=\"\(line)\">"
            + cells.enumerated().map { index, text in
                let start = "<c r=\"\(CellName.of(row: line - 1, column: index))\" "
                if let type = typed[index] { return start + (type.hasPrefix("<") ? ">" : "") + type + "</c>" }
                if text.isEmpty { return isWhole ? start + "/>" : "" }
                return start + "t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }.joined() + "</row>"
    }

    private func sheet(_ rows: String, dimension: String? = nil) -> String {
        (dimension.map { "<dimension ref=\"\($0)\"/>" } ?? "") + "<sheetData>\(rows)</sheetData>"
    }

    private func list(_ rows: [[String]], isWhole: Bool = true) -> String {
        rows.enumerated().map { xlsxRow($0 + 1, $1, isWhole: isWhole) }.joined()
    }

    private var good: [[String]] { [SCDL.header, SCDL.row()] }

    // MARK: Types

    @Test(arguments: [SCDLVersion.v2_0_2, .v2_1_1], ["ods", "xlsx"])
    func `a cell of another type than its column's is an error, each type in each column`(
        version: SCDLVersion, format: String
    ) throws {
        let header = SCDLSchema(version).fields.map(\.name)
        let row = zip(SCDL.header, SCDL.row()).filter { header.contains($0.0) }.map(\.1)
        var lines = [format == "ods" ? odsRow(header) : xlsxRow(1, header)]
        var expected: [Int: String] = [:]
        for (place, name) in header.enumerated() {
            for type in Self.cells {
                lines.append(
                    format == "ods"
                        ? odsRow(row, typed: [place: type.ods])
                        : xlsxRow(lines.count + 1, row, typed: [place: type.xlsx]))
                if Self.admitted[name]?.contains(type.name) != true { expected[lines.count] = "\(name) \(type.name)" }
            }
        }
        let path = try format == "ods" ? ods([("a", lines.joined())]) : xlsx([("a", sheet(lines.joined()))])
        let report = try SCDLCheck.run(path, version: version)
        let found = report.faults.filter { $0.fault.severity != .warning }
        #expect(Set(found.compactMap(\.fault.line)) == Set(expected.keys))
        for fault in found {
            let line = try #require(fault.fault.line)
            #expect(fault.fault.column.map { expected[line]?.hasPrefix($0.name + " ") } == true)
        }
        #expect(report.rowsInvalid == expected.count)
    }

    @Test func `a number in a text column is told with what it is, why, and what to do`() throws {
        let path = try ods([("a", odsRow(SCDL.header) + odsRow(SCDL.row(), typed: [1: Self.cells[1].ods]))])
        let report = try SCDLCheck.run(path)
        #expect(rules(report) == ["typed-cell error idAttribuant"])
        let fault = try #require(report.faults.first?.fault)
        #expect(fault.value == "20005375900011")
        #expect(fault.rule.contains("un nombre"))
        #expect(fault.rule.contains("validateur public"))
        #expect(fault.remedy.contains("format texte"))
    }

    @Test func `a day as a period or a reference is told with the form to write`() throws {
        for place in [3, 11] {
            let path = try ods([("a", odsRow(SCDL.header) + odsRow(SCDL.row(), typed: [place: Self.cells[4].ods]))])
            let report = try SCDLCheck.run(path)
            #expect(rules(report) == ["typed-cell error \(SCDL.header[place])"])
            #expect(report.faults.first?.fault.remedy.contains("AAAA-MM-JJ") == true)
        }
    }

    @Test func `texts of numbers and days in a workbook conform`() throws {
        #expect(try SCDLCheck.run(ods([("a", good.map { odsRow($0) }.joined())])).faults.isEmpty)
        #expect(try SCDLCheck.run(xlsx([("a", sheet(list(good)))])).faults.isEmpty)
    }

    @Test func `a text without a type, which other programs read as empty, is an error`() throws {
        let row = odsRow(SCDL.row()).replacingOccurrences(
            of: "<table:table-cell office:value-type=\"string\"><text:p>Modernisation",
            with: "<table:table-cell><text:p>Modernisation")
        #expect(rules(try SCDLCheck.run(ods([("a", odsRow(SCDL.header) + row)]))) == ["typed-cell error objet"])
    }

    @Test func `what a merged cell covers is read, as the public validator does`() throws {
        let row = odsRow(SCDL.row()).replacingOccurrences(
            of: "<table:table-cell office:value-type=\"string\"><text:p>C1</text:p></table:table-cell>",
            with: "<table:covered-table-cell office:value-type=\"float\" office:value=\"5\"/>")
        #expect(
            rules(try SCDLCheck.run(ods([("a", odsRow(SCDL.header) + row)]))) == ["typed-cell error referenceDecision"])
    }

    // MARK: Sheets

    @Test func `subsidies that aren't on the first sheet are an error that names it, hidden or not`() throws {
        let rows = list(good)
        let visible = try SCDLCheck.run(xlsx([("Lisez-moi", sheet(xlsxRow(1, ["x"]))), ("aides", sheet(rows))]))
        #expect(rules(visible) == ["sheet error -"])
        #expect(visible.faults.first?.fault.rule.contains("« Lisez-moi »") == true)
        #expect(!visible.isValid)
        let first = try SCDLCheck.run(xlsx([("aides", sheet(rows)), ("Lisez-moi", sheet(xlsxRow(1, ["x"])))]))
        #expect(first.faults.isEmpty)
    }

    @Test func `another sheet of subsidies is told as one that isn't checked`() throws {
        let rows = good.map { odsRow($0) }.joined()
        let report = try SCDLCheck.run(ods([("2017", rows), ("2018", rows), ("notes", odsRow(["x"]))]))
        #expect(rules(report) == ["sheet warning -"])
        #expect(report.faults.first?.fault.rule.contains("« 2018 »") == true)
        #expect(report.isValid)
    }

    @Test func `the sheet of the schema's name is checked, and the one before it is what would be read`() throws {
        let rows = good.map { odsRow($0) }.joined()
        let report = try SCDLCheck.run(ods([("2017", rows), ("subventions", rows)]))
        #expect(report.file == "classeur.ods (feuille subventions)")
        #expect(rules(report) == ["sheet error -", "sheet warning -"])
    }

    // MARK: Edges

    @Test func `empty columns that the workbook counts are one error`() throws {
        let wide = xlsxRow(1, SCDL.header + ["", ""]) + xlsxRow(2, SCDL.row())
        #expect(rules(try SCDLCheck.run(xlsx([("a", sheet(wide))]))) == ["blank-column error Q"])
        #expect(
            rules(try SCDLCheck.run(xlsx([("a", sheet(list(good), dimension: "A1:Q2"))]))) == ["blank-column error Q"])
        #expect(try SCDLCheck.run(xlsx([("a", sheet(wide, dimension: "A1:P2"))])).faults.isEmpty)
        let rest = odsRow(SCDL.header + [""]) + odsRow(SCDL.row())
        #expect(rules(try SCDLCheck.run(ods([("a", rest)]))) == ["blank-column error Q"])
    }

    @Test func `empty rows that the workbook counts are an error, and rows read`() throws {
        let rows = list(good) + "<row r=\"3\"><c r=\"A3\" s=\"1\"/></row><row r=\"6\"/>"
        let report = try SCDLCheck.run(xlsx([("a", sheet(rows, dimension: "A1:P6"))]))
        #expect(rules(report) == ["blank-row error -"])
        #expect(report.faults.first?.fault.line == 3)
        #expect(report.faults.first?.fault.rule.contains("3 à 6") == true)
        #expect((report.rowsRead, report.rowsInvalid) == (5, 4))
        #expect(try SCDLCheck.run(xlsx([("a", sheet(rows, dimension: "A1:P2"))])).faults.isEmpty)
        let rest = "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell/></table:table-row>"
        let end = try SCDLCheck.run(ods([("a", good.map { odsRow($0) }.joined() + rest)]))
        #expect(rules(end) == ["blank-row error -"])
        #expect(end.rowsRead == 2)
    }

    @Test func `a workbook that says that it ends before its columns is an error`() throws {
        let report = try SCDLCheck.run(xlsx([("a", sheet(list(good), dimension: "A1"))]))
        #expect(rules(report) == ["sheet error -"])
        #expect(report.faults.first?.fault.rule.contains("la colonne A") == true)
        let short = try SCDLCheck.run(xlsx([("a", sheet(list(good), dimension: "A1:P1"))]))
        #expect(rules(short) == ["sheet warning -"])
    }

    @Test func `rows that end early in a workbook that doesn't say its width lack cells, told once`() throws {
        let rows = list([SCDL.header, SCDL.row(), SCDL.row(), SCDL.row()], isWhole: false)
        let report = try SCDLCheck.run(xlsx([("a", sheet(rows))]))
        #expect(rules(report) == ["missing-cell error dispositifAide"])
        #expect(report.faults.first?.fault.rule.contains("comme 2 autres") == true)
        #expect(report.rowsInvalid == 3)
        #expect(try SCDLCheck.run(xlsx([("a", sheet(rows, dimension: "A1:P4"))])).faults.isEmpty)
    }

    // MARK: Names

    @Test func `a workbook whose name or format the public validator can't read is an error`() throws {
        let rows = good.map { odsRow($0) }.joined()
        #expect(rules(try SCDLCheck.run(ods([("a", rows)], "classeur.xlsx"))) == ["file-name error -"])
        #expect(rules(try SCDLCheck.run(xlsx([("a", sheet(list(good)))], "classeur.xlsm"))) == ["file-name error -"])
        let flat = fixture.path("classeur.fods")
        try SampleODS("<table:table table:name=\"a\">\(rows)</table:table>").flat.write(
            toFile: flat, atomically: true, encoding: .utf8)
        let report = try SCDLCheck.run(flat)
        #expect(rules(report) == ["file-name error -"])
        #expect(report.faults.first?.fault.remedy.contains(".ods ou .xlsx") == true)
    }
}
