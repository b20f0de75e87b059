/// Numbers with more digits than spreadsheet programs keep: they count in doubles, which hold every whole number up to
/// 2⁵³ and no more.
extension CellValue {
    /// Whether a spreadsheet would change the number's last digits.
    package var isTooLong: Bool {
        switch self {
        case .integer(let value): value.magnitude > Self.longestWhole
        case .money(let money): money.cents.magnitude > Self.longestWhole
        default: false
        }
    }

    /// Such a number in digits, each of them.
    package func digits(_ styles: NumberStyles) -> String {
        if case .money = self { return NumberFormat.money.string(self, styles) }
        return NumberFormat.integer.string(self, styles)
    }

    /// The magnitude that a spreadsheet keeps each digit of.
    package static var longestWhole: UInt { 1 << 53 }
}
