/// A piece of a report, in reading order.
public enum Block {
    case titlePage(TitlePage)
    case heading(Heading)
    case paragraph(Paragraph)
    case list(List)
    case note(Note)
    case keyFigures(KeyFigures)
    case table(Table)
    case chart(Chart)
    case drawing(Drawing)
    case pageBreak
    case landscape([Block])
    case sheet(Sheet)
}

/// The report's first page; in ODS, the head of the first sheet.
public struct TitlePage {
    public var title: String
    public var subtitle: Text?
    /// Lines such as the period and the committee.
    public var details: [Text]

    public init(_ title: String, subtitle: Text? = nil, details: [Text] = []) {
        self.title = title
        self.subtitle = subtitle
        self.details = details
    }
}

/// The title of a part; it goes into the outline.
public struct Heading {
    public var text: Text
    /// 1 to 6; a level never skips one.
    public var level: Int

    public init(_ text: Text, level: Int = 1) {
        self.text = text
        self.level = level
    }
}

public struct Paragraph {
    public var text: Text
    public init(_ text: Text) { self.text = text }
}

/// Points in a list, numbered or not.
public struct List {
    public var items: [Text]
    public var isNumbered: Bool

    public init(_ items: [Text], isNumbered: Bool = false) {
        self.items = items
        self.isNumbered = isNumbered
    }
}

/// A text set apart, for what a reader must not miss.
public struct Note {
    public enum Kind: Sendable { case information, warning }
    public var kind: Kind
    public var text: Text

    public init(_ text: Text, kind: Kind = .information) {
        self.text = text
        self.kind = kind
    }
}

/// Blocks that stand on one sheet in ODS; in PDF, the blocks alone.
public struct Sheet {
    /// The tab's name, unique in the workbook.
    public var name: String
    public var blocks: [Block]

    public init(_ name: String, @BlockBuilder _ blocks: () -> [Block]) {
        self.name = name
        self.blocks = blocks()
    }
}

/// A page break, as a block.
public struct PageBreak {
    public init() {}
}

/// Blocks on pages turned to landscape; the page before and the page after stay upright.
public struct Landscape {
    public var blocks: [Block]
    public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }
}

/// Builds a composition's blocks.
@resultBuilder public enum BlockBuilder {
    public static func buildExpression(_ block: Block) -> [Block] { [block] }
    public static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }
    public static func buildExpression(_ block: TitlePage) -> [Block] { [.titlePage(block)] }
    public static func buildExpression(_ block: Heading) -> [Block] { [.heading(block)] }
    public static func buildExpression(_ block: Paragraph) -> [Block] { [.paragraph(block)] }
    public static func buildExpression(_ block: List) -> [Block] { [.list(block)] }
    public static func buildExpression(_ block: Note) -> [Block] { [.note(block)] }
    public static func buildExpression(_ block: KeyFigures) -> [Block] { [.keyFigures(block)] }
    public static func buildExpression(_ block: Table) -> [Block] { [.table(block)] }
    public static func buildExpression(_ block: Chart) -> [Block] { [.chart(block)] }
    public static func buildExpression(_ block: Drawing) -> [Block] { [.drawing(block)] }
    public static func buildExpression(_ block: PageBreak) -> [Block] { [.pageBreak] }
    public static func buildExpression(_ block: Landscape) -> [Block] { [.landscape(block.blocks)] }
    public static func buildExpression(_ block: Sheet) -> [Block] { [.sheet(block)] }
    public static func buildBlock(_ blocks: [Block]...) -> [Block] { blocks.flatMap { $0 } }
    public static func buildOptional(_ blocks: [Block]?) -> [Block] { blocks ?? [] }
    public static func buildEither(first blocks: [Block]) -> [Block] { blocks }
    public static func buildEither(second blocks: [Block]) -> [Block] { blocks }
    public static func buildArray(_ blocks: [[Block]]) -> [Block] { blocks.flatMap { $0 } }
}
