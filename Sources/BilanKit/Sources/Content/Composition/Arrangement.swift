/// A page break, as a block.
public struct PageBreak {
    /// A page break.
    public init() {}
}

/// Blocks on pages turned to landscape; the page before and the page after stay upright.
public struct Landscape {
    /// What stands on the turned pages.
    public var blocks: [Block]
    /// Blocks on pages of their own, turned to landscape.
    public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }
}

/// Blocks that stand on one page, unless no page holds them.
public struct KeepTogether {
    /// What stays together.
    public var blocks: [Block]
    /// Blocks that stay together.
    public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }
}

/// Blocks that run in columns, one after the other, level at their end.
public struct Columns {
    /// 2 or more.
    public var count: Int
    /// What runs in the columns, in reading order.
    public var blocks: [Block]

    /// Blocks in two columns, or as many as are said.
    public init(_ count: Int = 2, @BlockBuilder _ blocks: () -> [Block]) {
        self.count = count
        self.blocks = blocks()
    }
}

/// Parts that stand beside one another, read one after the other; one page holds them all.
public struct SideBySide {
    /// From the start of the line.
    public var parts: [[Block]]

    /// Parts of equal width, from the start of the line.
    public init(_ parts: [[Block]]) { self.parts = parts }

    /// Two parts of equal width.
    public init(@BlockBuilder start: () -> [Block], @BlockBuilder end: () -> [Block]) { parts = [start(), end()] }
}

/// A list of what the document holds, each with its page, as links.
public struct Contents {
    /// What is listed.
    public enum Kind: Hashable, Sendable {
        /// Headings down to a level.
        case headings(depth: Int)
        /// Tables that have a caption.
        case tables
        /// Figures that have a caption.
        case figures
    }
    /// What is listed.
    public var kind: Kind
    /// Stands over the list; it is not a heading of the outline.
    public var title: Text?

    /// A list of headings down to level 3, unless another is asked for.
    public init(_ kind: Kind = .headings(depth: 3), title: Text? = nil) {
        self.kind = kind
        self.title = title
    }
}

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
