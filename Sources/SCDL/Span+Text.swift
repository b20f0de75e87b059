/// UTF-8 in a row's buffer, looked at without making strings of it.
extension Span where Element == UInt8 {
    /// How many bytes the white space at a place takes; nil where there is none.
    func spaceLength(at place: Int) -> Int? {
        switch self[place] {
        case 0x20, 0x09, 0x0A, 0x0D: return 1
        case 0xC2: return place + 1 < count && self[place + 1] == 0xA0 ? 2 : nil
        case 0xE2 where place + 2 < count:
            let (second, third) = (self[place + 1], self[place + 2])
            // U+2000 to U+200A, U+202F, U+205F.
            let isSpace =
                second == 0x80 ? (0x80...0x8A).contains(third) || third == 0xAF : second == 0x81 && third == 0x9F
            return isSpace ? 3 : nil
        case 0xE3: return place + 2 < count && self[place + 1] == 0x80 && self[place + 2] == 0x80 ? 3 : nil
        default: return nil
        }
    }

    /// True where there is nothing but white space.
    var isBlank: Bool {
        var place = 0
        while place < count {
            guard let length = spaceLength(at: place) else { return false }
            place += length
        }
        return true
    }

    /// The bounds of what is left without white space at both ends.
    var trimmedRange: Range<Int> {
        var start = 0
        while start < count, let length = spaceLength(at: start) { start += length }
        var end = count
        shorten: while end > start {
            for length in 1...Swift.min(3, end - start) where spaceLength(at: end - length) == length {
                end -= length
                continue shorten
            }
            break
        }
        return start..<end
    }

    /// How many Unicode characters (scalars) the text has.
    var characterCount: Int {
        var count = 0
        for place in indices where self[place] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// True for the very same characters: a letter and its accent apart are not the accented letter.
    func isSame(as text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count == count else { return false }
            for place in indices where bytes[place] != self[place] { return false }
            return true
        }
    }

    func isSame(as other: [UInt8]) -> Bool {
        guard other.count == count else { return false }
        for place in indices where other[place] != self[place] { return false }
        return true
    }

    func contains(_ byte: UInt8) -> Bool {
        for place in indices where self[place] == byte { return true }
        return false
    }

    /// True where each byte is a digit, or what `form` has in its place; `form`'s zeros stand for digits.
    func hasForm(_ form: StaticString) -> Bool {
        guard form.utf8CodeUnitCount == count else { return false }
        for place in indices {
            let wanted = form.utf8Start[place]
            guard wanted == UInt8(ascii: "0") ? (48...57).contains(self[place]) : self[place] == wanted else {
                return false
            }
        }
        return true
    }

    var array: [UInt8] { withUnsafeBufferPointer { Array($0) } }

    var string: String {
        withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
