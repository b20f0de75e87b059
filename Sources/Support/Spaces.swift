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
