import Foundation

/// A number that a calculation left with more digits than a spreadsheet vouches for: 3703.7000000000003 is 3703.7.
enum ComputedNumber {
    /// With the fifteen digits that spreadsheets keep; nil for a number that has no more of them.
    static func plain(_ cell: String) -> String? {
        guard cell.utf8.count >= 16, let number = CellRule.decimal(cell), number.isFinite, abs(number) < 1e13 else {
            return nil
        }
        let digits = cell.utf8.filter { (48...57).contains($0) }.drop { $0 == 48 }
        guard digits.count >= 16 else { return nil }
        let places = max(0, 15 - String(Int64(abs(number))).utf8.count)
        var text = String(format: "%.\(places)f", locale: Locale(identifier: "en_US_POSIX"), number)
        guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }
}
