import Foundation

/// A number as a file writes it: `-12.5`, `1E+19`.
public enum NumberLiteral {
    /// False for what is no finite number: `NaN`, `1,5`, an empty text.
    static func isValid(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        var digits = 0
        if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") { index += 1 }
        while index < text.count, text[index] &- 48 <= 9 { (index, digits) = (index + 1, digits + 1) }
        if index < text.count, text[index] == UInt8(ascii: ".") {
            index += 1
            while index < text.count, text[index] &- 48 <= 9 { (index, digits) = (index + 1, digits + 1) }
        }
        guard digits > 0, text.count < 400 else { return false }
        guard index < text.count else { return true }
        guard text[index] | 0x20 == UInt8(ascii: "e") else { return false }
        index += 1
        if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") { index += 1 }
        let exponent = index
        while index < text.count, text[index] &- 48 <= 9 { index += 1 }
        return index > exponent && index == text.count && double(text[...]).isFinite
    }

    /// - Parameter text: digits that `isValid` has seen.
    static func double<Bytes: Collection>(_ text: Bytes) -> Double where Bytes.Element == UInt8 {
        var digits: UInt64 = 0
        var isNegative = false
        var decimals = 0
        var isFraction = false
        var isPlain = text.count <= 17
        if isPlain {
            for byte in text {
                if byte &- 48 <= 9 {
                    digits = digits * 10 + UInt64(byte - 48)
                    if isFraction { decimals += 1 }
                } else if byte == UInt8(ascii: ".") {
                    isFraction = true
                } else if byte == UInt8(ascii: "-") {
                    isNegative = true
                } else {
                    isPlain = false
                    break
                }
            }
        }
        // A whole number below 2^53 divided by a power of ten up to 10^22: both exact, so the quotient is rounded once.
        if isPlain, digits < 1 << 53 {
            let value = Double(digits) / powers[decimals]
            return isNegative ? -value : value
        }
        return Double(String(decoding: text, as: UTF8.self)) ?? .nan
    }

    private static let powers: [Double] = (0...22).map { pow(10, Double($0)) }

    /// Appends the shortest decimal text that is the number: a point, no exponent, no zeros at its end.
    /// - Returns: false where the number is a whole one of more than fifteen digits: a spreadsheet keeps no more of
    ///   them, so what was
    ///   typed in may have been lost.
    public static func appendPlain(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
        let value = double(text)
        if value == value.rounded(), abs(value) < 1e15 {
            appendWhole(Int64(value), to: &bytes)
            return true
        }
        if abs(value) >= 1e15 {
            bytes.append(contentsOf: text)
            return value != value.rounded()
        }
        let shortest = Array(value.description.utf8)
        guard let mark = shortest.firstIndex(of: UInt8(ascii: "e")) else {
            bytes.append(contentsOf: shortest)
            return true
        }
        // Below 0.0001 Swift writes an exponent, here always negative.
        let places = Int(String(decoding: shortest[(mark + 2)...], as: UTF8.self)) ?? 0
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.append(contentsOf: "0.".utf8)
        for _ in 1..<max(places, 1) { bytes.append(UInt8(ascii: "0")) }
        var digits = shortest[..<mark].filter { $0 &- 48 <= 9 }
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        bytes.append(contentsOf: digits)
        return true
    }

    private static func appendWhole(_ value: Int64, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = value.magnitude
        repeat {
            bytes.append(48 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }
}
