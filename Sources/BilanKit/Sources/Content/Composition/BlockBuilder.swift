/// Builds a composition's blocks.
@resultBuilder public enum BlockBuilder {
    /// Accepts a block.
    public static func buildExpression(_ block: Block) -> [Block] { [block] }
    /// Accepts blocks made elsewhere.
    public static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }
    /// Accepts a title page.
    public static func buildExpression(_ block: TitlePage) -> [Block] { [.titlePage(block)] }
    /// Accepts a heading.
    public static func buildExpression(_ block: Heading) -> [Block] { [.heading(block)] }
    /// Accepts a paragraph.
    public static func buildExpression(_ block: Paragraph) -> [Block] { [.paragraph(block)] }
    /// Accepts a list.
    public static func buildExpression(_ block: List) -> [Block] { [.list(block)] }
    /// Accepts a note.
    public static func buildExpression(_ block: Note) -> [Block] { [.note(block)] }
    /// Accepts key figures.
    public static func buildExpression(_ block: KeyFigures) -> [Block] { [.keyFigures(block)] }
    /// Accepts a table.
    public static func buildExpression(_ block: Table) -> [Block] { [.table(block)] }
    /// Accepts a grid.
    public static func buildExpression(_ block: Grid) -> [Block] { [.grid(block)] }
    /// Accepts a pivot.
    public static func buildExpression(_ block: Pivot) -> [Block] { [.pivot(block)] }
    /// Accepts a chart.
    public static func buildExpression(_ block: Chart) -> [Block] { [.chart(block)] }
    /// Accepts a drawing.
    public static func buildExpression(_ block: Drawing) -> [Block] { [.drawing(block)] }
    /// Accepts an image.
    public static func buildExpression(_ block: Image) -> [Block] { [.image(block)] }
    /// Accepts a formula.
    public static func buildExpression(_ block: FormulaText) -> [Block] { [.formula(block)] }
    /// Accepts a code block.
    public static func buildExpression(_ block: CodeBlock) -> [Block] { [.code(block)] }
    /// Accepts a list of contents.
    public static func buildExpression(_ block: Contents) -> [Block] { [.contents(block)] }
    /// Accepts a page numbering.
    public static func buildExpression(_ block: PageNumbering) -> [Block] { [.pageNumbering(block)] }
    /// Accepts columns.
    public static func buildExpression(_ block: Columns) -> [Block] { [.columns(block)] }
    /// Accepts parts side by side.
    public static func buildExpression(_ block: SideBySide) -> [Block] { [.sideBySide(block)] }
    /// Accepts blocks that stay together.
    public static func buildExpression(_ block: KeepTogether) -> [Block] { [.keepTogether(block.blocks)] }
    /// Accepts a page break.
    public static func buildExpression(_ block: PageBreak) -> [Block] { [.pageBreak] }
    /// Accepts blocks on landscape pages.
    public static func buildExpression(_ block: Landscape) -> [Block] { [.landscape(block.blocks)] }
    /// Accepts a sheet.
    public static func buildExpression(_ block: Sheet) -> [Block] { [.sheet(block)] }
    /// The blocks of all statements, in order.
    public static func buildBlock(_ blocks: [Block]...) -> [Block] { blocks.flatMap { $0 } }
    /// The blocks of an `if` without `else`.
    public static func buildOptional(_ blocks: [Block]?) -> [Block] { blocks ?? [] }
    /// The blocks of a first branch.
    public static func buildEither(first blocks: [Block]) -> [Block] { blocks }
    /// The blocks of another branch.
    public static func buildEither(second blocks: [Block]) -> [Block] { blocks }
    /// The blocks of a loop.
    public static func buildArray(_ blocks: [[Block]]) -> [Block] { blocks.flatMap { $0 } }
}
