/// A character that was encoded twice: its bytes in UTF-8 are characters by themselves, such as « Ã© » for « é ».
///
/// Looked for are those that French texts have and whose parts no text has side by side: nobody writes « Ã » before « © ».
struct DoublyEncodedCharacter {
    /// How many bytes its parts take, and how many characters these are.
    var length: Int
    var parts: Int
    var character: UInt16

    enum Match {
        case found(DoublyEncodedCharacter)
        case none
        /// The bytes end before it can be told.
        case cut
    }

    /// The encodings that UTF-8 is taken for by mistake.
    static let encodings: [TextEncoding] = [.windows1252, .macRoman, .cp850]

    /// Looks for one whose first part begins at a place.
    /// - Parameter isEnd: whether no bytes follow these.
    static func match(
        _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, as page: CodePage, isEnd: Bool
    ) -> Match {
        var index = start
        func next() -> (part: UInt16, match: Match?) {
            let length = UTF8Check.length(bytes, at: index)
            guard length > 0, length < 4 else { return (0, length < 0 && !isEnd ? .cut : Match.none) }
            var character = UInt16(bytes[index]) & (length == 1 ? 0x7F : length == 2 ? 0x1F : 0x0F)
            for place in index + 1..<index + length { character = character << 6 | UInt16(bytes[place] & 0x3F) }
            index += length
            return (character, nil)
        }
        let (first, end) = next()
        if let end { return end }
        guard let lead = page.byte(first) else { return .none }
        let count: Int
        switch lead {
        case 0xC2...0xC5: count = 1
        case 0xE2, 0xEF: count = 2
        default: return .none
        }
        var character = UInt16(lead) & (count == 1 ? 0x1F : 0x0F)
        for _ in 0..<count {
            let (part, end) = next()
            if let end { return end }
            guard let byte = page.byte(part), byte < 0xC0 else { return .none }
            character = character << 6 | UInt16(byte & 0x3F)
        }
        guard isUsual(character) else { return .none }
        return .found(DoublyEncodedCharacter(length: index - start, parts: count + 1, character: character))
    }

    private static func isUsual(_ character: UInt16) -> Bool {
        switch character {
        // Latin letters, typographic signs, the euro.
        case 0xA0...0x17F, 0x2010...0x203F, 0x2080...0x20CF, 0x2100...0x214F: true
        case 0x2000...0x200F, 0xFB00...0xFB06, 0xFEFF, 0xFFFD: true
        default: false
        }
    }

    /// Whether a character of UTF-8, known by its first bytes, may be a first part in any of the encodings: of nearly all
    /// of a text's characters it isn't.
    @inline(__always)
    static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let second = bytes[index + 1]
        switch bytes[index] {
        case 0xC3: return leadsOfC3 >> UInt64(second & 0x3F) & 1 == 1
        case 0xC2: return second == 0xAC || second == 0xB4
        case 0xC6: return second == 0x92
        case 0xE2:
            return second == 0x80 && bytes[index + 2] == 0x9A || second == 0x88 || second == 0x89 || second == 0x94
        default: return false
        }
    }

    /// A bit for each of Â Ã Ä Å Ô â ï.
    private static let leadsOfC3: UInt64 = [0x02, 0x03, 0x04, 0x05, 0x14, 0x22, 0x2F].reduce(0) { $0 | 1 << UInt64($1) }
}
