/// Bytes of PDF syntax in the making (ISO 32000-1, 7.3).
struct PDFSyntax {
    private(set) var bytes: ContiguousArray<UInt8> = []

    init() {}

    init(_ build: (inout PDFSyntax) -> Void) { build(&self) }

    var count: Int { bytes.count }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func byte(_ byte: UInt8) { bytes.append(byte) }

    /// Syntax as it stands.
    mutating func raw(_ syntax: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: syntax.utf8Start, count: syntax.utf8CodeUnitCount))
    }

    /// Syntax as it stands, made elsewhere.
    mutating func raw(_ syntax: some Collection<UInt8>) { bytes.append(contentsOf: syntax) }

    mutating func integer(_ value: Int) {
        if value < 0 { byte(UInt8(ascii: "-")) }
        let magnitude = value.magnitude
        if magnitude < 10 { return byte(UInt8(ascii: "0") + UInt8(magnitude)) }
        var divisor: UInt = 10
        while magnitude / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            byte(UInt8(ascii: "0") + UInt8(magnitude / divisor % 10))
            divisor /= 10
        }
    }

    /// A length in points, to a thousandth.
    mutating func real(_ value: Double) {
        let thousandths = (value * 1000).rounded().whole(in: -1_000_000_000_000...1_000_000_000_000)
        if thousandths < 0 { byte(UInt8(ascii: "-")) }
        integer(Int(thousandths.magnitude / 1000))
        var rest = thousandths.magnitude % 1000
        guard rest > 0 else { return }
        byte(UInt8(ascii: "."))
        var divisor: UInt = 100
        while rest > 0 {
            byte(UInt8(ascii: "0") + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// `12 0 R`, ending in a space as a number may follow.
    mutating func reference(_ object: Int) {
        integer(object)
        raw(" 0 R ")
    }

    /// A text string: ASCII as it stands, else UTF-16 with a byte order mark (7.9.2.2).
    mutating func text(_ text: String) {
        let bytes = Self.textBytes(text)
        if bytes.first == 0xFE { hexadecimalString(bytes) } else { literal(bytes) }
    }

    /// The bytes that a text string stands for, which name trees sort by.
    static func textBytes(_ text: String) -> [UInt8] {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return Array(text.utf8) }
        return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }

    /// A byte string of ASCII characters.
    mutating func literal(_ characters: some Collection<UInt8>) {
        byte(UInt8(ascii: "("))
        for character in characters {
            if character == UInt8(ascii: "(") || character == UInt8(ascii: ")") || character == UInt8(ascii: "\\") {
                byte(UInt8(ascii: "\\"))
            }
            byte(character)
        }
        byte(UInt8(ascii: ")"))
    }

    /// A byte string of any bytes.
    mutating func hexadecimalString(_ bytes: some Collection<UInt8>) {
        raw("<")
        for byte in bytes { hexadecimal(byte) }
        raw(">")
    }

    /// A name, characters as they are meant: those that a name can't hold as it stands are written by their codes (7.3.5).
    mutating func name(_ name: String) {
        byte(UInt8(ascii: "/"))
        for character in name.utf8 {
            if (0x21...0x7E).contains(character), !Self.isDelimiter(character), character != UInt8(ascii: "#") {
                byte(character)
            } else {
                byte(UInt8(ascii: "#"))
                hexadecimal(character)
            }
        }
    }

    /// Whether a byte ends what stands before it, and means something by itself (7.2.2).
    @inline(__always) static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    /// A rectangle `[left bottom right top]` of a page of `height` points.
    mutating func rectangle(_ box: Rectangle, pageHeight height: Double) {
        raw("[")
        real(box.x)
        raw(" ")
        real(height - box.y - box.height)
        raw(" ")
        real(box.x + box.width)
        raw(" ")
        real(height - box.y)
        raw("]")
    }

    private mutating func hexadecimal(_ value: UInt8) {
        func digit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x37 + nibble }
        byte(digit(value >> 4))
        byte(digit(value & 15))
    }
}
