import Support

/// A text's no-break spaces as spaces.
enum PlainSpaces {
    static func of(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.isFigureSpace ? " " : $0 }))
    }
}
