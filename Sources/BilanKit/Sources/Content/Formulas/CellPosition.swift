/// Where a cell stands in its block: columns and rows count from 0, the first cell is `A1`.
public struct CellPosition: Hashable, Sendable {
    /// Counted from 0; 0 is `A`.
    public var column: Int
    /// Counted from 0; 0 is `1`.
    public var row: Int
    /// Whether a copy of the formula keeps the column.
    public var keepsColumn: Bool
    /// Whether a copy of the formula keeps the row.
    public var keepsRow: Bool

    /// A place by its numbers.
    public init(column: Int, row: Int, keepsColumn: Bool = false, keepsRow: Bool = false) {
        self.column = column
        self.row = row
        self.keepsColumn = keepsColumn
        self.keepsRow = keepsRow
    }

    /// Reads an address such as `B2` or `$B$2`; nil for anything else, or beyond what a sheet holds.
    public init?(_ address: some StringProtocol) {
        var rest = address.utf8[...]
        func dollar() -> Bool {
            guard rest.first == UInt8(ascii: "$") else { return false }
            rest.removeFirst()
            return true
        }
        keepsColumn = dollar()
        var column = 0
        var row = 0
        while let byte = rest.first, (65...90).contains(byte & 0xDF), byte >= 65, column <= Self.columnLimit {
            column = column * 26 + Int(byte & 0xDF) - 64
            rest.removeFirst()
        }
        keepsRow = dollar()
        let digits = rest
        while let byte = rest.first, (48...57).contains(byte), row <= Self.rowLimit {
            row = row * 10 + Int(byte) - 48
            rest.removeFirst()
        }
        guard rest.isEmpty, digits.first != UInt8(ascii: "0"), (1...Self.columnLimit).contains(column),
            (1...Self.rowLimit).contains(row)
        else { return nil }
        self.column = column - 1
        self.row = row - 1
    }

    /// The address as a spreadsheet writes it, without dollars: `B2`.
    public var address: String { Self.letters(column) + "\(row &+ 1)" }

    /// Whether a sheet has such a place.
    var isOnSheet: Bool { (0..<Self.columnLimit).contains(column) && (0..<Self.rowLimit).contains(row) }

    /// `A`, `Z`, `AA`.
    package static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column &+ 1
        while rest > 0 {
            letters.insert(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))), at: letters.startIndex)
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// What a sheet holds in the spreadsheet programs in use.
    package static let columnLimit = 16_384, rowLimit = 1_048_576
}
