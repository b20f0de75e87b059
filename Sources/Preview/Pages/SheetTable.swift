import BilanKit
import Foundation
import Spreadsheets

/// A sheet of a workbook as the page shows it: texts and typed numbers, without its styles.
struct SheetTable: Encodable {
    /// Rows that are shown; who wants more opens the file.
    private static let rowLimit = 300
    private static let columnLimit = 60

    /// A cell: a text, or a number with what it is.
    struct Cell: Encodable {
        enum Kind: String, Encodable { case text, number, money, percentage }

        var kind: Kind
        var text: String?
        var number: Double?
        /// ISO 4217.
        var currency: String?
    }

    var name: String
    /// Nil where a cell is empty.
    var rows: [[Cell?]] = []
    /// Whether the sheet has more rows.
    var isCut = false

    static func names(in path: String) throws -> [String] { try SpreadsheetReader(path: path).sheets().map(\.name) }

    /// - Returns: nil where the workbook has no such sheet.
    init?(_ place: Int, of path: String) throws {
        let reader = try SpreadsheetReader(path: path)
        let sheets = try reader.sheets()
        guard sheets.indices.contains(place) else { return nil }
        name = sheets[place].name
        let rows = try reader.rows(of: sheets[place])
        var row = SheetRow()
        while try rows.next(into: &row) {
            guard row.index < Self.rowLimit else {
                isCut = true
                return
            }
            // Rows that hold nothing aren't told.
            while self.rows.count < row.index { self.rows.append([]) }
            let cells = Self.cells(row)
            for _ in 0..<min(row.repeated, Self.rowLimit - row.index) { self.rows.append(cells) }
        }
    }

    private static func cells(_ row: SheetRow) -> [Cell?] {
        var cells: [Cell?] = []
        for cell in row.cells {
            let last = min(cell.columns.upperBound, columnLimit)
            guard cell.column < last, let value = Cell(row.value(cell)) else { continue }
            while cells.count < cell.column { cells.append(nil) }
            cells += Array(repeating: value, count: last - cell.column)
        }
        return cells
    }
}

extension SheetTable.Cell {
    /// Nil of nothing.
    init?(_ value: SheetValue) {
        switch value {
        case .empty: return nil
        case .text(let text): self.init(kind: .text, text: text)
        case .number(let number): self.init(kind: .number, number: number)
        case .percentage(let number): self.init(kind: .percentage, number: number)
        case .currency(let number, let code): self.init(kind: .money, number: number, currency: code)
        case .date(let date):
            self.init(
                kind: .text,
                text: CivilDate(year: date.year, month: date.month, day: date.day)?.description ?? "")
        case .duration(let seconds): self.init(kind: .number, number: seconds)
        case .boolean(let flag): self.init(kind: .text, text: flag ? "oui" : "non")
        case .error(let text): self.init(kind: .text, text: text)
        }
    }
}
