/// A text's bytes as UTF-8, without its byte order mark, whatever its encoding is.
package struct TextBytes<Source: ByteSource>: ByteSource {
    private var source: Source
    private let encoding: TextEncoding
    private var skipped: Int
    /// What is left of the last block: the start of a character.
    private var rest: [UInt8] = []
    private var highSurrogate: UInt16?
    private let page: CodePage?
    /// One for each time that the text was encoded once too often.
    private var doubles: [DoubleEncodingDecoder]

    package init(_ source: Source, _ choice: EncodingChoice) {
        self.source = source
        encoding = choice.encoding
        page = choice.encoding.page
        skipped = choice.mark
        doubles = choice.doubled.map { Array(repeating: DoubleEncodingDecoder($0.encoding), count: $0.levels) } ?? []
    }

    package mutating func next() throws -> [UInt8] {
        while true {
            var block = try source.next()
            let isEnd = block.isEmpty
            if skipped > 0 {
                let count = min(skipped, block.count)
                block.removeFirst(count)
                skipped -= count
            }
            var text = isEnd ? end() : decode(block)
            for index in doubles.indices { text = doubles[index].decode(text, isEnd: isEnd) }
            // A block may hold less than a character; none at all is the end.
            if isEnd || !text.isEmpty { return text }
        }
    }

    private mutating func decode(_ block: [UInt8]) -> [UInt8] {
        switch encoding {
        case .utf8: return block
        case .windows1252, .latin9, .cp850, .macRoman: return page?.decode(block) ?? block
        case .utf16LittleEndian, .utf16BigEndian: return decodeUTF16(rest + block)
        case .mixed: return decodeMixed(rest + block)
        }
    }

    private mutating func end() -> [UInt8] {
        defer { rest = [] }
        switch encoding {
        case .mixed:
            var out: [UInt8] = []
            for byte in rest { Windows1252.append(byte, to: &out) }
            return out
        case .utf16LittleEndian, .utf16BigEndian:
            defer { highSurrogate = nil }
            return rest.isEmpty && highSurrogate == nil ? [] : Self.replacement
        default: return []
        }
    }

    private static var replacement: [UInt8] { [0xEF, 0xBF, 0xBD] }

    private mutating func decodeUTF16(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        let isLittle = encoding == .utf16LittleEndian
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            let unit = UInt16(high) << 8 | UInt16(low)
            if let first = highSurrogate {
                highSurrogate = nil
                if UTF16.isTrailSurrogate(unit) {
                    let value = 0x10000 + (UInt32(first & 0x3FF) << 10) + UInt32(unit & 0x3FF)
                    Unicode.Scalar(value).map { out.append(contentsOf: Array(String($0).utf8)) }
                    continue
                }
                out += Self.replacement
            }
            if UTF16.isLeadSurrogate(unit) {
                highSurrogate = unit
            } else if unit < 0x80 {
                out.append(UInt8(unit))
            } else if let scalar = Unicode.Scalar(unit) {
                out.append(contentsOf: UTF8.encode(scalar)!)
            } else {
                out += Self.replacement
            }
        }
        rest = bytes.count % 2 == 0 ? [] : [bytes[bytes.count - 1]]
        return out
    }

    /// Characters of UTF-8 as they are, every byte that is of none as Windows-1252.
    private mutating func decodeMixed(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 8)
        var check = UTF8Check()
        var start = 0
        var index = 0
        while index < bytes.count {
            if check.accepts(bytes[index]) {
                index += 1
                if check.isInside { continue }
                out += bytes[start..<index]
            } else {
                index = max(index, start + 1)
                for byte in bytes[start..<index] { Windows1252.append(byte, to: &out) }
                check = UTF8Check()
            }
            start = index
        }
        rest = Array(bytes[start...])
        return out
    }
}
