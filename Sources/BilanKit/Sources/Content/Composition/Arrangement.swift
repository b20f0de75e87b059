/// A page break, as a block.
public struct PageBreak {
    public init() {}
}

/// Blocks on pages turned to landscape; the page before and the page after stay upright.
public struct Landscape {
    public var blocks: [Block]
    public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }
}

/// Blocks that stand on one page, unless no page holds them.
public struct KeepTogether {
    public var blocks: [Block]
    public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }
}

/// Blocks that run in columns, one after the other, level at their end.
public struct Columns {
    /// 2 or more.
    public var count: Int
    public var blocks: [Block]

    public init(_ count: Int = 2, @BlockBuilder _ blocks: () -> [Block]) {
        self.count = count
        self.blocks = blocks()
    }
}

/// Parts that stand beside one another, read one after the other; one page holds them all.
public struct SideBySide {
    /// From the start of the line.
    public var parts: [[Block]]

    public init(_ parts: [[Block]]) { self.parts = parts }

    public init(@BlockBuilder start: () -> [Block], @BlockBuilder end: () -> [Block]) { parts = [start(), end()] }
}

/// A list of what the document holds, each with its page, as links.
public struct Contents {
    public enum Kind: Hashable, Sendable {
        /// Headings down to a level.
        case headings(depth: Int)
        case tables
        case figures
    }
    public var kind: Kind
    /// Stands over the list; it is not a heading of the outline.
    public var title: Text?

    public init(_ kind: Kind = .headings(depth: 3), title: Text? = nil) {
        self.kind = kind
        self.title = title
    }
}

/// How pages are numbered from the next page on; in ODS, nothing.
public struct PageNumbering: Hashable, Sendable {
    public enum Style: Hashable, Sendable { case arabic, lowerRoman, upperLetter }
    public var style: Style
    /// The next page's number; nil goes on counting.
    public var start: Int?

    public init(_ style: Style, start: Int? = nil) {
        self.style = style
        self.start = start
    }
}
