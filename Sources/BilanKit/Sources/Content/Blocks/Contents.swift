/// A list of what the document holds, each with its page, as links.
public struct Contents {
    /// What is listed.
    public enum Kind: Hashable, Sendable {
        /// Headings down to a level.
        case headings(depth: Int)
        /// Tables that have a caption.
        case tables
        /// Figures that have a caption.
        case figures
    }
    /// What is listed.
    public var kind: Kind
    /// Stands over the list; it is not a heading of the outline.
    public var title: Text?

    /// A list of headings down to level 3, unless another is asked for.
    public init(_ kind: Kind = .headings(depth: 3), title: Text? = nil) {
        self.kind = kind
        self.title = title
    }
}

extension Contents: BlockContent {
    public var block: Block { .contents(self) }
    package var blockName: String? {
        String(fr: "sommaire « \(title?.plain ?? "") »", en: "contents “\(title?.plain ?? "")”")
    }
    package var texts: [Text] { [title].compactMap { $0 } }
    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) { title = title.map(transform) }
}
