/// Blocks that stand on one page, unless no page holds them.
public struct KeepTogether {
    /// What stays together.
    public var blocks: [Block]
    /// Blocks that stay together.
    public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }
}

extension KeepTogether: BlockContent {
    public var block: Block { .keepTogether(blocks) }
    package var blockName: String? { nil }
    package var children: [Block] { blocks }
    package mutating func mapChildren(_ transform: (Block) -> Block) { blocks = blocks.map(transform) }
}
