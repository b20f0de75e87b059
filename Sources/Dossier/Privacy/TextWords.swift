/// The words of a text as names are compared, each with its place in the text's bytes. To be used for many texts in
/// turn: what it holds is kept and filled anew.
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

    /// - Parameter splits: whether a character without width ends a word.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, splits: Bool = false) {
        words.removeAll(keepingCapacity: true)
        folded.removeAll(keepingCapacity: true)
        var place = 0
        var hasSpace = true
        var open: Word?
        while place < bytes.count {
            let byte = bytes[place]
            if byte < 0x80 {
                let kind = Self.kinds[Int(byte)]
                if kind == .separator {
                    if var word = open.take() {
                        word.isAbbreviated = byte == 0x2E
                        words.append(word)
                    }
                    // A hyphen, an apostrophe.
                    if byte != 0x2D, byte != 0x27, byte != 0x60 { hasSpace = true }
                } else {
                    let letter = kind == .small ? byte - 32 : byte
                    add(letter, at: place, kind, to: &open, after: &hasSpace)
                    open?.end = place + 1
                }
                place += 1
                continue
            }
            let (scalar, length) = Self.scalar(bytes, place)
            switch FoldedScalar.of(scalar) {
            case .ignored where !(splits && FoldedScalar.hasNoWidth(scalar)): open?.end = place + length
            case .ignored, .separator:
                if let word = open.take() { words.append(word) }
                if !Self.joins(scalar) { hasSpace = true }
            case .text(let letters, let isCapital, let isSmall):
                let kind: Kind = isCapital ? .capital : isSmall ? .small : .caseless
                for letter in letters {
                    add(letter, at: place, (0x30...0x39).contains(letter) ? .figure : kind, to: &open, after: &hasSpace)
                }
                open?.end = place + length
            }
            place += length
        }
        if let open { words.append(open) }
    }

    private enum Kind { case separator, figure, capital, small, caseless }

    private static let kinds: [Kind] = (0..<128).map { byte in
        switch byte {
        case 0x30...0x39: .figure
        case 0x41...0x5A: .capital
        case 0x61...0x7A: .small
        default: .separator
        }
    }

    /// Adds a letter or figure to the word under way, or begins another.
    /// - Parameter hasSpace: whether anything but a hyphen or an apostrophe stands before a word that begins.
    @inline(__always) private mutating func add(
        _ byte: UInt8, at place: Int, _ kind: Kind, to open: inout Word?, after hasSpace: inout Bool
    ) {
        let isFigure = kind == .figure
        if open?.isNumber != isFigure {
            if let open { words.append(open) }
            open = Word(
                start: place, end: place, first: folded.count, last: folded.count, hash: Self.seed, isNumber: isFigure,
                isCapitalised: kind == .capital, isAllCapitals: true, isJoined: !hasSpace)
            hasSpace = false
        }
        folded.append(byte)
        open!.last = folded.count
        open!.hash = Self.step(open!.hash, byte)
        if kind == .small { open!.isAllCapitals = false }
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
