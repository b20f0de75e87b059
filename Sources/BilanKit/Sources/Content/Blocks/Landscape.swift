/// Blocks on pages turned to landscape; the page before and the page after stay upright.
public struct Landscape {
    /// What stands on the turned pages.
    public var blocks: [Block]
    /// Blocks on pages of their own, turned to landscape.
    public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }
}

extension Landscape: BlockContent {
    public var block: Block { .landscape(blocks) }
    package var blockName: String? { nil }
    package var children: [Block] { blocks }
    package mutating func mapChildren(_ transform: (Block) -> Block) { blocks = blocks.map(transform) }
}
