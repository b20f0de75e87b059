/// Blocks that run in columns, one after the other, level at their end.
public struct Columns {
    /// 2 or more.
    public var count: Int
    /// What runs in the columns, in reading order.
    public var blocks: [Block]

    /// Blocks in two columns, or as many as are said.
    public init(_ count: Int = 2, @BlockBuilder _ blocks: () -> [Block]) {
        self.count = count
        self.blocks = blocks()
    }
}

extension Columns: BlockContent {
    public var block: Block { .columns(self) }
    package var blockName: String? { String(fr: "colonnes", en: "columns") }
    package var children: [Block] { blocks }
    package mutating func mapChildren(_ transform: (Block) -> Block) { blocks = blocks.map(transform) }

    /// The most columns of text that a page can have.
    static let most = 20

    package var measureFaults: [MeasureFault] {
        guard count > Self.most else { return [] }
        return [
            MeasureFault(
                String(
                    fr: "\(count) colonnes de texte ne tiennent pas sur une page ; il y en a \(Self.most) au plus",
                    en: "\(count) columns of text don’t fit on a page; it has \(Self.most) at most"))
        ]
    }
}
