import Foundation
import SpreadsheetSamples
import Testing

@testable import Spreadsheets

@Suite struct XLSXReadingTests {
    let reading = Reading()

    private func value(_ number: String, format: Int, code: String? = nil, from1904: Bool = false) throws -> SheetValue?
    {
        var sample = SampleXLSX(rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(number)</v></c></row>")
        sample.cellFormats = [0, format]
        sample.startsIn1904 = from1904
        if let code { sample.numberFormats = "<numFmt numFmtId=\"\(format)\" formatCode=\"\(code)\"/>" }
        return try reading.values(reading.xlsx(sample))["A1"]
    }

    @Test func `each type of cell is read as what it is`() throws {
        var sample = SampleXLSX(
            rows: """
                <row r="2"><c r="B2"><v>12.5</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>en </t></r><r><t>ligne</t></r><rPh sb="0" eb="1"><t>dit</t></rPh></is></c>\
                <c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#DIV/0!</v></c><c r="G2" t="str"><f>A1&amp;"x"</f><v>x</v></c><c r="H2" t="d"><v>2018-12-31</v></c><c r="I2" s="1"/></row>
                """)
        sample.strings =
            "<si><t>zéro</t></si><si><r><t>Un </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> deux</t></r><rPh sb=\"0\" eb=\"1\"><t>dit</t></rPh></si>"
        #expect(
            try reading.values(reading.xlsx(sample)) == [
                "B2": .number(12.5), "C2": .text("Un  deux"), "D2": .text("en ligne"), "E2": .boolean(true),
                "F2": .error("#DIV/0!"),
                "G2": .text("x"), "H2": .date(SheetDate(year: 2018, month: 12, day: 31)),
            ])
    }

    @Test func `cells without place follow each other`() throws {
        let path = try reading.xlsx(
            SampleXLSX(
                rows:
                    "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
            ))
        #expect(try reading.values(path) == ["A1": .number(1), "B1": .number(2), "C5": .number(3), "D5": .number(4)])
    }

    @Test(arguments: [
        ("43465", "dd/mm/yyyy"), ("43465", "[$-40C]d mmmm yyyy;@"), ("43465", "jj/mm/aaaa"),
        ("43465", "yyyy\\-mm\\-dd"), ("43465", "mmm\\ yy"),
        ("43465", "[Red]d/m/yy"), ("43465", "&quot;le &quot;dd/mm/yyyy"),
    ]) func `a custom format tells a date`(number: String, code: String) throws {
        #expect(try value(number, format: 170, code: code) == .date(SheetDate(year: 2018, month: 12, day: 31)))
    }

    @Test(arguments: [
        "0.00E+00", "# ##0,00", "0 &quot;jours&quot;", "0\\ \\d", "General", "[Red]0", "@", "#,##0_);(#,##0)",
    ])
    func `a custom format of numbers tells none`(code: String) throws {
        #expect(try value("43465", format: 170, code: code) == .number(43_465))
    }

    @Test(arguments: [
        ("#,##0.00 [$€-40C]", "EUR"), ("#,##0.00\\ &quot;€&quot;", "EUR"), ("[$CHF] 0", "CHF"),
        ("[$$-409]#,##0", "USD"),
    ])
    func `a custom format tells a currency`(code: String, currency: String) throws {
        #expect(try value("12", format: 170, code: code) == .currency(12, code: currency))
    }

    @Test(arguments: ["0%", "0.0%", "# ##0,0 %"]) func `a custom format tells a percentage`(code: String) throws {
        #expect(try value("0.45", format: 170, code: code) == .percentage(0.45))
    }

    @Test(arguments: ["h:mm", "[h]:mm:ss", "mm:ss.0", "[mm]:ss", "h:mm AM/PM"])
    func `a format of hours alone tells a duration`(code: String) throws {
        #expect(try value("0.5", format: 170, code: code) == .duration(43_200))
    }

