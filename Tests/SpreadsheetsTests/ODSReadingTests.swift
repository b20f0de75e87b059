import Foundation
import SpreadsheetSamples
import Testing

@testable import Spreadsheets

@Suite struct ODSReadingTests {
    let reading = Reading()

    @Test func `each type of value is read as what it is`() throws {
        let path = try reading.ods(
            rows: """
                <table:table-row>
                <table:table-cell office:value-type="float" office:value="12.5"><text:p>12,5</text:p></table:table-cell>
                <table:table-cell office:value-type="percentage" office:value="0.45"><text:p>45 %</text:p></table:table-cell>
                <table:table-cell office:value-type="currency" office:currency="EUR" office:value="1234.5"><text:p>1 234,50 €</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2018-12-31"><text:p>31/12/2018</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2018-12-31T08:30:15.5"/>
                <table:table-cell office:value-type="time" office:time-value="PT26H30M00S"/>
                <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>00123</text:p></table:table-cell>
                <table:table-cell office:value-type="string" office:string-value="dit"><text:p>montré</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="-1.5E-7"/>
                </table:table-row>
                """)
        #expect(
            try reading.values(path) == [
                "A1": .number(12.5), "B1": .percentage(0.45), "C1": .currency(1234.5, code: "EUR"),
                "D1": .date(SheetDate(year: 2018, month: 12, day: 31)),
                "E1": .date(SheetDate(year: 2018, month: 12, day: 31, seconds: 30_615.5)), "F1": .duration(95_400),
                "G1": .boolean(true), "H1": .text("00123"), "I1": .text("dit"), "J1": .number(-1.5e-7),
            ])
    }

    @Test func `paragraphs, tabs, line breaks and counted spaces make one text, and comments none of it`() throws {
        let path = try reading.ods(
            rows: """
                <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>Note</text:p></office:annotation>\
                <text:p>  Un  <text:span>deux<text:s text:c="2"/></text:span>
                 trois<text:tab/>&lt;4&gt;</text:p><text:p/><text:p><text:a>lien</text:a><text:line-break/>fin<draw:frame><draw:text-box><text:p>image</text:p></draw:text-box></draw:frame></text:p>\
                </table:table-cell></table:table-row>
                """)
        #expect(try reading.values(path) == ["A1": .text("  Un  deux   trois\t<4>\n\nlien\nfin")])
    }

    @Test func `a formula keeps its text and its stored result`() throws {
        let path = try reading.ods(
            rows: """
                <table:table-row><table:table-cell table:formula="of:=SUM([.A1:.A3])" office:value-type="float" office:value="6"><text:p>6</text:p></table:table-cell>\
                <table:table-cell table:formula="of:=&quot;&quot;"/>\
                <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>\
                <table:table-cell table:formula="of:=NA()" office:value-type="float" office:value="0"><text:p>#N/A</text:p></table:table-cell>\
                <table:table-cell office:value-type="string"><text:p>#N/A</text:p></table:table-cell></table:table-row>
                """)
        let reader = try SpreadsheetReader(path: path)
        var found: [(SheetValue, String?)] = []
        try reader.forEachRow(of: reader.sheets()[0]) { row in
            found += row.cells.map { (row.value($0), row.formula($0)) }
        }
        #expect(found.map(\.0) == [.number(6), .empty, .error("#DIV/0!"), .error("#N/A"), .text("#N/A")])
        #expect(found.map(\.1) == ["of:=SUM([.A1:.A3])", "of:=\"\"", "of:=1/0", "of:=NA()", nil])
    }

    @Test func `repeats are told once and empty ones cost nothing`() throws {
        let path = try reading.ods(
            rows: """
                <table:table-row table:number-rows-repeated="4"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                <table:table-row table:number-rows-repeated="3"><table:table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                """)
        let reader = try SpreadsheetReader(path: path)
        var rows: [SheetRow] = []
        try reader.forEachRow(of: reader.sheets()[0]) { rows.append($0) }
        #expect(rows.count == 1)
        #expect(rows.first?.index == 4)
        #expect(rows.first?.repeated == 3)
        #expect(rows.first?.cells.map(\.columns) == [1..<3])
    }

    @Test func `a sheet full of one repeated value is one row of one cell`() throws {
        let path = try reading.ods(
            rows:
                "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
        )
        let reader = try SpreadsheetReader(path: path)
        var counts: [Int] = []
        try reader.forEachRow(of: reader.sheets()[0]) { counts += [$0.repeated, $0.cells[0].columns.count] }
        #expect(counts == [1_048_576, 16_384])
    }

    @Test func `merged cells have their extent, and hidden rows, columns and sheets are told`() throws {
        var sample = SampleODS(
            """
            <table:table table:name="A" table:style-name="ta2"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
            <table:table-row table:visibility="filter"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" office:value-type="string"><text:p>x</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>
            """)
        sample.automaticStyles =
            "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
        let reader = try SpreadsheetReader(path: SampleArchive.write(sample.parts, to: reading.path("a.ods")))
        let sheet = try reader.sheets()[0]
        #expect(sheet.isHidden)
        let rows = try reader.rows(of: sheet)
        var row = SheetRow()
        #expect(try rows.next(into: &row))
        #expect(row.isHidden)
        #expect(row.cells.map { [$0.rowSpan, $0.columnSpan] } == [[3, 2]])
        #expect(try !rows.next(into: &row))
        #expect(rows.hiddenColumns == [1...2])
        #expect(rows.mergedRanges == [MergedRange(rows: 0...2, columns: 0...1)])
    }

    @Test func `rows in groups and headers are rows like the others`() throws {
        let row =
            "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
        let path = try reading.ods(
            rows:
                "<table:table-header-rows>\(row)</table:table-header-rows><table:table-row-group><table:table-row-group>\(row)</table:table-row-group>\(row)</table:table-row-group>"
        )
        #expect(try reading.values(path).keys.sorted() == ["A1", "A2", "A3"])
    }

    @Test func `sheets may be read in any order, and again`() throws {
        let path = try reading.ods(["un", "deux", "trois"].map { SampleODS.table($0, [[$0], ["b"]]) }.joined())
        let reader = try SpreadsheetReader(path: path)
        let sheets = try reader.sheets()
        #expect(sheets.map(\.name) == ["un", "deux", "trois"])
        for index in [2, 0, 1, 1, 2] {
            var first: [SheetValue] = []
            try reader.forEachRow(of: sheets[index]) { row in first += row.cells.map(row.value) }
            #expect(first == [.text(sheets[index].name), .text("b")])
        }
    }

    @Test func `tables within cells' drawings, tracked changes and links are no sheets`() throws {
        let inner = SampleODS.table("dedans", [["x"]])
        let path = try reading.ods(
            "<table:tracked-changes>\(inner)</table:tracked-changes><table:table table:name=\"A\"><table:shapes>\(inner)</table:shapes><table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"><draw:frame>\(inner)</draw:frame></table:table-cell></table:table-row></table:table>"
        )
        #expect(try SpreadsheetReader(path: path).sheets().map(\.name) == ["A"])
        #expect(try reading.values(path) == ["A1": .number(1)])
    }

    @Test func `a flat document is read like a packed one`() throws {
        let sample = SampleODS(SampleODS.table("A", [["un", ""], ["", "deux"]]))
        let path = try reading.write(Array(sample.flat.utf8), to: "a.fods")
        #expect(try SpreadsheetReader(path: path).format == .fods)
        #expect(try reading.values(path) == ["A1": .text("un"), "B2": .text("deux")])
    }

    @Test func `other prefixes for the same namespaces change nothing`() throws {
        let text = SampleODS(SampleODS.table("A", [["un"]])).flat
            .replacingOccurrences(of: "<table:", with: "<t:").replacingOccurrences(of: "</table:", with: "</t:")
            .replacingOccurrences(of: " table:", with: " t:").replacingOccurrences(of: "xmlns:table=", with: "xmlns:t=")
        #expect(try reading.values(reading.write(Array(text.utf8), to: "a.fods")) == ["A1": .text("un")])
    }

    @Test(arguments: [false, true]) func `UTF-16 is read`(isBigEndian: Bool) throws {
        let text =
            "\u{FEFF}"
            + SampleODS(SampleODS.table("Été", [["€ 𝄞"]])).flat.replacingOccurrences(of: "UTF-8", with: "UTF-16")
        let bytes = text.utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
        #expect(try reading.values(reading.write(bytes, to: "a.fods")) == ["A1": .text("€ 𝄞")])
    }
}
