import BilanKit

extension Money {
    /// Euros with a decimal point and two decimals: `1234.50`, `-0.05`.
    package var decimalText: String { wholeText + "." + (cents.magnitude % 100).padded(to: 2) }

    /// The same without decimals that are zero: `1234`, `1234.50`.
    package var shortDecimalText: String { cents % 100 == 0 ? wholeText : decimalText }

    private var wholeText: String { (cents < 0 ? "-" : "") + String(cents.magnitude / 100) }
}

extension BinaryInteger {
    /// Its digits, with zeros before them up to a width: `007`. For numbers that aren't negative.
    package func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
