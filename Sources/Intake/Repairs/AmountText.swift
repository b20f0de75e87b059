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
        // Three decimals of a million's unit are thousands: more than fifteen digits are past a double, and past any award.
        guard number.whole.utf8.count <= 15, let whole = Int64(number.whole) else { return nil }
        let (euros, overflow) = whole.multipliedReportingOverflow(by: factor * 100)
        guard !overflow else { return nil }
        var rest: Int64 = 0
        var scale = factor * 100 * 10
        // Ten times finer than cents, then rounded.
        for byte in number.decimals.utf8 {
            scale /= 10
            if scale == 0 { break }
            rest += Int64(byte - 48) * scale
        }
        let cents = (euros * 10 + rest + 5) / 10
        let (_, tooMuch) = euros.multipliedReportingOverflow(by: 10)
        guard !tooMuch, cents < Self.limit else { return nil }
        return isNegative ? -cents : cents
    }

    /// A hundred thousand billions of euros.
    private static let limit: Int64 = 100_000_000_000_000_00
}
