/// Lines of code or data, set as they are in a face of one width.
public struct CodeBlock {
    /// The lines, with their breaks.
    public var text: String
    /// Lines of code or data.
    public init(_ text: String) { self.text = text }
}

extension CodeBlock: BlockContent {
    public var block: Block { .code(self) }
    package var blockName: String? {
        String(fr: "code « \(Self.start(of: text)) »", en: "code “\(Self.start(of: text))”")
    }
}
