/// How readers number the pages from one page on (ISO 32000-1, 12.4.2).
struct PageLabels: Hashable, Sendable {
    enum Style: String, Sendable {
        case decimal = "D"
        case lowercaseRoman = "r"
        case uppercaseRoman = "R"
        case uppercaseLetters = "A"
        /// The prefix alone.
        case none = ""
    }

    /// The first page numbered so, counted from 0.
    var firstPage: Int
    var style: Style
    var prefix: String
    /// The first page's number.
    var start: Int

    init(firstPage: Int = 0, style: Style = .decimal, prefix: String = "", start: Int = 1) {
        self.firstPage = firstPage
        self.style = style
        self.prefix = prefix
        self.start = start
    }
}
