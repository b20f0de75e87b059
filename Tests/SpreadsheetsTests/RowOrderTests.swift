import Foundation
import SpreadsheetSamples
import Testing

@testable import Spreadsheets

/// Rows that a worksheet has behind others of a greater number.
@Suite struct RowOrderTests {
    let reading = Reading()

    private static func row(_ number: Int, _ text: String? = nil, tag: String = "row") -> String {
        "<\(tag) r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>\(text ?? "ligne \(number)")</t></is></c></\(tag)>"
    }

    private func read(_ rows: String, in order: RowOrder = .sorted) throws -> (rows: [Int], displaced: DisplacedRows?) {
        let reader = try SpreadsheetReader(path: reading.xlsx(SampleXLSX(rows: rows)))
        let cursor = try reader.rows(of: reader.sheets()[0], in: order)
        var row = SheetRow()
        var found: [Int] = []
        while try cursor.next(into: &row) {
            #expect(row.cells.map(row.value) == [.text("ligne \(row.index + 1)")])
            found.append(row.index + 1)
        }
        return (found, cursor.displaced)
    }

    @Test func `rows are given in the order of their numbers, and how many were moved is known`() throws {
        let found = try read([5, 1, 2, 4, 3, 900].map { Self.row($0) }.joined())
        #expect(found.rows == [1, 2, 3, 4, 5, 900])
        #expect(found.displaced == DisplacedRows(count: 4, first: 0))
    }

    @Test func `rows in order, numbered or not, are none that were moved`() throws {
        #expect(try read([1, 2, 7].map { Self.row($0) }.joined()).displaced == nil)
        let unnumbered = Self.row(1) + Self.row(2).replacing("<row r=\"2\">", with: "<row>")
        #expect(try read(unnumbered).rows == [1, 2])
    }

    @Test func `the file's own order can be asked for`() throws {
        let found = try read([5, 1, 2].map { Self.row($0) }.joined(), in: .filed)
        #expect(found.rows == [5, 1, 2])
        #expect(found.displaced == nil)
    }

    @Test(arguments: [0, 1, 40, 130_990, 131_000, 131_060, 131_072, 131_080, 262_100])
    func `a row is found out of order wherever the blocks of the file end`(padding: Int) throws {
        let rows = Self.row(2) + "<!--\(String(repeating: "-x", count: padding / 2))-->" + Self.row(3) + Self.row(1)
        #expect(try read(rows).rows == [1, 2, 3])
    }

    @Test(arguments: ["<row spans=\"1:3\" ht='12'\n r='1'>", "<row\tr = \"1\" >", "<row hidden=\"0\" r=\"1\">"])
    func `a row's number is found among its other attributes`(tag: String) throws {
        let rows = Self.row(2) + Self.row(1).replacing("<row r=\"1\">", with: tag)
        #expect(try read(rows).rows == [1, 2])
    }

    @Test func `rows with a prefix, and those of UTF-16, are put in order`() throws {
        var sample = SampleXLSX(rows: Self.row(2) + Self.row(1))
        sample.sheets[0].content = sample.sheets[0].content.replacing("<row ", with: "<x:row ").replacing(
            "</row>", with: "</x:row>")
        var parts = sample.parts.map { part in
            (
                name: part.name,
                text: part.name.contains("sheet1")
                    ? part.text.replacing("<worksheet ", with: "<worksheet xmlns:x=\"\(SampleXLSX.main)\" ")
                    : part.text
            )
        }
        func rows() throws -> [Int] {
            let path = try SampleArchive.write(
                parts.map { part in
                    let isWide = part.text.hasPrefix("\u{FEFF}")
                    let bytes =
                        isWide ? part.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(part.text.utf8)
                    return (name: part.name, bytes: bytes)
                }, to: reading.path("a.xlsx"))
            let reader = try SpreadsheetReader(path: path)
            var found: [Int] = []
            try reader.forEachRow(of: reader.sheets()[0]) { found.append($0.index) }
            return found
        }
        #expect(try rows() == [0, 1])
        for index in parts.indices where parts[index].name.contains("sheet1") {
            parts[index].text = "\u{FEFF}" + parts[index].text
        }
        #expect(try rows() == [0, 1])
    }

    @Test func `more rows than memory is meant for wait in a file, and come whole`() throws {
        let text = String(repeating: "Association sportive et culturelle ", count: 30)
        let rows = (1...20_000).reversed().map { Self.row($0, "\($0) \(text)") }.joined()
        let reader = try SpreadsheetReader(path: reading.xlsx(SampleXLSX(rows: rows)))
        var next = 0
        try reader.forEachRow(of: reader.sheets()[0]) { row in
            next += 1
            #expect(row.index == next - 1 && row.value(row.cells[0]) == .text("\(next) \(text)"))
        }
        #expect(next == 20_000)
    }

    @Test func `a row that comes twice among those out of order is refused, and what precedes a fault is given`() throws
    {
        let twice = try reading.refusal(reading.xlsx(SampleXLSX(rows: [3, 1, 2, 1].map { Self.row($0) }.joined())))
        #expect(twice?.fault == .rowTwice(line: 1))
        let path = try reading.xlsx(
            SampleXLSX(rows: Self.row(2) + Self.row(1) + "<row r=\"9\"><c r=\"A9\"><v>x</v></c></row>"))
        let reader = try SpreadsheetReader(path: path)
        var found: [Int] = []
        let failure = #expect(throws: SpreadsheetFailure.self) {
            try reader.forEachRow(of: reader.sheets()[0]) { found.append($0.index) }
        }
        #expect(found == [0, 1])
        #expect(failure?.row == 8)
    }
}
