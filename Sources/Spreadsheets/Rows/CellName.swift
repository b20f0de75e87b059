/// Cells as spreadsheets name them: `B12`.
public enum CellName {
    /// - Parameters: row and column counted from 0.
    public static func of(row: Int, column: Int) -> String { columnName(column) + "\(row + 1)" }

    /// `A` for 0, `AA` for 26.
    public static func columnName(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Reads `B2:C12`, one cell, whole rows (`1:3`) or whole columns (`A:C`).
    /// - Returns: rows and columns counted from 0; nil for what is no range within the limits of a sheet.
    static func parseRange(_ text: UnsafeBufferPointer<UInt8>) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
        let ends = text.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
            .map { parts(UnsafeBufferPointer(rebasing: $0)) }
        guard let first = ends[0], let last = ends[ends.count - 1], (first.row == nil) == (last.row == nil),
            (first.column == nil) == (last.column == nil),
            ends.count == 2 || (first.row != nil && first.column != nil)
        else { return nil }
        let rows = (first.row ?? 0, last.row ?? SpreadsheetLimits.rows - 1)
        let columns = (first.column ?? 0, last.column ?? SpreadsheetLimits.columns - 1)
        guard rows.0 <= rows.1, columns.0 <= columns.1 else { return nil }
        return (rows.0...rows.1, columns.0...columns.1)
    }

    /// - Returns: row and column counted from 0; nil for what is no name within the limits of a sheet.
    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> (row: Int, column: Int)? {
        guard let parts = parts(text), let row = parts.row, let column = parts.column else { return nil }
        return (row, column)
    }

    /// The letters and the digits of a name, of which one may lack.
    private static func parts(_ text: UnsafeBufferPointer<UInt8>) -> (row: Int?, column: Int?)? {
        var index = 0
        var column = 0
        var row = 0
        while index < text.count, case let letter = text[index] & 0xDF, (65...90).contains(letter) {
            column = column * 26 + Int(letter) - 64
            guard column <= SpreadsheetLimits.columns else { return nil }
            index += 1
        }
        let digits = index
        while index < text.count, (48...57).contains(text[index]) {
            row = row * 10 + Int(text[index]) - 48
            guard row <= SpreadsheetLimits.rows else { return nil }
            index += 1
        }
        guard index == text.count, index > 0, index == digits || row > 0 else { return nil }
        return (index > digits ? row - 1 : nil, digits > 0 ? column - 1 : nil)
    }
}
