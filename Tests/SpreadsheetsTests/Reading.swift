import Foundation
import SpreadsheetSamples

@testable import Spreadsheets

/// A folder for one test, deleted with it, and short ways to read what is written there.
final class Reading {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-sheets-" + UUID().uuidString)

    init() { try! FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
        return path(name)
    }

    func ods(_ tables: String, isStored: Bool = false) throws -> String {
        try SampleArchive.write(SampleODS(tables).parts, to: path("essai.ods"), isStored: isStored)
    }

    /// One sheet of `table-row` elements.
    func ods(rows: String) throws -> String { try ods("<table:table table:name=\"A\">\(rows)</table:table>") }

    func xlsx(_ sample: SampleXLSX) throws -> String { try SampleArchive.write(sample.parts, to: path("essai.xlsx")) }

    /// The values by cell of a workbook's only or given sheet.
    func values(
        _ path: String, sheet: Int = 0, limits: SpreadsheetLimits = SpreadsheetLimits()
    ) throws -> [String: SheetValue] {
        let reader = try SpreadsheetReader(path: path, limits: limits)
        var values: [String: SheetValue] = [:]
        let sheets = try reader.sheets()
        guard sheet < sheets.count else { return [:] }
        try reader.forEachRow(of: sheets[sheet]) { row in
            for cell in row.cells { values[CellName.of(row: row.index, column: cell.column)] = row.value(cell) }
        }
        return values
    }

    /// Why a workbook is refused when all of it is read; nil where it isn't.
    func refusal(_ path: String, limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> SpreadsheetFailure? {
        do {
            let reader = try SpreadsheetReader(path: path, limits: limits)
            for sheet in try reader.sheets() {
                try reader.forEachRow(of: sheet) { row in
                    for cell in row.cells { _ = (row.value(cell), row.formula(cell)) }
                }
            }
            return nil
        } catch let failure as SpreadsheetFailure {
            return failure
        }
    }
}
