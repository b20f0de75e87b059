internal import Glibc

/// Arithmetic as spreadsheets do it: doubles, with the noise of the last bits taken for nothing, so that 0.1 + 0.2 −
/// 0.3 is 0.
enum SpreadsheetNumber {
    /// Whether two numbers agree but for their last few bits. Whole numbers that a double holds exactly agree only
    /// where they are the same.
    static func areClose(_ a: Double, _ b: Double) -> Bool {
        if a == b { return true }
        guard a != 0, b != 0, a.sign == b.sign else { return false }
        let distance = (a - b).magnitude
        guard distance.isFinite, !(isWhole(a) && isWhole(b)) else { return false }
        return distance < a.magnitude * 0x1p-48 && distance < b.magnitude * 0x1p-48
    }

    /// A whole number below 2^53.
    private static func isWhole(_ value: Double) -> Bool {
        value.magnitude < 0x1p53 && value == value.rounded(.towardZero)
    }

    static func sum(_ a: Double, _ b: Double) -> Double { a.sign != b.sign && areClose(a, -b) ? 0 : a + b }

    static func difference(_ a: Double, _ b: Double) -> Double { a.sign == b.sign && areClose(a, b) ? 0 : a - b }

    /// A power; an odd root of a negative number is negative. Nil where there is none.
    static func power(_ base: Double, _ exponent: Double) -> Double? {
        var result = pow(base, exponent)
        if base < 0, exponent != 0 {
            let root = (1 / exponent + (exponent < 0 ? -0.5 : 0.5)).rounded(.towardZero)
            if root.magnitude < 0x1p62, Int(root) % 2 != 0, areClose(1 / root, exponent) {
                result = -pow(-base, exponent)
            }
        }
        // What is too small for a double is refused as what is too great.
        guard result.isFinite, result != 0 || base == 0 else { return nil }
        return result
    }

    enum Rounding { case nearest, up, down }

    /// Rounded to so many decimals: half away from zero, or away from zero, or towards it. Noise in the last bits
    /// decides nothing.
    static func rounded(_ value: Double, decimals: Int, _ rounding: Rounding) -> Double {
        guard value.isFinite, value != 0 else { return value }
        var value = value
        if rounding != .nearest, decimals < 12, value != value.rounded(.towardZero) { value = significant(value) }
        let magnitude = value.magnitude
        if decimals == 0, rounding == .nearest { return value.rounded(.toNearestOrAwayFromZero) }
        if decimals >= 0, magnitude >= 0x1p52 || isWhole(magnitude) { return value }
        // No more decimals than the bits behind the point give.
        let places = decimals > 0 ? min(decimals, 52 - Int(magnitude.exponent)) : decimals
        let factor = pow(10, Double(places.magnitude))
        guard factor.isFinite else { return places < 0 ? 0 : value }
        var scaled = places < 0 ? magnitude / factor : magnitude * factor
        guard scaled.isFinite else { return value }
        if scaled < 0x1p52 {
            switch rounding {
            case .nearest: scaled = fifteenDigits(scaled + 0.5).rounded(.down)
            case .down: scaled = fifteenDigits(scaled).rounded(.down)
            case .up: scaled = fifteenDigits(scaled).rounded(.up)
            }
        }
        let result = places < 0 ? scaled * factor : scaled / factor
        guard result.isFinite else { return value }
        return value < 0 ? -result : result
    }

    /// The number to fifteen significant digits.
    private static func significant(_ value: Double) -> Double {
        let shift = fifteenDigits(log10(value.magnitude)).rounded(.down) - 14
        let scaled = (shift < 0 ? value * pow(10, -shift) : value / pow(10, shift)).rounded(.toNearestOrAwayFromZero)
        let result = shift < 0 ? scaled / pow(10, -shift) : scaled * pow(10, shift)
        return result.isFinite ? result : value
    }

    /// The number without noise behind its fifteenth digit; unchanged where a few bits behind the point say it exactly.
    static func fifteenDigits(_ value: Double) -> Double {
        let magnitude = value.magnitude
        guard value != 0, value.isFinite, magnitude <= 0x1p41, !isWhole(magnitude), !isWhole(magnitude * 0x1p11) else {
            return value
        }
        let shift = 14 - log10(magnitude).rounded(.down)
        let factor = pow(10, shift.magnitude)
        let scaled = (shift < 0 ? magnitude / factor : magnitude * factor).rounded(.toNearestOrAwayFromZero)
        let result = shift < 0 ? scaled * factor : scaled / factor
        guard scaled.isFinite, result.isFinite else { return value }
        return value < 0 ? -result : result
    }
}

/// A sum that keeps what each addition loses, and ends in zero where the last term undoes all before it.
struct CompensatedSum {
    private var sum = 0.0
    private var lost = 0.0
    private var last = 0.0

    mutating func add(_ value: Double) {
        guard value != 0 else { return }
        if last != 0 { (sum, lost) = Self.adding(last, to: sum, lost) }
        last = value
    }

    var value: Double {
        let total = sum + lost
        guard last != 0 else { return total }
        if last.sign != total.sign, SpreadsheetNumber.areClose(last, -total) { return 0 }
        let (sum, lost) = Self.adding(last, to: sum, lost)
        return sum + lost
    }

    private static func adding(_ value: Double, to sum: Double, _ lost: Double) -> (Double, Double) {
        let total = sum + value
        let error = sum.magnitude >= value.magnitude ? (sum - total) + value : (value - total) + sum
        return (total, lost + error)
    }
}
