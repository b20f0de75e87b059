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

    /// - Returns: row and column counted from 0; nil for what is no name within the limits of a sheet.
    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> (row: Int, column: Int)? {
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
        guard digits > 0, index > digits, index == text.count, row > 0 else { return nil }
        return (row - 1, column - 1)
    }
}
