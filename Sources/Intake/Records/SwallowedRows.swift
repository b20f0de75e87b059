import Foundation

/// Whole rows of the file within one cell: a stray quote opened it, and one some rows later closed it. CSV's own rules allow that, so the
/// rows would be lost without a word.
extension RowCheck {
    /// Leaves the row out where it is several, with the money of all of them.
    /// - Parameter record: a row with as many cells as the header.
    func readSwallowedRows(_ record: InputRecord, into result: inout Result) {
        guard let separator, record.count > 1, record.hasLineEnd, let amountColumn, let dateColumn,
            let amount = header.places[amountColumn], let date = header.places[dateColumn],
            let cell = (0..<record.count).first(where: { record.bytes[record.range($0)].contains(0x0A) })
        else { return }
        var cents: Int64 = 0
        let text = (0..<record.count).map { record[$0] }.joined(separator: String(UnicodeScalar(separator)))
        let rows = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        for row in rows {
            let cells = row.split(separator: separator, omittingEmptySubsequences: false)
            guard cells.count == record.count, readable(cells[date], of: dateColumn) != nil,
                case .integer(let value)? = readable(cells[amount], of: amountColumn)
            else { return }
            cents &+= value
        }
        result.cents = cents
        result.faults.append(fault(at: cell, record, .rowsWithinQuotes(count: rows.count)))
    }

    /// Nil where the cell is none of the column's.
    private func readable(_ cell: Substring.UTF8View, of column: Int) -> StoredValue? {
        let text = String(Substring(cell)).trimmingCharacters(
            in: .whitespaces.union(CharacterSet(charactersIn: "\"\r")))
        switch table.columns[column].read(text, style: header.styles[column]) {
        case .taken(let value), .repaired(let value, _), .doubtful(let value, _, _): return value == .null ? nil : value
        case .refused: return nil
        }
    }
}

extension InputRecord {
    fileprivate var hasLineEnd: Bool {
        bytes.withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0x0A, bytes.count) != nil } ?? false }
    }
}
