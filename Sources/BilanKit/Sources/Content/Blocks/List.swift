/// Points in a list, numbered or not.
public struct List {
    /// The points, in order.
    public var items: [Text]
    /// Whether the points have numbers.
    public var isNumbered: Bool

    /// Points with bullets, or with numbers.
    public init(_ items: [Text], isNumbered: Bool = false) {
        self.items = items
        self.isNumbered = isNumbered
    }
}

extension List: BlockContent {
    public var block: Block { .list(self) }
    package var blockName: String? {
        String(
            fr: "liste « \(Self.start(of: items.first?.plain ?? "")) »",
            en: "list “\(Self.start(of: items.first?.plain ?? ""))”")
    }
    package var texts: [Text] { items }
    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) { items = items.map(transform) }
}
