import Foundation

/// Question marks within words: « Soci?t? », « l?association ». A program that wrote another character set than the text's
/// put them in the place of letters and apostrophes.
struct QuestionMarks {
    private(set) var found: LostLetters?
    /// The byte before a question mark that ended the bytes read last.
    private var cut: UInt8?
    /// How far the words around are looked at.
    private static let reach = 100

    /// One alone may be meant.
    static let least = 2

    /// - Parameters:
    ///   - offset: bytes of the text before these.
    ///   - previous: the last of them.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int, after previous: UInt8) {
        guard let base = bytes.baseAddress, let first = bytes.first else { return }
        if let cut, Self.isWithinWord(cut, first) { add(at: offset - 1) }
        cut = nil
        var place = 0
        while place < bytes.count, let mark = memchr(base + place, 0x3F, bytes.count - place) {
            let index = UnsafeRawPointer(mark) - UnsafeRawPointer(base)
            let before = index > 0 ? bytes[index - 1] : previous
            if index + 1 == bytes.count {
                cut = before
            } else if Self.isWithinWord(before, bytes[index + 1]), !Self.isInAddress(bytes, index) {
                add(at: offset + index)
            }
            place = index + 1
        }
    }

    private mutating func add(at place: Int) {
        found = LostLetters(count: (found?.count ?? 0) + 1, offset: found?.offset ?? place)
    }

    private static func isWithinWord(_ before: UInt8, _ after: UInt8) -> Bool {
        func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
        func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || byte >= 0x80 }
        return isLower(before) && isLower(after) || isUpper(before) && isUpper(after)
    }

    /// Whether the word is an address of the web, in which a question mark begins what is asked for.
    private static func isInAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: Int) -> Bool {
        func isOfWord(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x22 && byte != 0x2C && byte != 0x3B }
        let before = bytes[max(0, mark - reach)..<mark].reversed().prefix(while: isOfWord)
        let after = bytes[(mark + 1)..<min(bytes.count, mark + reach)].prefix(while: isOfWord)
        return before.contains(0x2F) || before.contains(0x2E) || after.contains(0x3D)
    }
}
