/// Follows UTF-8 byte by byte (RFC 3629, section 4): no overlong form, no surrogate, nothing past U+10FFFF.
package struct UTF8Check {

    package init() {}
    private var missing = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    /// True between the bytes of a character.
    package var isInside: Bool { missing > 0 }

    /// False where the byte can't stand here.
    package mutating func accepts(_ byte: UInt8) -> Bool {
        if missing > 0 {
            guard allowed.contains(byte) else { return false }
            missing -= 1
            allowed = 0x80...0xBF
            return true
        }
        switch byte {
        case 0x00...0x7F: return true
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, allowed) = (2, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE, 0xEF: missing = 2
        case 0xED: (missing, allowed) = (2, 0x80...0x9F)
        case 0xF0: (missing, allowed) = (3, 0x90...0xBF)
        case 0xF1...0xF3: missing = 3
        case 0xF4: (missing, allowed) = (3, 0x80...0x8F)
        default: return false
        }
        return true
    }
}

extension UTF8Check {
    /// How many bytes the character at a place takes: 0 where none can begin there, -1 where the bytes end within it.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        var check = UTF8Check()
        for place in index..<bytes.count {
            guard check.accepts(bytes[place]) else { return 0 }
            if !check.isInside { return place - index + 1 }
        }
        return -1
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where ASCII ends, looked for eight bytes at a time.
    func endOfASCII(from start: Int) -> Int {
        guard let base = baseAddress else { return start }
        var index = start
        let raw = UnsafeRawPointer(base)
        while index + 8 <= count {
            guard raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 else { break }
            index += 8
        }
        while index < count, self[index] < 0x80 { index += 1 }
        return index
    }
}
