/// Cuts a cell's text into the pieces that are shaped and broken as one.
enum CellPieces {
    enum Kind {
        /// Part of a word: the next piece stays with it.
        case solid
        /// The end of a part after which a line may break, as after a hyphen.
        case breakable
        /// A space at which a line may break.
        case space
        case newline
    }

    /// Whether a text reads left to right and its words shape apart from one another: Latin, Greek, Cyrillic, with
    /// their punctuation and signs.
    static func isSimple(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x300, 0x370..<0x530, 0x1E00..<0x2000, 0x2010..<0x2028, 0x202F..<0x2061, 0x2070..<0x20D0,
                0x2100..<0x2300, 0xFFFD:
                scalar.value != 0xAD
            default: false
            }
        }
    }

    /// Bytes looked at on either side of a place to tell of what kind its token is: no address is longer.
    private static let reach = 400

    /// What a piece is part of.
    ///
    /// - Parameter offset: in bytes.
    static func token(of text: String, at offset: Int) -> TextToken {
        let bytes = text.utf8
        let place = bytes.index(bytes.startIndex, offsetBy: offset)
        let before = bytes[..<place].suffix(reach).reversed().prefix { $0 > 0x20 }
        let after = bytes[place...].prefix(reach).prefix { $0 > 0x20 }
        return TextToken(before.reversed() + Array(after))
    }

    static func forEach(in text: String, _ body: (String, Kind) -> Void) {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var digits = 0
        var letters = 0
        var index = start
        var tokenStart = start
        var token: TextToken?

        func flush(_ end: String.Index, _ kind: Kind) {
            letters = 0
            if start < end { body(String(scalars[start..<end]), kind) }
            start = end
        }

        /// Of what kind the token is that stands here: asked for where a line might break within it alone.
        func kind() -> TextToken {
            if let token { return token }
            let found = TextToken(text.utf8[tokenStart...].prefix { $0 > 0x20 })
            token = found
            return found
        }

        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            switch scalar {
            case "0"..."9":
                // Groups of three: few enough that all of them are soon known.
                if digits == 0 || digits == 3 {
                    flush(index, .solid)
                    digits = 0
                }
                digits += 1
            case " ":
                flush(index, .solid)
                let isInNumber = digits > 0 && TextToken.joins(text.utf8[tokenStart..<index], text.utf8[next...])
                flush(next, isInNumber ? .solid : .space)
                digits = 0
                (tokenStart, token) = (next, nil)
            case "\n":
                flush(index, .solid)
                start = next
                body("\n", .newline)
                digits = 0
                (tokenStart, token) = (next, nil)
            case "\u{00A0}", "\u{202F}", ",", ".", "/", "-", "–", "—":
                if digits > 0 || scalar == "\u{00A0}" || scalar == "\u{202F}" { flush(index, .solid) }
                digits = 0
                let breaks = next < scalars.endIndex && mayBreak(after: scalar, before: scalars[next], in: kind)
                if breaks || start == index { flush(next, breaks ? .breakable : .solid) }
            default:
                letters += 1
                // A piece of a hundred letters is no word that comes again.
                if digits > 0 || letters > 100 {
                    flush(index, .solid)
                    digits = 0
                }
            }
            index = next
        }
        flush(scalars.endIndex, .solid)
    }

    /// Whether a line may end after a mark: of a word after a hyphen or a stroke, of an address after a stroke or a
    /// point, of a number or a code nowhere.
    private static func mayBreak(
        after mark: Unicode.Scalar, before next: Unicode.Scalar, in token: () -> TextToken
    ) -> Bool {
        switch mark {
        case "-", "–", "—": next.properties.isAlphabetic && token() == .word
        case "/": next != "/" && (next.properties.isAlphabetic ? token() != .code : token() == .address)
        case ".": (next.properties.isAlphabetic || next.properties.numericType != nil) && token() == .address
        default: false
        }
    }
}
