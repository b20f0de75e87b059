/// Running text of one paragraph.
public struct Paragraph {
    /// The paragraph's text.
    public var text: Text
    /// A paragraph of a text.
    public init(_ text: Text) { self.text = text }
}

extension Paragraph: BlockContent {
    public var block: Block { .paragraph(self) }
    package var blockName: String? {
        String(fr: "paragraphe « \(Self.start(of: text.plain)) »", en: "paragraph “\(Self.start(of: text.plain))”")
    }
    package var texts: [Text] { [text] }
    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) { text = transform(text) }
}
