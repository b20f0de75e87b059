/// Reads a text in UTF-8 whose characters were encoded twice; the others stay as they are.
struct DoubleEncodingDecoder {
    private let page: CodePage
    private let isWindows: Bool
    /// The start of a character.
    private var rest: [UInt8] = []

    init(_ encoding: TextEncoding) {
        page = encoding.page ?? .windows1252
        isWindows = encoding == .windows1252
    }

    mutating func decode(_ block: [UInt8], isEnd: Bool) -> [UInt8] {
        let bytes = rest.isEmpty ? block : rest + block
        rest = []
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let start = index
                index = bytes.endOfASCII(from: index)
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                guard index < bytes.count else { break }
                guard let length = take(bytes, at: index, isEnd: isEnd, &out) else {
                    rest = Array(bytes[index...])
                    break
                }
                index += length
            }
        }
        return out
    }

    /// - Returns: how many bytes were read; nil where more are needed.
    private func take(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isEnd: Bool, _ out: inout [UInt8]
    ) -> Int? {
        if isWindows, let length = Self.spacedLength(bytes, at: index, isEnd: isEnd) {
            if length == 0 { return nil }
            if bytes[index + 1] == 0x83 { out += [0xC3, 0xA0] }
            return length
        }
        switch DoublyEncodedCharacter.match(bytes, at: index, as: page, isEnd: isEnd) {
        case .found(let doubled):
            if let scalar = Unicode.Scalar(doubled.character) { out.append(contentsOf: UTF8.encode(scalar)!) }
            return doubled.length
        case .cut: return nil
        case .none:
            let length = UTF8Check.length(bytes, at: index)
            if length < 0, !isEnd { return nil }
            let end = min(index + max(length, 1), bytes.count)
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
            return end - index
        }
    }

    /// « à » and the no-break space end in a no-break space when they are encoded twice, which programs make a plain one:
    /// « Ã » or « Â » before a space.
    /// - Returns: how many bytes to read for it: « Ã » takes its space with it, unless a word follows, from which another
    ///   space parted it; nil for all else; 0 where more bytes are needed.
    static func spacedLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isEnd: Bool) -> Int? {
        guard bytes[index] == 0xC3 else { return nil }
        guard index + 3 < bytes.count || isEnd else { return 0 }
        guard index + 2 < bytes.count, bytes[index + 1] == 0x83 || bytes[index + 1] == 0x82, bytes[index + 2] == 0x20
        else { return nil }
        let isBeforeWord = index + 3 < bytes.count && isOfWord(bytes[index + 3])
        return bytes[index + 1] == 0x83 && !isBeforeWord ? 3 : 2
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }
}
