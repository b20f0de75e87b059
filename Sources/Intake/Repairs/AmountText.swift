import BilanKit

/// An amount as people write it: « 26 956,00 € », « 50 000 euros », « EUR 1500 », « 15 k€ », « -500 ».
struct AmountText {
    let number: DecimalText
    /// What the cell itself says; nil where it has no unit.
    let unit: AmountUnit?
    let isNegative: Bool
    /// The ISO code of a currency that isn't the euro.
    let currency: String?

    /// - Parameter style: how the column's numbers are written; nil where a cell that could be two numbers is none.
    static func read(_ cell: String, style: NumberStyle? = nil) -> AmountText? {
        if let first = cell.utf8.first, let last = cell.utf8.last, (48...57).contains(first), (48...57).contains(last) {
            return DecimalText(cell, style: style).map {
                AmountText(number: $0, unit: nil, isNegative: false, currency: nil)
            }
        }
        guard let parts = AmountParts(cell), !parts.isPercentage,
            let number = DecimalText(String(parts.number) ?? "", style: style)
        else { return nil }
        let isZero = number.whole == "0" && number.decimals.isEmpty
        return AmountText(
            number: number, unit: parts.unit, isNegative: parts.isNegative && !isZero, currency: parts.currency)
    }

    var hasUnit: Bool { unit != nil || currency != nil }

    /// In cents, multiplied by the unit and rounded to the nearest cent, half of one upwards; nil past all measure.
    /// - Parameter columnUnit: what the column's name says, for a cell that says nothing.
    func cents(in columnUnit: AmountUnit = .euro) -> Int64? {
        let factor = (unit ?? columnUnit).factor
        // A million times fifteen digits, ten times finer than cents, would not be held.
        guard number.whole.utf8.count <= 15, let whole = Int64(number.whole),
            case let (euros, overflow) = whole.multipliedReportingOverflow(by: factor), !overflow,
            euros <= Int64.max / 10_000
        else { return nil }
        var rest: Int64 = 0
        var scale = factor * 100 * 10
        // Ten times finer than cents, then rounded.
        for byte in number.decimals.utf8 {
            scale /= 10
            if scale == 0 { break }
            rest += Int64(byte - 48) * scale
        }
        let cents = euros * 100 + (rest + 5) / 10
        guard Money.isWithinMeasure(cents: cents) else { return nil }
        return isNegative ? -cents : cents
    }

    /// Whether it is a number whose amount is past all measure.
    func isTooLarge(in columnUnit: AmountUnit) -> Bool { currency == nil && cents(in: columnUnit) == nil }
}
