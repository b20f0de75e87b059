/// What Table Schema counts among the numbers beside decimals, whatever its case.
enum SpecialNumber {
    case infinity, negativeInfinity, notANumber

    /// Nil where the text is none of them.
    init?(_ text: Span<UInt8>) {
        guard (3...4).contains(text.count) else { return nil }
        switch text.string.uppercased() {
        case "INF": self = .infinity
        case "-INF": self = .negativeInfinity
        case "NAN": self = .notANumber
        default: return nil
        }
    }

    /// Whether Python takes a text for a number that Table Schema doesn't: `1_000`, digits of other scripts,
    /// `Infinity`, `NaN` with a sign or a payload.
    static func isForeign(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.count < 100, !scalars.contains(where: \.properties.isWhitespace) else { return false }
        var rest: [UInt8] = []
        for scalar in scalars where scalar != "_" {
            if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
                rest.append(48 + UInt8(value))
            } else {
                guard scalar.isASCII else { return false }
                rest.append(UInt8(scalar.value))
            }
        }
        if ExactDecimal(rest.span) != nil { return true }
        var name = String(decoding: rest, as: UTF8.self).lowercased()[...]
        if let sign = name.first, sign == "-" || sign == "+" { name = name.dropFirst() }
        if name == "inf" || name == "infinity" { return true }
        if name.first == "s" { name = name.dropFirst() }
        return name.hasPrefix("nan") && name.dropFirst(3).allSatisfy { $0.isASCII && $0.isNumber }
    }
}