    @Test(arguments: [14, 15, 16, 17, 22]) func `the built-in date formats are known`(format: Int) throws {
        #expect(
            try value("43465.25", format: format) == .date(SheetDate(year: 2018, month: 12, day: 31, seconds: 21_600)))
    }

    @Test(arguments: [
        ("1", 1900, 1, 1), ("59", 1900, 2, 28), ("61", 1900, 3, 1), ("36585", 2000, 2, 29), ("2958465", 9999, 12, 31),
    ])
    func `days count from 1900, with the day that never was`(number: String, year: Int, month: Int, day: Int) throws {
        #expect(try value(number, format: 14) == .date(SheetDate(year: year, month: month, day: day)))
    }

    @Test(arguments: ["60", "0", "-5", "2958466"]) func `what is no date stays a number`(number: String) throws {
        #expect(try value(number, format: 14) == .number(Double(number)!))
    }

    @Test func `days may count from 1904`() throws {
        #expect(try value("0", format: 14, from1904: true) == .date(SheetDate(year: 1904, month: 1, day: 1)))
        #expect(try value("42003", format: 14, from1904: true) == .date(SheetDate(year: 2018, month: 12, day: 31)))
    }

    @Test func `escaped characters are what they stand for`() throws {
        var sample = SampleXLSX(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        sample.strings = "<si><t>a_x000D_b_x005F_x0041__xD834__xDD1E__xD834_ _x12_ _xZZZZ_</t></si>"
        #expect(
            try reading.values(reading.xlsx(sample)) == ["A1": .text("a\rb_x0041__xD834__xDD1E__xD834_ _x12_ _xZZZZ_")])
    }

    @Test func `a shared formula is the first cell's, and says so`() throws {
        let path = try reading.xlsx(
            SampleXLSX(
                rows:
                    "<row><c><f t=\"shared\" ref=\"A1:B1\" si=\"0\">SUM(C1:D1)</f><v>3</v></c><c><f t=\"shared\" si=\"0\"/><v>4</v></c></row>"
            ))
        let reader = try SpreadsheetReader(path: path)
        var found: [(String?, Bool)] = []
        try reader.forEachRow(of: reader.sheets()[0]) { row in
            found += row.cells.map { (row.formula($0), $0.sharesFormula) }
        }
        #expect(found.map(\.0) == ["SUM(C1:D1)", "SUM(C1:D1)"])
        #expect(found.map(\.1) == [false, true])
    }

    @Test func `merged ranges are known at the sheet's end`() throws {
        let path = try reading.xlsx(
            SampleXLSX(
                (
                    "A",
                    "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row hidden=\"1\"><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>"
                )))
        let reader = try SpreadsheetReader(path: path)
        let rows = try reader.rows(of: reader.sheets()[0])
        var row = SheetRow()
        #expect(try rows.next(into: &row))
        #expect(row.isHidden)
        #expect(try !rows.next(into: &row))
        #expect(rows.mergedRanges == [MergedRange(rows: 0...1, columns: 0...2)])
        #expect(rows.hiddenColumns == [1...2])
    }

    @Test func `many shared strings go to disk and come back the same`() throws {
        let count = 20_000
        var sample = SampleXLSX(
            rows: (0..<count).map { "<row><c t=\"s\"><v>\(($0 * 7919) % count)</v></c></row>" }.joined())
        sample.strings = (0..<count).map { "<si><t>Texte n° \($0) \(String(repeating: "x", count: $0 % 50))</t></si>" }
            .joined()
        let path = try reading.xlsx(sample)
        var limits = SpreadsheetLimits()
        limits.sharedStringsInMemory = 1000
        #expect(try reading.values(path, limits: limits) == reading.values(path))
        #expect(
            try reading.values(path, limits: limits)["A2"]
                == .text("Texte n° 7919 " + String(repeating: "x", count: 19)))
    }

    @Test func `prefixed elements and the strict namespace are read`() throws {
        let parts = SampleXLSX(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").parts.map { part in
            guard part.name.contains("sheet1") else { return part }
            let text = part.text.replacingOccurrences(
                of: SampleXLSX.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
            )
            .replacingOccurrences(of: "xmlns=", with: "xmlns:x=").replacingOccurrences(of: "</", with: "\u{1}")
            .replacingOccurrences(of: "<", with: "<x:").replacingOccurrences(of: "\u{1}", with: "</x:")
            return (part.name, text)
        }
        #expect(try reading.values(SampleArchive.write(parts, to: reading.path("a.xlsx"))) == ["A1": .number(1)])
    }
}
