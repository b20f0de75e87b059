/// What stands between two spaces, as far as the ends of lines go.
enum TextToken {
    case word
    /// Has a digit: an amount, a date, a convention's number. It is read as one and never broken while it fits.
    case code
    /// A web or mail address: a hyphen put into it would be read as part of it.
    case address

    /// - Parameter bytes: UTF-8.
    init(_ bytes: some Sequence<UInt8>) {
        var hasDigit = false
        var hasAt = false
        var last: UInt32 = 0
        for byte in bytes {
            last = last << 8 | UInt32(byte)
            // "://" and "www."
            if last & 0xFF_FFFF == 0x3A_2F2F || last == 0x7777_772E || hasAt && byte == UInt8(ascii: ".") {
                self = .address
                return
            }
            if byte == UInt8(ascii: "@") { hasAt = true }
            if byte.isDigit { hasDigit = true }
        }
        self = hasDigit ? .code : .word
    }

    /// Whether the space after a token is part of a number: before its unit, or between its groups of three digits.
    ///
    /// - Parameters:
    ///   - token: what stands before the space.
    ///   - rest: what stands after it, as far as one likes.
    static func joins(_ token: some BidirectionalCollection<UInt8>, _ rest: some Sequence<UInt8>) -> Bool {
        guard let last = token.last, last.isDigit else { return false }
        let next = rest.prefix(longestUnit).prefix { $0 > 0x20 }.map { $0 }
        if isUnit(next) { return true }
        let group = next.prefix { $0.isDigit }
        return group.count == 3 && token.count <= 3 && token.allSatisfy(\.isDigit)
    }

    private static let longestUnit = 12

    private static func isUnit(_ bytes: [UInt8]) -> Bool {
        var word = Substring(String(decoding: bytes, as: UTF8.self))
        // A no-break space ends it as well, and what follows a currency is part of it: "€/an".
        if let end = word.firstIndex(where: { $0.isWhitespace }) { word = word[..<end] }
        if word.hasPrefix("€") || word.hasPrefix("%") { return true }
        while let mark = word.last, mark.isPunctuation, mark != "%" { word.removeLast() }
        return units.contains(word)
    }

    private static let units: Set<Substring> = [
        "k€", "K€", "M€", "Md€", "Mds€", "Mrd€", "‰", "$", "£", "CHF", "EUR", "USD", "km", "m", "cm", "mm", "m²", "m2",
        "m³", "m3", "km²", "ha", "kg", "g", "t", "h", "min", "s", "ms", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh",
        "°C", "ETP", "pt", "pts", "ko", "Mo", "Go", "To",
    ]
}

extension UInt8 {
    /// Whether it is a digit of ASCII.
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

/// The parts of a text that lines must not break as words are broken.
struct UnbreakableParts {
    struct Part {
        /// In UTF-8.
        var bytes: Range<Int>
        /// Whether no line ends within it; of an address this holds for the hyphen and the letter after it alone.
        var staysWhole: Bool
    }

    private(set) var parts: [Part] = []

    init(of text: String) {
        var text = text
        text.withUTF8 { find($0) }
    }

    private mutating func find(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.contains(where: { $0.isDigit || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") }) else {
            return
        }
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, !Self.endsToken(bytes, end) { end += 1 }
            add(bytes, start..<end)
            start = end + 1
        }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) {
        switch TextToken(bytes[token]) {
        case .word: break
        case .address:
            // In the order of their ends.
            for index in token where bytes[index] == UInt8(ascii: "-") && index + 1 < token.upperBound {
                parts.append(Part(bytes: index..<index + 2, staysWhole: true))
            }
            parts.append(Part(bytes: token, staysWhole: false))
        case .code:
            var own = token
            if token.upperBound < bytes.count, bytes[token.upperBound] == 0x20,
                TextToken.joins(bytes[token], bytes[(token.upperBound + 1)...])
            {
                var end = token.upperBound + 1
                while end < bytes.count, !Self.endsToken(bytes, end) { end += 1 }
                own = token.lowerBound..<end
            }
            // Elsewhere no line ends within it, and Pango takes long over many attributes.
            guard own != token || zip(bytes[token], bytes[token].dropFirst()).contains(where: Self.mayPart) else {
                break
            }
            // Groups of one number follow one another: they are one part.
            if let last = parts.last, last.staysWhole, last.bytes.contains(token.lowerBound) {
                parts[parts.count - 1].bytes = last.bytes.lowerBound..<own.upperBound
            } else {
                parts.append(Part(bytes: own, staysWhole: true))
            }
        }
    }

    /// Whether a line could end between two bytes: after a hyphen or a stroke before a letter.
    private static func mayPart(_ mark: UInt8, _ next: UInt8) -> Bool {
        (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/"))
            && (next >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20))
    }

    /// Whether a space or a line's end stands at a byte: U+0000 to U+0020.
    private static func endsToken(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool { bytes[index] <= 0x20 }
}
