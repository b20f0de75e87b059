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

    static func forEach(in text: String, _ body: (String, Kind) -> Void) {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var digits = 0
        var letters = 0
        var index = start

        func flush(_ end: String.Index, _ kind: Kind) {
            letters = 0
            if start < end { body(String(scalars[start..<end]), kind) }
            start = end
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
                flush(next, .space)
                digits = 0
            case "\n":
                flush(index, .solid)
                start = next
                body("\n", .newline)
                digits = 0
            case "\u{00A0}", "\u{202F}", ",", ".", "/", "-", "–", "—":
                if digits > 0 || scalar == "\u{00A0}" || scalar == "\u{202F}" { flush(index, .solid) }
                digits = 0
                // A word may break after a hyphen or a stroke, a number or a date may not.
                let breaks =
                    (scalar == "-" || scalar == "–" || scalar == "—" || scalar == "/")
                    && next < scalars.endIndex && scalars[next].properties.isAlphabetic
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
}
