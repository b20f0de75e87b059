/// A number as it is written, so that bounds are exact however many decimals there are.
///
/// The form is that of Table Schema's `number`: XML Schema's decimal, perhaps with an exponent.
struct ExactDecimal: Sendable, Equatable, Comparable {
    let isNegative: Bool
    /// The digits without zeros at either end; none for zero.
    let digits: [UInt8]
    /// The value is 0.d₁d₂… × 10^scale.
    let scale: Int

    static let zero = ExactDecimal(isNegative: false, digits: [], scale: 0)
    static let hundredth = ExactDecimal(isNegative: false, digits: [1], scale: -1)
    static let one = ExactDecimal(isNegative: false, digits: [1], scale: 1)

    private init(isNegative: Bool, digits: [UInt8], scale: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.scale = scale
    }

    /// What programs calculate with ends before: to them a number with a greater exponent is none.
    private static let exponentLimit = 999_999_999_999_999

    /// Nil where the text is no number.
    init?(_ text: Span<UInt8>) {
        var digits: [UInt8] = []
        var place = 0
        var whole = 0
        var hasPoint = false
        var hasDigits = false
        var exponent = 0
        var isNegative = false
        if !text.isEmpty, text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
            isNegative = text[0] == UInt8(ascii: "-")
            place = 1
        }
        scan: while place < text.count {
            switch text[place] {
            case 48...57:
                digits.append(text[place] - 48)
                hasDigits = true
                if !hasPoint { whole += 1 }
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard let read = Self.exponent(text, from: place + 1) else { return nil }
                exponent = read
                break scan
            default: return nil
            }
            place += 1
        }
        guard hasDigits else { return nil }
        let zeros = digits.prefix { $0 == 0 }.count
        let last = digits.lastIndex { $0 != 0 } ?? -1
        guard last >= 0 else {
            self = .zero
            return
        }
        self.init(isNegative: isNegative, digits: Array(digits[zeros...last]), scale: whole - zeros + exponent)
    }

    private static func exponent(_ text: Span<UInt8>, from start: Int) -> Int? {
        var place = start
        var sign = 1
        if place < text.count, text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "+") {
            sign = text[place] == UInt8(ascii: "-") ? -1 : 1
            place += 1
        }
        guard place < text.count else { return nil }
        var value = 0
        while place < text.count {
            guard (48...57).contains(text[place]) else { return nil }
            value = value * 10 + Int(text[place] - 48)
            guard value <= exponentLimit else { return nil }
            place += 1
        }
        return sign * value
    }

    /// How many decimals it has, written without an exponent.
    var decimals: Int { max(0, digits.count - scale) }

    static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        let (first, second) = (a.sign, b.sign)
        guard first == second, first != 0 else { return first < second }
        return first > 0 ? a.magnitudeIsLess(than: b) : b.magnitudeIsLess(than: a)
    }

    private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

    private func magnitudeIsLess(than other: ExactDecimal) -> Bool {
        scale != other.scale ? scale < other.scale : digits.lexicographicallyPrecedes(other.digits)
    }
}
