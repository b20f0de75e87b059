/// How wide a text will be, near enough to size a column or a row: the font that a reader's machine has is not known
/// here, so the widths
/// are those of a wide sans serif.
enum TextMeasure {
    /// Width in points on one line.
    static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
        var ems = 0.0
        for scalar in text.unicodeScalars { ems += advance(scalar) }
        return ems * size * weight(isBold)
    }

    /// The width of the widest word: what a wrapped cell can't go under.
    static func widestWord(_ text: String, size: Double, isBold: Bool = false) -> Double {
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { width(String($0), size: size, isBold: isBold) }
            .max() ?? 0
    }

    /// How many lines a text takes in a width, broken between words.
    static func lines(_ text: String, in width: Double, size: Double, isBold: Bool = false) -> Int {
        let scale = size * weight(isBold)
        let room = max(width, 1)
        // Nearly every cell ends here.
        if Double(text.utf8.count) * widest * scale <= room, !text.utf8.contains(UInt8(ascii: "\n")) { return 1 }
        let space = advance(" ") * size
        var lines = 1
        var used = 0.0
        var word = 0.0
        func endWord() {
            guard word > 0 else { return }
            if used > 0, used + space + word > width {
                lines += 1
                used = 0
            }
            // A word longer than the line is broken.
            lines += Int(max(0, word - 1) / room)
            used += (used > 0 ? space : 0) + word.truncatingRemainder(dividingBy: room)
            word = 0
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": endWord()
            case "\n":
                endWord()
                lines += 1
                used = 0
            default: word += advance(scalar) * scale
            }
        }
        endWord()
        return lines
    }

    private static func weight(_ isBold: Bool) -> Double { isBold ? 1.06 : 1 }

    /// The advance of the widest character that is written in one byte.
    private static let widest = 0.95

    private static func advance(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", ".", ",", ";", ":", "'", "’", "!", "|": 0.31
        case " ", "\u{00A0}", "f", "t", "r", "(", ")", "-", "/": 0.38
        case "\u{202F}": 0.25
        case "0"..."9", "€", "\u{2212}", "+", "=": 0.65
        case "m", "w", "M", "W", "%", "—", "Œ", "œ": 0.95
        case "A"..."Z", "À"..."Ü": 0.71
        case "a"..."z", "à"..."ü": 0.59
        default: scalar.value < 0x1100 ? 0.62 : 1
        }
    }
}
