import Foundation

/// Reads JSON from its bytes piece by piece, without a tree of values: a large file of coordinates would need a hundred
/// times its size.
struct JSONReader {
    /// Deeper nesting is refused.
    static let mostDepth = 128

    private let bytes: [UInt8]
    private var position = 0

    init(_ data: Data) {
        bytes = [UInt8](data)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next byte that isn't white space; nil at the end.
    mutating func peek() -> UInt8? {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            position += 1
        }
        return nil
    }

    /// The error of what can't be read where the reader stands.
    var fault: AreaShapesError { .notJSON(line: line) }

    private var line: Int { 1 + bytes.prefix(position).count { $0 == 0x0A } }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Reads an object; `body` reads each member's value.
    mutating func object(
        _ body: (inout JSONReader, String) throws(AreaShapesError) -> Void
    ) throws(AreaShapesError) {
        guard take("{") else { throw fault }
        if take("}") { return }
        repeat {
            let key = try string()
            guard take(":") else { throw fault }
            try body(&self, key)
        } while take(",")
        guard take("}") else { throw fault }
    }

    /// Reads an array; `body` reads each element.
    mutating func array(_ body: (inout JSONReader) throws(AreaShapesError) -> Void) throws(AreaShapesError) {
        guard take("[") else { throw fault }
        if take("]") { return }
        repeat { try body(&self) } while take(",")
        guard take("]") else { throw fault }
    }

    /// Reads a string.
    mutating func string() throws(AreaShapesError) -> String {
        guard take("\"") else { throw fault }
        let start = position
        var isPlain = true
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            guard bytes[position] >= 0x20 else { throw fault }
            if bytes[position] == UInt8(ascii: "\\") {
                isPlain = false
                position += 1
            }
            position += 1
        }
        guard position < bytes.count else {
            position = bytes.count
            throw fault
        }
        let content = bytes[start..<position]
        position += 1
        guard let text = isPlain ? String(validating: content, as: UTF8.self) : Self.unescaped(content) else {
            throw fault
        }
        return text
    }

    /// A string with escapes; Foundation knows them all.
    private static func unescaped(_ content: ArraySlice<UInt8>) -> String? {
        let quoted = Data([UInt8(ascii: "\"")] + content + [UInt8(ascii: "\"")])
        return try? JSONSerialization.jsonObject(with: quoted, options: .fragmentsAllowed) as? String
    }

    /// A string, or a number as it is written; nil for any other value, which is passed over.
    mutating func scalar() throws(AreaShapesError) -> String? {
        guard let byte = peek() else { throw fault }
        switch byte {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let start = position
            _ = try number()
            return String(decoding: bytes[start..<position], as: UTF8.self)
        default:
            try skip()
            return nil
        }
    }

    /// Reads a number. `NaN` and `Infinity`, which are no JSON but which some programs write, come back as NaN.
    mutating func number() throws(AreaShapesError) -> Double {
        guard let first = peek() else { throw fault }
        let start = position
        let isNegative = first == UInt8(ascii: "-")
        if isNegative { position += 1 }
        for word in ["NaN", "Infinity"] where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return .nan
        }
        var mantissa: UInt64 = 0
        var (digits, decimals) = (0, 0)
        var isFraction = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte >= 0x30, byte <= 0x39 {
                if digits < 19 { mantissa = mantissa &* 10 &+ UInt64(byte - 0x30) }
                digits += 1
                if isFraction { decimals += 1 }
            } else if byte == UInt8(ascii: "."), !isFraction, digits > 0 {
                isFraction = true
            } else {
                break
            }
            position += 1
        }
        guard digits > 0, !isFraction || decimals > 0 else { throw fault }
        let hasExponent = position < bytes.count && bytes[position] | 0x20 == UInt8(ascii: "e")
        guard !hasExponent, digits < 19, mantissa < 1 << 53, decimals <= 18 else { return try longNumber(from: start) }
        // Both are exact, so that their quotient is the nearest double.
        let value = Double(mantissa) / Self.powers[decimals]
        return isNegative ? -value : value
    }

    private static let powers = (0...18).map { pow(10.0, Double($0)) }

    private mutating func longNumber(from start: Int) throws(AreaShapesError) -> Double {
        let signs = "+-.eE0123456789".utf8
        while position < bytes.count, signs.contains(bytes[position]) { position += 1 }
        guard position - start < 400, let value = Double(String(decoding: bytes[start..<position], as: UTF8.self))
        else { throw fault }
        return value
    }

    /// Passes over a value of any kind.
    mutating func skip() throws(AreaShapesError) {
        var closings: [UInt8] = []
        repeat {
            guard let byte = peek() else { throw fault }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                closings.append(byte + 2)
                guard closings.count <= Self.mostDepth else { throw .tooDeep(line: line) }
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard closings.popLast() == byte else { throw fault }
                position += 1
            case UInt8(ascii: "\""): try skipString()
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard !closings.isEmpty else { throw fault }
                position += 1
            default: try skipWord()
            }
        } while !closings.isEmpty
    }

    private mutating func skipString() throws(AreaShapesError) {
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else {
            position = bytes.count
            throw fault
        }
        position += 1
    }

    private mutating func skipWord() throws(AreaShapesError) {
        for word in ["true", "false", "null"] where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return
        }
        _ = try number()
    }
}
