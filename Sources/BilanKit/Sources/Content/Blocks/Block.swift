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
    /// What the case holds.
    package var content: any BlockContent {
        switch self {
        case .titlePage(let page): page
        case .heading(let heading): heading
        case .paragraph(let paragraph): paragraph
        case .list(let list): list
        case .note(let note): note
        case .keyFigures(let figures): figures
        case .table(let table): table
        case .grid(let grid): grid
        case .pivot(let pivot): pivot
        case .chart(let chart): chart
        case .drawing(let drawing): drawing
        case .image(let image): image
        case .formula(let formula): formula
        case .code(let code): code
        case .contents(let contents): contents
        case .pageBreak: PageBreak()
        case .pageNumbering(let numbering): numbering
        case .landscape(let blocks): Landscape { blocks }
        case .columns(let columns): columns
        case .sideBySide(let sides): sides
        case .keepTogether(let blocks): KeepTogether { blocks }
        case .sheet(let sheet): sheet
        }
    }

    /// The blocks that it arranges, in reading order.
    public var children: [Block] { content.children }

    /// What errors and warnings call the block, as in `table « Aides »`; nil for one that draws nothing itself.
    public var name: String? { content.blockName }

    /// What references call the block by.
    public var label: String? { content.label }

    /// The running texts that the block itself holds; a table's cells, read as they are drawn, are not among them.
    var texts: [Text] { content.texts }

    /// The block with its content changed.
    package func changing(_ change: (inout any BlockContent) -> Void) -> Block {
        var content = content
        change(&content)
        return content.block
    }

    /// The block with each block that it arranges, those of `children`, as `transform` makes it.
    package func mappingChildren(_ transform: (Block) -> Block) -> Block { changing { $0.mapChildren(transform) } }

    /// The block with its running texts, those of `texts` and of its cells, as `transform` makes them; the blocks that
    /// it arranges stay as they are.
    package func mappingTexts(_ transform: @escaping (Text) -> Text) -> Block { changing { $0.mapTexts(transform) } }
}
