/// Builds a composition's blocks.
@resultBuilder public enum BlockBuilder {
    /// Accepts a block.
    public static func buildExpression(_ block: Block) -> [Block] { [block] }
    /// Accepts blocks made elsewhere.
    public static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }
    /// Accepts a heading, a table, a chart: whatever is a block.
    public static func buildExpression(_ block: some BlockConvertible) -> [Block] { [block.block] }
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
