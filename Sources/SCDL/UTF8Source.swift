import Foundation
import Intake

/// A file's bytes as UTF-8. What is none is read as Windows-1252, or as UTF-16 where the file's mark or its zero bytes say so, so that
/// the rest of the file can be checked all the same, and is remembered.
final class UTF8Source: ByteSource {
    private var source: FileBytes
    /// A character that a block's end cut.
    private var rest: [UInt8] = []
    private var offset = 0
    private var hasEnded = false
    /// What was looked at before it is read.
    private var ahead: [UInt8] = []
    /// Takes the place of the rest where the file is in UTF-16.
    private var wide: TextBytes<BytesReadAhead>?

    /// What the file is in, where that is UTF-16.
    private(set) var wideEncoding: TextEncoding?
    /// Where the first byte that is not UTF-8 stands, counted from 0, and what it is.
    private(set) var firstForeign: (offset: Int, byte: UInt8)?

    /// - Throws: the system's error where the file can't be opened.
    init(path: String) throws { source = try FileBytes(path: path) }

    /// The start of the text, which is read again.
    /// - Parameter count: how many bytes it has at least, where the file is as long.
    func peek(_ count: Int) throws -> [UInt8] {
        while ahead.count < count {
            let block = try decode()
            if block.isEmpty { break }
            ahead += block
        }
        return ahead
    }

    func next() throws -> [UInt8] {
        guard ahead.isEmpty else {
            defer { ahead = [] }
            return ahead
        }
        return try decode()
    }

    private func decode() throws -> [UInt8] {
        if wide != nil { return try wide?.next() ?? [] }
        guard !hasEnded else { return [] }
        let block = try source.next()
        hasEnded = block.isEmpty
        if offset == 0, rest.isEmpty, let choice = Self.wideChoice(block) {
            wideEncoding = choice.encoding
            wide = TextBytes(BytesReadAhead(block, source), choice)
            return try decode()
        }
        let bytes = rest + block
        rest = []
        let result = bytes.withUnsafeBufferPointer { read($0) }
        // A block that is but the start of a character is no end.
        return result.isEmpty && !hasEnded ? try decode() : result
    }

    /// UTF-16, by its mark or by its zero bytes; nil for other text.
    private static func wideChoice(_ block: [UInt8]) -> EncodingChoice? {
        if block.starts(with: [0xFF, 0xFE]) { return EncodingChoice(encoding: .utf16LittleEndian, mark: 2) }
        if block.starts(with: [0xFE, 0xFF]) { return EncodingChoice(encoding: .utf16BigEndian, mark: 2) }
        return UTF16Order.encoding(block).map { EncodingChoice(encoding: $0.encoding) }
    }

    private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            // Almost all of a file is ASCII.
            let plain = bytes[place...].firstIndex { $0 >= 0x80 } ?? bytes.count
            result.append(contentsOf: bytes[place..<plain])
            place = plain
            guard place < bytes.count else { break }
            switch length(bytes, place) {
            case .whole(let count):
                result.append(contentsOf: bytes[place..<place + count])
                place += count
            case .cut where !hasEnded:
                rest = Array(bytes[place...])
                offset += place
                return result
            case .cut, .foreign:
                if firstForeign == nil { firstForeign = (offset + place, bytes[place]) }
                Windows1252.append(bytes[place], to: &result)
                place += 1
            }
        }
        offset += place
        return result
    }

    private enum Character {
        case whole(Int)
        case cut, foreign
    }

    private func length(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Character {
        var check = UTF8Check()
        for place in start..<min(start + 4, bytes.count) {
            guard check.accepts(bytes[place]) else { return .foreign }
            if !check.isInside { return .whole(place - start + 1) }
        }
        return .cut
    }

    /// The line, counted from 1, that a byte of a file stands on.
    static func line(ofByte offset: Int, in path: String) throws -> Int {
        var source = try FileBytes(path: path)
        return try source.line(ofByte: offset)
    }
}

/// A file of which a block was read already.
private struct BytesReadAhead: ByteSource {
    private var block: [UInt8]
    private var source: FileBytes

    init(_ block: [UInt8], _ source: FileBytes) {
        self.block = block
        self.source = source
    }

    mutating func next() throws -> [UInt8] {
        guard block.isEmpty else {
            defer { block = [] }
            return block
        }
        return try source.next()
    }
}
