import Foundation
import SpreadsheetSamples
import Testing

@testable import Spreadsheets

/// How far a sheet goes, empty cells among them.
@Suite struct SheetExtentTests {
    private func extent(_ parts: [(name: String, text: String)]) throws -> SheetExtent {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-extent-" + UUID().uuidString)
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try SampleArchive.write(parts, to: path)
        let reader = try SpreadsheetReader(path: path)
        let rows = try reader.rows(of: reader.sheets()[0])
        var row = SheetRow()
        while try rows.next(into: &row) {}
        return rows.extent
    }

    private func xlsx(_ rows: String, dimension: String = "") throws -> SheetExtent {
        try extent(SampleXLSX(("Feuil1", dimension + "<sheetData>\(rows)</sheetData>")).parts)
    }

    @Test func `in XLSX cells and rows without content count, and what the file says of itself is known`() throws {
        let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"D1\"/></row><row r=\"5\"/>"
        let bare = try xlsx(rows)
        #expect((bare.rows, bare.columns) == (5, 4))
        #expect(bare.statedRows == nil)
        let stated = try xlsx(rows, dimension: "<dimension ref=\"A1:B9\"/>")
        #expect((stated.rows, stated.columns) == (5, 4))
        #expect(stated.statedRows == 9)
        #expect(stated.statedColumns == 2)
        #expect(try xlsx(rows, dimension: "<dimension ref=\"\"/>").statedColumns == nil)
    }

    @Test func `in ODS the rest of the sheet, repeated to its end, is one row and one column`() throws {
        let cell = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"
        let table = """
            <table:table table:name="a"><table:table-row>\(cell)<table:table-cell table:number-columns-repeated="3"/>\
            <table:table-cell table:number-columns-repeated="16380"/></table:table-row>\
            <table:table-row table:number-rows-repeated="40">\(cell)</table:table-row>\
            <table:table-row table:number-rows-repeated="1048535"><table:table-cell table:number-columns-repeated="16384"/>\
            </table:table-row></table:table>
            """
        let extent = try extent(SampleODS(table).parts)
        #expect(extent.columns == 5)
        #expect(extent.rows == 42)
    }

    @Test func `a cell that shows a text without a type is known as such`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-untyped-" + UUID().uuidString)
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let table = """
            <table:table table:name="a"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>\
            <table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>
            """
        try SampleArchive.write(SampleODS(table).parts, to: path)
        let reader = try SpreadsheetReader(path: path)
        let rows = try reader.rows(of: reader.sheets()[0])
        var row = SheetRow()
        #expect(try rows.next(into: &row))
        #expect(row.cells.map(\.isUntyped) == [true, false])
        #expect(row.cells.map(\.kind) == [.text, .text])
    }
}
