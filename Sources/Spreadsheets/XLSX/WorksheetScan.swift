import Foundation

/// What the bytes of a worksheet say before any is taken for XML, which takes many times as long: most have no merged
/// cells, and their rows in order.
struct WorksheetScan {
    /// Whether there may be merged cells.
    private(set) var namesMerges = false
    /// Whether a row comes after one with a greater number, or may.
    private(set) var isDisordered = false

    private var lastRow = 0

    private static let blockSize = 1 << 17
    /// So much of a row's tag is looked at.
    private static let tagLimit = 1 << 10

    /// - Parameter part: the worksheet's, from its start on.
    init(_ part: any PartSource) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: Self.blockSize + Self.tagLimit, alignment: 16)
        defer { buffer.deallocate() }
        // What is left of the block before stands in front of each block.
        var kept = 0
        var isFirst = true
        while case let count = try part.read(into: .init(rebasing: buffer[kept..<kept + Self.blockSize])), count > 0 {
            // In UTF-16 a word's letters don't follow each other.
            if isFirst, count > 1, [0xFF, 0xFE].contains(buffer[0]) {
                (namesMerges, isDisordered) = (true, true)
                return
            }
            isFirst = false
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<(kept + count)])
            if !namesMerges { namesMerges = Self.find("mergeCell", rarest: 3, in: bytes) != nil }
            let rest = isDisordered ? max(bytes.count - 16, 0) : followRows(bytes)
            kept = bytes.count - rest
            memmove(buffer.baseAddress!, bytes.baseAddress! + rest, kept)
            if namesMerges, isDisordered { return }
        }
    }

    /// Where a word stands, looked for by that of its letters which is rarest in worksheets.
    private static func find(
        _ word: StaticString, rarest: Int, in bytes: UnsafeRawBufferPointer, from start: Int = 0
    ) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        let length = word.utf8CodeUnitCount
        var place = start + rarest
        while place < bytes.count, let found = memchr(base + place, Int32(word.utf8Start[rarest]), bytes.count - place)
        {
            place = UnsafeRawPointer(found) - base
            let first = place - rarest
            if first + length <= bytes.count, memcmp(base + first, word.utf8Start, length) == 0 { return first }
            place += 1
        }
        return nil
    }

    /// - Returns: where the bytes begin that the next block goes on with.
    private mutating func followRows(_ bytes: UnsafeRawBufferPointer) -> Int {
        var place = 0
        while let word = Self.find("row", rarest: 2, in: bytes, from: place) {
            place = word + 3
            // `<row` or `<x:row`, and nothing longer.
            guard word > 0, bytes[word - 1] == UInt8(ascii: "<") || bytes[word - 1] == UInt8(ascii: ":") else {
                continue
            }
            let tag = bytes[word...].prefix(Self.tagLimit)
            guard let end = tag.firstIndex(of: UInt8(ascii: ">")) else {
                if tag.count < Self.tagLimit { return word - 1 }
                continue
            }
            guard place < end, Self.isSpace(bytes[place]) else { continue }
            if let number = Self.number(UnsafeRawBufferPointer(rebasing: bytes[place..<end])) {
                isDisordered = isDisordered || number < lastRow
                lastRow = number
            } else {
                lastRow += 1
            }
        }
        return max(place, bytes.count - 16)
    }

    /// The value of the attribute `r`; nil where there is none.
    private static func number(_ attributes: UnsafeRawBufferPointer) -> Int? {
        var place = 0
        while place + 1 < attributes.count {
            place += 1
            guard attributes[place] == UInt8(ascii: "r"), isSpace(attributes[place - 1]) else { continue }
            let digits = attributes[(place + 1)...].drop { isSpace($0) || $0 == UInt8(ascii: "=") }.dropFirst()
                .prefix { (48...57).contains($0) }.prefix(10)
            return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
