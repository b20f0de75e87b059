import Foundation
import SpreadsheetSamples
import Testing

@testable import Spreadsheets

/// Workbooks as other programs write them, against or beside the standard, and as all read them.
@Suite struct OtherProgramsTests {
    let reading = Reading()
    private let one = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    private func xlsx(_ sample: SampleXLSX, _ change: (String, String) -> (String, String)) throws -> String {
        try SampleArchive.write(
            sample.parts.map { part in
                let (name, text) = change(part.name, part.text)
                return (name: name, text: text)
            }, to: reading.path("essai.xlsx"))
    }

    private func types(_ content: String, workbook: String = "xl/workbook.xml") throws -> String {
        try xlsx(SampleXLSX(rows: one)) { name, text in
            switch name {
            case "[Content_Types].xml":
                (
                    name,
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\(content)</Types>"
                )
            case "_rels/.rels": (name, text.replacingOccurrences(of: "xl/workbook.xml", with: workbook))
            case "xl/workbook.xml": (workbook, text)
            case "xl/_rels/workbook.xml.rels": (name.replacingOccurrences(of: "xl/workbook.xml", with: workbook), text)
            default: (name, text)
            }
        }
    }

    @Test(arguments: [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/xml", "text/xml",
    ])
    func `the workbook's type may be that of all parts of its extension`(type: String) throws {
        let path = try types("<Default Extension=\"XML\" ContentType=\"\(type)\"/>")
        #expect(try reading.values(path) == ["A1": .number(1)])
    }

    @Test func `a workbook without any type, or of another, is refused`() throws {
        #expect(try reading.refusal(types(""))?.fault == .partTypeNotStated)
        let other = "<Default Extension=\"xml\" ContentType=\"application/vnd.ms-word.main+xml\"/>"
        #expect(try reading.refusal(types(other))?.fault == .otherType(type: "application/vnd.ms-word.main+xml"))
    }

    @Test(arguments: ["", "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.main\"/>"])
    func `a binary workbook is told as one, whatever says its type`(content: String) throws {
        let failure = try reading.refusal(types(content, workbook: "xl/workbook.bin"))
        #expect(failure?.fault == .binary)
    }

    @Test func `names with backslashes are those of folders`() throws {
        let path = try xlsx(SampleXLSX(rows: one)) { ($0.replacingOccurrences(of: "/", with: "\\"), $1) }
        #expect(try reading.values(path) == ["A1": .number(1)])
    }

    private func cell(_ attributes: String, _ content: String) throws -> SheetValue? {
        try reading.values(reading.xlsx(SampleXLSX(rows: "<row><c \(attributes)>\(content)</c></row>")))["A1"]
    }

    @Test(arguments: ["s", "b", "d", "n"]) func `an empty value is no value`(type: String) throws {
        #expect(try cell("t=\"\(type)\"", "<v/>") == nil)
        #expect(try cell("t=\"\(type)\"", "<v> </v>") == nil)
    }

    @Test func `an error without a name is an error`() throws {
        #expect(try cell("t=\"e\"", "<v/>") == .error(""))
    }

    @Test(
        arguments: [
            ("08:30:00", .duration(30_600)), ("08:30", .duration(30_600)),
            ("2018-04-05T10:00:00+02:00", .date(SheetDate(year: 2018, month: 4, day: 5, seconds: 36_000))),
            ("2018-04-05T00:00:00Z", .date(SheetDate(year: 2018, month: 4, day: 5, seconds: 0))),
            ("2018-04-05T23:00:00.5-0500", .date(SheetDate(year: 2018, month: 4, day: 5, seconds: 82_800.5))),
            (" 2018-04-05 ", .date(SheetDate(year: 2018, month: 4, day: 5))),
        ] as [(String, SheetValue)])
    func `a typed date may be a time alone or have an offset`(text: String, expected: SheetValue) throws {
        #expect(try cell("t=\"d\"", "<v>\(text)</v>") == expected)
    }

    @Test(arguments: ["2018-04-05T10:00:00+2", "25:00", "08:60", "hier"])
    func `what is no date stays refused`(text: String) throws {
        let sample = SampleXLSX(rows: "<row><c t=\"d\"><v>\(text)</v></c></row>")
        #expect(try reading.refusal(reading.xlsx(sample))?.fault == .valueUnlikeType(text: text))
    }

