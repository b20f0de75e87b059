import Foundation
import Testing

@testable import Spreadsheets

/// One workbook as written by hand and as LibreOffice saves it in both formats.
@Suite struct LibreOfficeTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../Data/Workbooks")
    private let expected: [String: SheetValue] = [
        "A1": .text("Un deux   trois\nquatre"), "B1": .text("00012"), "C1": .text("_x0041_ <&> 𝄞"),
        "A2": .number(-12.25), "B2": .number(20_005_375_900_011), "C2": .number(0.00000123),
        "A3": .date(SheetDate(year: 2018, month: 12, day: 31)),
        "B3": .date(SheetDate(year: 2018, month: 12, day: 31, seconds: 30_600)),
        "C3": .duration(95_415), "A4": .percentage(0.425), "B4": .currency(1234.5, code: "EUR"), "C4": .boolean(true),
        "A5": .number(-24.5), "B5": .error("#DIV/0!"), "C5": .text("a00012"), "A12": .text("fusion"),
    ]

    @Test(arguments: ["fods", "ods", "xlsx"])
    func `values, merged, hidden and repeated cells are the same in each format`(format: String) throws {
        let reader = try SpreadsheetReader(path: Self.folder.appendingPathComponent("mixed.\(format)").path)
        #expect(reader.format.rawValue == format)
        let sheets = try reader.sheets()
        #expect(sheets.map(\.name) == ["Types", "Cachée"])
        #expect(sheets.map(\.isHidden) == [false, true])
        let rows = try reader.rows(of: sheets[0])
        var row = SheetRow()
        var found: [String: SheetValue] = [:]
        while try rows.next(into: &row) {
            #expect(row.isHidden == (row.index == 11))
            for line in row.index..<(row.index + row.repeated) {
                for cell in row.cells {
                    for column in cell.columns { found[CellName.of(row: line, column: column)] = row.value(cell) }
                }
            }
        }
        let sevens = (6...9).flatMap { line in ["A", "B", "C"].map { "\($0)\(line)" } }
        #expect(found == expected.merging(sevens.map { ($0, .number(7)) }) { first, _ in first })
        #expect(rows.mergedRanges == [MergedRange(rows: 11...12, columns: 0...1)])
        #expect(rows.hiddenColumns.contains { $0.contains(3) })
    }

    @Test(arguments: [("ods", "of:=[.A2]*2"), ("xlsx", "A2*2")]) func `formulas are as the format writes them`(
        format: String, formula: String
    ) throws {
        let reader = try SpreadsheetReader(path: Self.folder.appendingPathComponent("mixed.\(format)").path)
        var formulas: [String?] = []
        try reader.forEachRow(of: reader.sheets()[0]) { row in
            if row.index == 4 { formulas = row.cells.map(row.formula) }
        }
        #expect(formulas.first == formula)
    }
}
