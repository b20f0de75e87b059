/// A piece of a report, in reading order.
public enum Block {
    /// The report's first page.
    case titlePage(TitlePage)
    /// The title of a part.
    case heading(Heading)
    /// A paragraph.
    case paragraph(Paragraph)
    /// A list, numbered or not.
    case list(List)
    /// A text set apart.
    case note(Note)
    /// Figures side by side.
    case keyFigures(KeyFigures)
    /// A table of rows from data.
    case table(Table)
    /// Cells that the report places itself.
    case grid(Grid)
    /// A table's rows summed up crosswise.
    case pivot(Pivot)
    /// A chart of a table's columns.
    case chart(Chart)
    /// A drawing of the report's own.
    case drawing(Drawing)
    /// A picture from a file.
    case image(Image)
    /// A formula, set as text.
    case formula(FormulaText)
    /// Lines of code or data.
    case code(CodeBlock)
    /// A list of what the document holds.
    case contents(Contents)
    /// The next block begins a page.
    case pageBreak
    /// How pages are numbered from the next one on.
    case pageNumbering(PageNumbering)
    /// Blocks on pages turned to landscape.
    case landscape([Block])
    /// Blocks in columns.
    case columns(Columns)
    /// Parts beside one another.
    case sideBySide(SideBySide)
    /// Blocks on one page.
    case keepTogether([Block])
    /// A sheet of its own in ODS.
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
    /// What the report is called.
    public var title: String
    /// Stands under the title.
    public var subtitle: Text?
    /// Lines such as the period and the committee.
    public var details: [Text]

    /// A first page with a title, and lines under it.
    public init(_ title: String, subtitle: Text? = nil, details: [Text] = []) {
        self.title = title
        self.subtitle = subtitle
        self.details = details
    }
}

/// The title of a part; it goes into the outline.
public struct Heading {
    /// The heading's words.
    public var text: Text
    /// 1 to 6; a level never skips one.
    public var level: Int
    /// What references call the part by.
    public var label: String?
    /// Whether the part is an appendix: « Annexe A », on a page of its own. Of level 1.
    public var isAppendix: Bool

    /// The title of a part, of the first level unless another is said.
    public init(_ text: Text, level: Int = 1, label: String? = nil, isAppendix: Bool = false) {
        self.text = text
        self.level = level
        self.label = label
        self.isAppendix = isAppendix
    }
}

/// Running text of one paragraph.
public struct Paragraph {
    /// The paragraph's text.
    public var text: Text
    /// A paragraph of a text.
    public init(_ text: Text) { self.text = text }
}

/// Points in a list, numbered or not.
public struct List {
    /// The points, in order.
    public var items: [Text]
    /// Whether the points have numbers.
    public var isNumbered: Bool

    /// Points with bullets, or with numbers.
    public init(_ items: [Text], isNumbered: Bool = false) {
        self.items = items
        self.isNumbered = isNumbered
    }
}

/// A text set apart, for what a reader must not miss.
public struct Note {
    /// What a note is for.
    public enum Kind: Sendable {
        /// What helps to read the report.
        case information
        /// What a reader could be misled by.
        case warning
    }
    /// What the note is for.
    public var kind: Kind
    /// Stands over the text; nil for the kind's own word.
    public var title: Text?
    /// The note's text.
    public var text: Text

    /// Information, unless it is a warning.
    public init(_ text: Text, kind: Kind = .information, title: Text? = nil) {
        self.text = text
        self.kind = kind
        self.title = title
    }
}

/// A formula, set as text.
public struct FormulaText {
    /// The formula as it is printed.
    public var text: Text
    /// Alternative text: the formula in words.
    public var alternative: String

    /// A formula with its alternative text.
    public init(_ text: Text, alternative: String) {
        self.text = text
        self.alternative = alternative
    }
}

/// Lines of code or data, set as they are in a face of one width.
public struct CodeBlock {
    /// The lines, with their breaks.
    public var text: String
    /// Lines of code or data.
    public init(_ text: String) { self.text = text }
}
