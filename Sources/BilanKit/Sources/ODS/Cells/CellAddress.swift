/// A cell of the workbook. Columns and rows count from 0.
struct CellAddress: Hashable {
    var sheet: String
    var column: Int
    var row: Int

    /// `A`, `Z`, `AA`.
    static func letters(_ column: Int) -> String { CellPosition.letters(column) }

    /// A sheet's name as addresses write it: in apostrophes unless it is a plain word.
    static func quoted(_ sheet: String) -> String {
        let isWord = sheet.utf8.allSatisfy { byte in
            (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || byte == 95
        }
        if isWord, let first = sheet.utf8.first, !(48...57).contains(first) { return sheet }
        return "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// `Aides.B4`, as attributes of type cellAddress have it.
    var address: String { "\(Self.quoted(sheet)).\(Self.letters(column))\(row + 1)" }

    /// `$Aides.$B$4`, as named ranges have it.
    var absoluteAddress: String { "$\(Self.quoted(sheet)).$\(Self.letters(column))$\(row + 1)" }

    /// `#Aides.B4`, as a link within the document has it: what no fragment may hold is percent-encoded (RFC 3987, 2.2).
    var fragment: String {
        address.reduce(into: "#") { fragment, character in
            switch character {
            case "#": fragment += "%23"
            case "%": fragment += "%25"
            default: fragment.append(character)
            }
        }
    }
}

/// Cells in a rectangle of one sheet, both ends included.
struct CellRange: Hashable {
    var sheet: String
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>

    var first: CellAddress { CellAddress(sheet: sheet, column: columns.lowerBound, row: rows.lowerBound) }
    var last: CellAddress { CellAddress(sheet: sheet, column: columns.upperBound, row: rows.upperBound) }

    /// `Aides.A4:Aides.N90`, as attributes of type cellRangeAddress have it.
    var address: String { "\(first.address):\(last.address)" }

    /// `$Aides.$A$4:$Aides.$N$90`.
    var absoluteAddress: String { "\(first.absoluteAddress):\(last.absoluteAddress)" }
}
