/// Reads a content stream operator by operator (ISO 32000-1, 7.8.2), keeping the places of its last four numbers.
///
/// It runs over every byte of every page, so it works on the bytes in place and makes no tokens.
struct ContentScanner {
    private let bytes: UnsafeRawBufferPointer
    private(set) var position = 0
    /// How many numbers stand right before the operator, no more than four counted.
    private(set) var numberCount = 0
    /// The bytes of the last four numbers, the last one last.
    private(set) var numbers: (Range<Int>, Range<Int>, Range<Int>, Range<Int>) = (0..<0, 0..<0, 0..<0, 0..<0)

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The bytes of the next operator; nil at the end.
    mutating func nextOperator() -> Range<Int>? {
        numberCount = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte <= 0x20 {
                position += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "("):
                skipString()
                numberCount = 0
            case UInt8(ascii: "<"):
                if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "<") {
                    position += 2
                } else {
                    skip { $0 != UInt8(ascii: ">") }
                    position += 1
                }
                numberCount = 0
            case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: ")"):
                position += 1
                numberCount = 0
            case UInt8(ascii: "%"):
                skip { $0 != 0x0A && $0 != 0x0D }
            case UInt8(ascii: "/"):
                position += 1
                skip(while: Self.isRegular)
                numberCount = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
                let start = position
                skip(while: Self.isRegular)
                numbers = (numbers.1, numbers.2, numbers.3, start..<position)
                numberCount = min(numberCount + 1, 4)
            default:
                let start = position
                skip(while: Self.isRegular)
                return start..<position
            }
        }
        return nil
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while position < bytes.count, condition(bytes[position]) { position += 1 }
    }

    private mutating func skipString() {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { return }
        }
    }

    @inline(__always) private static func isRegular(_ byte: UInt8) -> Bool {
        byte > 0x20 && !PDFSyntax.isDelimiter(byte)
    }
}
