/// A character set of one byte a character, whose lower half is ASCII.
struct CodePage: Sendable {
    /// What the bytes from 0x80 on stand for.
    private let upper: [UInt16]
    private let bytes: [UInt16: UInt8]

    private init(_ characters: String) {
        self.init(characters.utf16.map { $0 })
    }

    private init(_ upper: [UInt16]) {
        self.upper = upper
        bytes = Dictionary(zip(upper, 0x80...0xFF)) { first, _ in first }
    }

    /// The character of a byte from 0x80 on.
    func character(_ byte: UInt8) -> UInt16 { upper[Int(byte & 0x7F)] }

    /// The byte from 0x80 on that stands for a character.
    func byte(_ character: UInt16) -> UInt8? { bytes[character] }

    /// The UTF-8 of a text in this set.
    func decode(_ block: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(block.count + block.count / 8)
        block.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let end = bytes.endOfASCII(from: index)
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
                index = end
                guard index < bytes.count else { break }
                let character = upper[Int(bytes[index] & 0x7F)]
                if character < 0x800 {
                    out.append(0xC0 | UInt8(character >> 6))
                } else {
                    out.append(0xE0 | UInt8(character >> 12))
                    out.append(0x80 | UInt8(character >> 6 & 0x3F))
                }
                out.append(0x80 | UInt8(character & 0x3F))
                index += 1
            }
        }
        return out
    }

    static let windows1252 = CodePage((0x80...0xFF).map(Windows1252.character))

    /// ISO 8859-1 with the euro and the letters « œ » and « Ÿ ».
    static let latin9 = CodePage(
        (0x80...0xFF).map { (byte: UInt8) -> UInt16 in
            switch byte {
            case 0xA4: 0x20AC
            case 0xA6: 0x160
            case 0xA8: 0x161
            case 0xB4: 0x17D
            case 0xB8: 0x17E
            case 0xBC: 0x152
            case 0xBD: 0x153
            case 0xBE: 0x178
            default: UInt16(byte)
            }
        })

    /// The character set of DOS in Western Europe, with the euro that it has had since 1998.
    static let cp850 = CodePage(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´"
            + "\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}")

    /// The character set of the Macintosh before UTF-8.
    static let macRoman = CodePage(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
            + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
}