    @Test func `spaces around a value are none of it, those of a text are`() throws {
        #expect(try cell("", "<v> 12 </v>") == .number(12))
        #expect(try cell("t=\"b\"", "<v>\n1\n</v>") == .boolean(true))
        #expect(try cell("t=\"str\"", "<v> x </v>") == .text(" x "))
    }

    @Test(arguments: [
        "<is><t>en ligne</t></is><v>7</v>", "<v>7</v><is><t>en ligne</t></is>", "<v>en ligne</v>",
    ]) func `of a text in the cell and a value beside it the text counts`(content: String) throws {
        #expect(try cell("t=\"inlineStr\"", content) == .text("en ligne"))
    }

    @Test(arguments: [("2", true), ("-1", true), ("1", true), ("0", false), ("0.0", false), ("false", false)])
    func `a boolean of OpenDocument may be a number`(text: String, expected: Bool) throws {
        let row =
            "<table:table-row><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"\(text)\"/></table:table-row>"
        #expect(try reading.values(reading.ods(rows: row)) == ["A1": .boolean(expected)])
    }

    @Test func `a date of OpenDocument with an offset is the day that is written`() throws {
        let row =
            "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2018-04-05T00:30:00+02:00\"/></table:table-row>"
        #expect(
            try reading.values(reading.ods(rows: row))
                == ["A1": .date(SheetDate(year: 2018, month: 4, day: 5, seconds: 1800))])
    }

    private func value(_ number: String, code: String, id: Int = 170) throws -> SheetValue? {
        var sample = SampleXLSX(rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(number)</v></c></row>")
        sample.cellFormats = [0, id]
        if !code.isEmpty {
            let quoted = code.replacingOccurrences(of: "\"", with: "&quot;")
            sample.numberFormats = "<numFmt numFmtId=\"\(id)\" formatCode=\"\(quoted)\"/>"
        }
        return try reading.values(reading.xlsx(sample))["A1"]
    }

    @Test(
        arguments: [
            ("General\" €\"", .currency(1250.5, code: "EUR")), ("[Red]General", .number(1250.5)),
            ("General;-General", .number(1250.5)), ("General_)", .number(1250.5)), ("GENERAL", .number(1250.5)),
            ("General%", .percentage(1250.5)), ("[$-40C]General", .number(1250.5)),
            ("Standard\" m²\"", .number(1250.5)),
            ("E0", .number(1250.5)), ("M0", .number(1250.5)), ("\"le \"General", .number(1250.5)),
        ] as [(String, SheetValue)])
    func `a format that has a number among words is none of a date`(code: String, expected: SheetValue) throws {
        #expect(try value("1250.5", code: code) == expected)
    }

    @Test(arguments: ["ss.000", "hh:mm:ss,00", "mm:ss.0"])
    func `fractions of seconds are none of a number`(code: String) throws {
        #expect(try value("0.5", code: code) == .duration(43_200))
    }

    @Test(arguments: [("hh:mm", 170), ("h:mm AM/PM", 170), ("", 20), ("", 21), ("mm:ss", 170), ("", 45)])
    func `a time of day with days before it is a moment`(code: String, id: Int) throws {
        #expect(
            try value("43164.35", code: code, id: id)
                == .date(SheetDate(year: 2018, month: 3, day: 5, seconds: 30_240)))
        #expect(try value("0.35", code: code, id: id) == .duration(30_240))
    }

    @Test(arguments: [("[h]:mm", 170), ("", 46), ("[mm]:ss", 170)])
    func `elapsed hours may be more than a day's`(code: String, id: Int) throws {
        #expect(try value("2.5", code: code, id: id) == .duration(216_000))
    }

    @Test func `a sheet that leads nowhere doesn't stop the others`() throws {
        let sample = SampleXLSX(("A", "<sheetData>\(one)</sheetData>"), ("B", "<sheetData>\(one)</sheetData>"))
        let path = try xlsx(sample) { name, text in
            (name, name == "xl/workbook.xml" ? text.replacingOccurrences(of: "rId1", with: "") : text)
        }
        #expect(try reading.values(path, sheet: 1) == ["A1": .number(1)])
        #expect(throws: SpreadsheetFailure.self) { try reading.values(path, sheet: 0) }
    }

    @Test func `styles and texts that are named but not there are none`() throws {
        let path = try SampleArchive.write(
            SampleXLSX(rows: one).parts.filter { !$0.name.contains("sharedStrings") && !$0.name.contains("styles") },
            to: reading.path("essai.xlsx"))
        #expect(try reading.values(path) == ["A1": .number(1)])
    }

    @Test(arguments: [("1:1", 0...0, 0...16_383), ("A:C", 0...1_048_575, 0...2), ("B2:C3", 1...2, 1...2)])
    func `whole rows and columns may be merged`(
        range: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>
    ) throws {
        let content = "<sheetData>\(one)</sheetData><mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>"
        let reader = try SpreadsheetReader(path: reading.xlsx(SampleXLSX(("A", content))))
        let cursor = try reader.rows(of: reader.sheets()[0])
        var row = SheetRow()
        while try cursor.next(into: &row) {}
        #expect(cursor.mergedRanges == [MergedRange(rows: rows, columns: columns)])
    }

    @Test(arguments: ["1:A", "A1:B", "C3:B2", "A1:", ":", "A", "3", "A1:B2:C3"])
    func `what is no range of cells stays refused`(range: String) throws {
        let content = "<sheetData>\(one)</sheetData><mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>"
        let failure = try reading.refusal(reading.xlsx(SampleXLSX(("A", content))))
        #expect(failure?.fault == .rangeInvalid(text: range))
    }

    private func rows(_ rows: String) throws -> [(Int, [SheetValue])] {
        let reader = try SpreadsheetReader(path: reading.xlsx(SampleXLSX(rows: rows)))
        var found: [(Int, [SheetValue])] = []
        try reader.forEachRow(of: reader.sheets()[0]) { row in found.append((row.index, row.cells.map(row.value))) }
        return found
    }

    @Test func `cells out of order stand where they say, of two in one place the later counts`() throws {
        let found = try rows(
            "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>30</v></c><c r=\"B1\"><v>2</v></c></row>"
        )
        #expect(found.map(\.1) == [[.number(1), .number(2), .number(30)]])
    }

    @Test func `a cell that the file gives two values says so, and one given twice alike doesn't`() throws {
        let content =
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
            + "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>3</v></c><c r=\"C1\"><v>4</v></c></row>"
        let reader = try SpreadsheetReader(path: reading.xlsx(SampleXLSX(rows: content)))
        var disputed: [Bool] = []
        try reader.forEachRow(of: reader.sheets()[0]) { row in disputed += row.cells.map(\.isDisputed) }
        #expect(disputed == [false, true, false])
    }

    @Test func `a row in two pieces is one row, and its cells aren't counted twice`() throws {
        let found = try rows(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><v>2</v></c></row><row r=\"2\"><c r=\"A2\"><v>9</v></c></row>"
        )
        #expect(found.map(\.0) == [0, 1])
        #expect(found.map(\.1) == [[.number(5), .number(2)], [.number(9)]])
    }

    @Test func `rows out of order are given in the order of their numbers`() throws {
        let found = try rows(
            "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>"
        )
        #expect(found.map(\.0) == [0, 1, 2])
    }

    @Test func `a row that comes again after others is refused, since a sum would count it twice`() throws {
        let sample = SampleXLSX(
            rows:
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        )
        #expect(try reading.refusal(reading.xlsx(sample))?.fault == .rowTwice(line: 1))
    }

    @Test func `rows before a fault are given, then the fault`() throws {
        let sample = SampleXLSX(
            rows:
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>x</v></c></row>"
        )
        let reader = try SpreadsheetReader(path: reading.xlsx(sample))
        var found: [Int] = []
        let failure = #expect(throws: SpreadsheetFailure.self) {
            try reader.forEachRow(of: reader.sheets()[0]) { found.append($0.index) }
        }
        #expect(found == [0, 1])
        #expect(failure?.row == 2)
    }
}
