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
    public static func buildExpression(_ block: Grid) -> [Block] { [.grid(block)] }
    public static func buildExpression(_ block: Pivot) -> [Block] { [.pivot(block)] }
    public static func buildExpression(_ block: Chart) -> [Block] { [.chart(block)] }
    public static func buildExpression(_ block: Drawing) -> [Block] { [.drawing(block)] }
    public static func buildExpression(_ block: Image) -> [Block] { [.image(block)] }
    public static func buildExpression(_ block: FormulaText) -> [Block] { [.formula(block)] }
    public static func buildExpression(_ block: CodeBlock) -> [Block] { [.code(block)] }
    public static func buildExpression(_ block: Contents) -> [Block] { [.contents(block)] }
    public static func buildExpression(_ block: PageNumbering) -> [Block] { [.pageNumbering(block)] }
    public static func buildExpression(_ block: Columns) -> [Block] { [.columns(block)] }
    public static func buildExpression(_ block: SideBySide) -> [Block] { [.sideBySide(block)] }
    public static func buildExpression(_ block: KeepTogether) -> [Block] { [.keepTogether(block.blocks)] }
    public static func buildExpression(_ block: PageBreak) -> [Block] { [.pageBreak] }
    public static func buildExpression(_ block: Landscape) -> [Block] { [.landscape(block.blocks)] }
    public static func buildExpression(_ block: Sheet) -> [Block] { [.sheet(block)] }
    public static func buildBlock(_ blocks: [Block]...) -> [Block] { blocks.flatMap { $0 } }
    public static func buildOptional(_ blocks: [Block]?) -> [Block] { blocks ?? [] }
    public static func buildEither(first blocks: [Block]) -> [Block] { blocks }
    public static func buildEither(second blocks: [Block]) -> [Block] { blocks }
    public static func buildArray(_ blocks: [[Block]]) -> [Block] { blocks.flatMap { $0 } }
}
