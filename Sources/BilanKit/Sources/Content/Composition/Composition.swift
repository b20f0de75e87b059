import Programme

/// What a report says, in reading order: the same for PDF and ODS.
public struct Composition {
    /// The document's title, for its properties and margins.
    public var title: String
    /// What the document is about, for its properties.
    public var subject: String?
    /// Words by which the document is found, for its properties.
    public var keywords: [String]
    /// What programs may find in the document's properties beside these: where its data comes from, its committee.
    public var properties: [DocumentProperty] = []
    /// The document's language as a BCP 47 tag.
    public var language = "fr-FR"
    /// What the document must say before all else, put in by the host: a demonstration, rows left out.
    public var notices: [String] = []
    /// Figures that running texts tell, for `bilan trace`: they are drawn by no block.
    public var statedFigures: [KeyFigure] = []
    /// What the report says, in reading order.
    public var blocks: [Block]

    /// A document with a title, and what it says.
    public init(
        _ title: String, subject: String? = nil, keywords: [String] = [], @BlockBuilder _ blocks: () -> [Block]
    ) {
        self.title = title
        self.subject = subject
        self.keywords = keywords
        self.blocks = blocks()
    }

    /// Every table in reading order, those that charts stand on included.
    public var tables: [Table] { Self.tables(in: blocks) }

    /// Every grid in reading order.
    public var grids: [Grid] { Self.grids(in: blocks) }

    private static func grids(in blocks: [Block]) -> [Grid] {
        blocks.flatMap { block -> [Grid] in
            if case .grid(let grid) = block { [grid] } else { grids(in: block.children) }
        }
    }

    /// The tables that stand in the composition themselves.
    var placedTables: [Table] { Self.placedTables(in: blocks) }

    private static func placedTables(in blocks: [Block]) -> [Table] {
        blocks.flatMap { block -> [Table] in
            if case .table(let table) = block { return [table] }
            return placedTables(in: block.children)
        }
    }

    private static func tables(in blocks: [Block]) -> [Table] {
        blocks.flatMap { block -> [Table] in
            switch block {
            case .table(let table): [table]
            case .chart(let chart): [chart.table]
            default: tables(in: block.children)
            }
        }
    }
}
