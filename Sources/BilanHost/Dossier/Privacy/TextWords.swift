/// The words of a text as names are compared, each with its place in the text's bytes. To be used for many texts in turn:
/// what it holds is kept and filled anew.
struct TextWords {
    struct Word {
        /// Where it stands in the text.
        var start: Int
        var end: Int
        /// Where its folded bytes stand in `folded`.
        var first: Int
        var last: Int
        var hash: UInt64
        var isNumber: Bool
        /// The first letter is a capital; all of them are.
        var isCapitalised: Bool
        var isAllCapitals: Bool
        /// Only hyphens and apostrophes, or nothing, stand between it and the word before.
        var isJoined: Bool
        /// Followed by a full stop.
        var isAbbreviated = false

        var count: Int { last - first }
    }

    private(set) var words: [Word] = []
    private(set) var folded: [UInt8] = []

    init() {}

    init(_ text: String) {
        var text = text
        text.withUTF8 { read($0) }
    }

    /// The hash of a word that is written in capitals.
    static func hash(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(seed, step) }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// FNV-1a: the hash of two words run together goes on from that of the first.
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        words.removeAll(keepingCapacity: true)
        folded.removeAll(keepingCapacity: true)
        var place = 0
        var hasSpace = true
        var isOpen = false
        while place < bytes.count {
            let byte = bytes[place]
            if byte < 0x80 {
                let isLower = byte >= 0x61 && byte <= 0x7A
                let isUpper = byte >= 0x41 && byte <= 0x5A
                let isDigit = byte >= 0x30 && byte <= 0x39
                if isLower || isUpper || isDigit {
                    add(isLower ? byte - 32 : byte, place, isDigit, isUpper, isLower, &isOpen, &hasSpace)
                    words[words.count - 1].end = place + 1
                } else {
                    end(byte, &isOpen, &hasSpace)
                }
                place += 1
                continue
            }
            let (scalar, length) = Self.scalar(bytes, place)
            switch FoldedScalar.of(scalar) {
            case .ignored: if isOpen { words[words.count - 1].end = place + length }
            case .separator:
                isOpen = false
                if !Self.joins(scalar) { hasSpace = true }
            case .text(let letters):
                let (isUpper, isLower) = (scalar.properties.isUppercase, scalar.properties.isLowercase)
                for letter in letters {
                    add(letter, place, (0x30...0x39).contains(letter), isUpper, isLower, &isOpen, &hasSpace)
                }
                if !letters.isEmpty { words[words.count - 1].end = place + length }
            }
            place += length
        }
    }

    private mutating func add(
        _ byte: UInt8, _ place: Int, _ isDigit: Bool, _ isUpper: Bool, _ isLower: Bool, _ isOpen: inout Bool,
        _ hasSpace: inout Bool
    ) {
        if !isOpen || words[words.count - 1].isNumber != isDigit {
            words.append(
                Word(
                    start: place, end: place, first: folded.count, last: folded.count, hash: Self.seed,
                    isNumber: isDigit, isCapitalised: isUpper, isAllCapitals: true, isJoined: !hasSpace))
            (isOpen, hasSpace) = (true, false)
        }
        folded.append(byte)
        words[words.count - 1].last = folded.count
        words[words.count - 1].hash = Self.step(words[words.count - 1].hash, byte)
        if isLower { words[words.count - 1].isAllCapitals = false }
    }

    private mutating func end(_ byte: UInt8, _ isOpen: inout Bool, _ hasSpace: inout Bool) {
        if isOpen, byte == UInt8(ascii: ".") { words[words.count - 1].isAbbreviated = true }
        isOpen = false
        if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "'"), byte != UInt8(ascii: "`") { hasSpace = true }
    }

    /// Hyphens and apostrophes, whichever.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB4, 0x2BC, 0x2010...0x2015, 0x2018...0x201B, 0x2032, 0x2212, 0xFF07: true
        default: false
        }
    }

    /// Bytes that are no UTF-8 count as one character each.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (Unicode.Scalar, Int) {
        let byte = bytes[place]
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard byte >= 0xC0, place + length <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for next in 1..<length {
            guard bytes[place + next] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(bytes[place + next] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
