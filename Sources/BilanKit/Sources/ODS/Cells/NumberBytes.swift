/// Numbers and dates as XML Schema writes them, straight into the stream.
extension XMLStream {
    func append(_ value: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { digits in
            var at = digits.count
            var rest = value.magnitude
            repeat {
                at -= 1
                digits[at] = UInt8(48 + rest % 10)
                rest /= 10
            } while rest > 0
            if value < 0 {
                at -= 1
                digits[at] = UInt8(ascii: "-")
            }
            append(digits.baseAddress! + at, digits.count - at)
        }
    }

    /// An amount in euros, exact to the cent: `1234.5`, never `1234.4999999`.
    func append(_ money: Money) {
        let magnitude = money.cents.magnitude
        let cents = magnitude % 100
        if money.cents < 0 { append("-" as StaticString) }
        append(Int(magnitude / 100))
        guard cents > 0 else { return }
        append(cents < 10 ? ".0" as StaticString : ".")
        append(Int(cents % 10 == 0 ? cents / 10 : cents))
    }

    /// `2018-12-31`.
    func append(_ date: CivilDate) {
        append(date.year < 10 ? "000" as StaticString : date.year < 100 ? "00" : date.year < 1000 ? "0" : "")
        append(date.year)
        append(date.month < 10 ? "-0" as StaticString : "-")
        append(date.month)
        append(date.day < 10 ? "-0" as StaticString : "-")
        append(date.day)
    }
}

extension Money {
    /// The amount in euros as a formula has it, exact to the cent.
    var literal: String {
        let magnitude = cents.magnitude
        let rest = magnitude % 100
        return (cents < 0 ? "-" : "") + "\(magnitude / 100)" + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + "\(rest)")
    }
}
