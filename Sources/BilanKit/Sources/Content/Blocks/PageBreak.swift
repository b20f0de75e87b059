/// A page break, as a block.
public struct PageBreak {
    /// A page break.
    public init() {}
}

extension PageBreak: BlockContent {
    public var block: Block { .pageBreak }
    package var blockName: String? { nil }
}
