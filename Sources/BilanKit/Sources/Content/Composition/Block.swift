/// A piece of a report, in reading order.
public enum Block {
    case titlePage(TitlePage)
    case heading(Heading)
    case paragraph(Paragraph)
    case list(List)
    case note(Note)
    case keyFigures(KeyFigures)
    case table(Table)
    case grid(Grid)
    case pivot(Pivot)
    case chart(Chart)
    case drawing(Drawing)
    case image(Image)
    case formula(FormulaText)
    case code(CodeBlock)
    case contents(Contents)
    case pageBreak
    case pageNumbering(PageNumbering)
    case landscape([Block])
    case columns(Columns)
    case sideBySide(SideBySide)
    case keepTogether([Block])
    case sheet(Sheet)
}

extension Block {
    /// The blocks that it arranges, in reading order.
    public var children: [Block] {
        switch self {
        case .landscape(let blocks), .keepTogether(let blocks): blocks
        case .columns(let columns): columns.blocks
        case .sideBySide(let sides): sides.parts.flatMap { $0 }
        case .sheet(let sheet): sheet.blocks
        default: []
        }
    }
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
    /// What references call the part by.
    public var label: String?
    /// Whether the part is an appendix: « Annexe A », on a page of its own. Of level 1.
    public var isAppendix: Bool

    public init(_ text: Text, level: Int = 1, label: String? = nil, isAppendix: Bool = false) {
        self.text = text
        self.level = level
        self.label = label
        self.isAppendix = isAppendix
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
    /// Stands over the text; nil for the kind's own word.
    public var title: Text?
    public var text: Text

    public init(_ text: Text, kind: Kind = .information, title: Text? = nil) {
        self.text = text
        self.kind = kind
        self.title = title
    }
}

/// A formula, set as text.
public struct FormulaText {
    public var text: Text
    /// What a reader who can't see it is told: the formula in words.
    public var alternative: String

    public init(_ text: Text, alternative: String) {
        self.text = text
        self.alternative = alternative
    }
}

/// Lines of code or data, set as they are in a face of one width.
public struct CodeBlock {
    public var text: String
    public init(_ text: String) { self.text = text }
}
