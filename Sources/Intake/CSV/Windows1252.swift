/// The character set of Windows in Western Europe.
package enum Windows1252 {
    /// Appends the UTF-8 of a byte. The five that stand for nothing become the control character of the same number.
    package static func append(_ byte: UInt8, to out: inout [UInt8]) {
        if byte < 0x80 { return out.append(byte) }
        let scalar = character(byte)
        if scalar < 0x800 {
            out.append(0xC0 | UInt8(scalar >> 6))
        } else {
            out.append(0xE0 | UInt8(scalar >> 12))
            out.append(0x80 | UInt8(scalar >> 6 & 0x3F))
        }
        out.append(0x80 | UInt8(scalar & 0x3F))
    }

    /// The character of a byte.
    static func character(_ byte: UInt8) -> UInt16 {
        (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt16(byte)
    }

    /// What a French text may well have past ASCII.
    static func isFamiliar(_ byte: UInt8) -> Bool { familiar.contains(byte) }

    private static let familiar: Set<UInt8> = Set(
        "ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàâäçèéêëîïôöùûüáíóñæ°²³«»·£§€".unicodeScalars.compactMap { scalar in
            scalar == "€" ? 0x80 : UInt8(exactly: scalar.value)
        } + [0x85, 0x8C, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x9C, 0xA0])

    /// 0x80 to 0x9F.
    private static let upper: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
        0x017E, 0x0178,
    ]
}
