/// An amount in euros as people write it: « 26 956,00 € », « 50 000 euros ».
struct AmountText {
    let number: DecimalText
    let hasUnit: Bool

    static func read(_ cell: String) -> AmountText? {
        if let last = cell.utf8.last, (48...57).contains(last), cell.utf8.first != 0xE2 {
            return DecimalText(cell).map { AmountText(number: $0, hasUnit: false) }
        }
        var text = cell
        var hasUnit = false
        let lower = cell.lowercased()
        for unit in ["euros", "euro", "eur", "€"] where lower.hasSuffix(unit) {
            text.removeLast(unit.count)
            hasUnit = true
            break
        }
        if !hasUnit, text.hasPrefix("€") {
            text.removeFirst()
            hasUnit = true
        }
        return DecimalText(text).map { AmountText(number: $0, hasUnit: hasUnit) }
    }

    var plain: String { number.plain }

    /// What a calculation left, as the format asks for it: rounded to the nearest cent, half of one upwards. Nil where
    /// no more than three decimals stand, which thousands may be.
    var roundedToCents: String? {
        let decimals = Array(number.decimals.utf8)
        guard decimals.count > 3, !number.isNegative, number.whole.utf8.count <= 15,
            let kept = Int64(number.whole + String(decoding: decimals[..<2], as: UTF8.self))
        else { return nil }
        let cents = kept + (decimals[2] >= UInt8(ascii: "5") ? 1 : 0)
        return "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    }

    /// With its sign; nil where the number is finer than cents or past all measure.
    var cents: Int64? {
        guard number.decimals.utf8.count <= 2, number.whole.utf8.count <= 15 else { return nil }
        let decimals = number.decimals + String(repeating: "0", count: 2 - number.decimals.utf8.count)
        return Int64((number.isNegative ? "-" : "") + number.whole + decimals)
    }
}
