/// Parts that stand beside one another, read one after the other; one page holds them all.
public struct SideBySide {
    /// From the start of the line.
    public var parts: [[Block]]

    /// Parts of equal width, from the start of the line.
    public init(_ parts: [[Block]]) { self.parts = parts }

    /// Two parts of equal width.
    public init(@BlockBuilder start: () -> [Block], @BlockBuilder end: () -> [Block]) { parts = [start(), end()] }
}

extension SideBySide: BlockContent {
    public var block: Block { .sideBySide(self) }
    package var blockName: String? { String(fr: "blocs côte à côte", en: "side-by-side blocks") }
    package var children: [Block] { parts.flatMap { $0 } }
    package mutating func mapChildren(_ transform: (Block) -> Block) { parts = parts.map { $0.map(transform) } }

    package var measureFaults: [MeasureFault] {
        guard parts.count > Columns.most else { return [] }
        return [
            MeasureFault(
                String(
                    fr: "\(parts.count) parties ne tiennent pas côte à côte ; il y en a \(Columns.most) au plus",
                    en: "\(parts.count) parts don’t fit side by side; there are \(Columns.most) at most"))
        ]
    }
}
