import Foundation

/// Looks up the index by which a reader finds a file's contents: a file that only has the right first and last words
/// has none. Contents are not read.
struct ResultStructure {
    let size: Int
    /// Gives at most so many bytes from an offset, fewer at the file's end.
    let read: (_ offset: Int, _ count: Int) throws -> [UInt8]

    /// How far from the end a reader looks for the last words.
    private static let tail = 1024

    // MARK: PDF

    /// Whether the file's last words give the place of a cross-reference table, or of an object that can hold one.
    func hasCrossReferences() throws -> Bool {
        let tail = try read(max(0, size - Self.tail), Self.tail)
        let mark = Array("startxref".utf8)
        guard let start = (0...max(0, tail.count - mark.count)).last(where: { tail[$0...].starts(with: mark) }) else {
            return false
        }
        var words = Words(tail[(start + mark.count)...])
        guard let offset = words.number(), offset < size - tail.count + start, words.take("%%EOF"),
            words.isAtEnd
        else { return false }
        var place = Words(try read(offset, 64)[...])
        if place.take("xref") { return place.number() != nil }
        return place.number() != nil && place.number() != nil && place.take("obj")
    }

    /// Words of PDF between white space.
    private struct Words {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

        private mutating func skipSpace() { rest = rest.drop { $0 == 0 || (9...13).contains($0) || $0 == 32 } }

        mutating func number() -> Int? {
            skipSpace()
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest.dropFirst(digits.count)
            return Int(String(decoding: digits, as: UTF8.self))
        }

        mutating func take(_ word: String) -> Bool {
            skipSpace()
            guard rest.starts(with: word.utf8) else { return false }
            rest = rest.dropFirst(word.utf8.count)
            return true
        }

        var isAtEnd: Bool {
            mutating get {
                skipSpace()
                return rest.isEmpty
            }
        }
    }

    // MARK: Zip

    /// The longest index that is looked through: that of tens of thousands of parts.
    private static let indexLimit = 16 << 20
    private static let endSize = 22, locatorSize = 20, wideEndSize = 56, entrySize = 46

    /// Whether the archive's index is where its last bytes say, has the media type as its first entry and the sheets as
    /// another, each where the index says.
    func hasSheets() throws -> Bool {
        guard let index = try index() else { return false }
        var position = 0
        var isFirst = true
        while position + Self.entrySize <= index.count, Self.isMarked(index, at: position, 1, 2) {
            let lengths = [28, 30, 32].map { Self.number(index, at: position + $0, bytes: 2) }
            let end = position + Self.entrySize + lengths.reduce(0, +)
            guard end <= index.count else { return false }
            let name = index[(position + Self.entrySize)...].prefix(lengths[0])
            if isFirst, !name.elementsEqual("mimetype".utf8) { return false }
            isFirst = false
            if name.elementsEqual("content.xml".utf8) {
                let place = Self.number(index, at: position + 42, bytes: 4)
                // Beyond four gibibytes the place stands elsewhere.
                return try place == 0xffff_ffff || Self.isMarked(read(place, 4), at: 0, 3, 4)
            }
            position = end
        }
        return false
    }

    private func index() throws -> [UInt8]? {
        let end = size - Self.endSize
        guard end >= 0 else { return nil }
        let last = try read(end, Self.endSize)
        guard Self.isMarked(last, at: 0, 5, 6) else { return nil }
        var (length, start) = (Self.number(last, at: 12, bytes: 4), Self.number(last, at: 16, bytes: 4))
        if length == 0xffff_ffff || start == 0xffff_ffff {
            let locator = try read(max(0, end - Self.locatorSize), Self.locatorSize)
            guard Self.isMarked(locator, at: 0, 6, 7) else { return nil }
            let wide = try read(Self.number(locator, at: 8, bytes: 8), Self.wideEndSize)
            guard Self.isMarked(wide, at: 0, 6, 6), wide.count == Self.wideEndSize else { return nil }
            (length, start) = (Self.number(wide, at: 40, bytes: 8), Self.number(wide, at: 48, bytes: 8))
        }
        guard length <= Self.indexLimit, start <= end - length else { return nil }
        return try read(start, length)
    }

    private static func isMarked(_ bytes: [UInt8], at position: Int, _ kind: UInt8...) -> Bool {
        bytes.count >= position + 4 && bytes[position...].prefix(4).elementsEqual([0x50, 0x4b] + kind)
    }

    /// A number, its lowest byte first; `Int.max` for one beyond.
    private static func number(_ bytes: [UInt8], at position: Int, bytes count: Int) -> Int {
        let value = bytes[position...].prefix(count).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(clamping: value)
    }
}
