/// Characters that a reader obeys instead of showing them: a control character moves a terminal's cursor, a
/// bidirectional control turns the order of the letters around, so that `gpj.exe` reads `exe.jpg`.
public enum ControlCharacters {
    /// True for the embedding, override, isolate and mark characters of the bidirectional algorithm (UAX #9).
    public static func isBidirectional(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// True for C0, DEL and C1.
    public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        default: false
        }
    }

    /// A character by its number, `‹U+202E›`.
    public static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
    }

    /// The text with its bidirectional controls shown by their numbers.
    public static func showingBidirectional(_ text: String) -> String {
        var text = text
        guard text.withUTF8(holdsBidirectional) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if isBidirectional(scalar) { shown += name(of: scalar) } else { shown.unicodeScalars.append(scalar) }
        }
        return shown
    }

    /// Nearly every text ends here: the bytes of these characters in UTF-8 are looked for.
    private static func holdsBidirectional(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for (index, byte) in bytes.enumerated() where byte == 0xD8 || byte == 0xE2 {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let last = index + 2 < bytes.count ? bytes[index + 2] : 0
            switch (byte, next, last) {
            case (0xD8, 0x9C, _), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9):
                return true
            default: continue
            }
        }
        return false
    }
}
