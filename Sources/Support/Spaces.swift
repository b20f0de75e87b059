extension Unicode.Scalar {
    /// A space as people and programs put it within and around numbers and dates: the keyboard's, a tab, and those that
    /// typesetting has for figures: no-break, narrow, figure and thin.
    package var isFigureSpace: Bool {
        switch self {
        case " ", "\t", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}": true
        default: false
        }
    }
}

extension String {
    /// The text with a plain space for each of those.
    package var withPlainSpaces: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.isFigureSpace ? " " : $0 }))
    }

    /// Whether nothing of the text can be seen: spaces of any kind, zero-width characters, controls.
    package var isInvisible: Bool {
        // Nearly all texts end here.
        if let first = utf8.first, first > 0x20 && first < 0x7F { return false }
        return unicodeScalars.allSatisfy { scalar in
            scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
                || [.control, .format].contains(scalar.properties.generalCategory)
        }
    }
}
