/// How pages are numbered from the next page on; in ODS, nothing.
public struct PageNumbering: Hashable, Sendable {
    /// How a page's number is written.
    public enum Style: Hashable, Sendable {
        /// 1, 2, 3.
        case arabic
        /// i, ii, iii.
        case lowerRoman
        /// A, B, C.
        case upperLetter
    }
    /// How a page's number is written.
    public var style: Style
    /// The next page's number; nil goes on counting.
    public var start: Int?

    /// Numbers in a style, from a number on.
    public init(_ style: Style, start: Int? = nil) {
        self.style = style
        self.start = start
    }
}

extension PageNumbering: BlockContent {
    public var block: Block { .pageNumbering(self) }
    package var blockName: String? { nil }

    private static let mostPages = 99_999

    package var measureFaults: [MeasureFault] {
        guard let start, start > Self.mostPages else { return [] }
        return [
            MeasureFault(
                String(
                    fr: "les pages se comptent jusqu’à \(Self.mostPages), pas à partir de \(start)",
                    en: "pages are counted up to \(Self.mostPages), not from \(start)"),
                String(fr: "numérotation des pages", en: "page numbering"))
        ]
    }
}
