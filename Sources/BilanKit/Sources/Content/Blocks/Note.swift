/// A text set apart, for what a reader must not miss.
public struct Note {
    /// What a note is for.
    public enum Kind: Sendable {
        /// What helps to read the report.
        case information
        /// What a reader could be misled by.
        case warning
    }
    /// What the note is for.
    public var kind: Kind
    /// Stands over the text; nil for the kind's own word.
    public var title: Text?
    /// The note's text.
    public var text: Text

    /// Information, unless it is a warning.
    public init(_ text: Text, kind: Kind = .information, title: Text? = nil) {
        self.text = text
        self.kind = kind
        self.title = title
    }
}

extension Note: BlockContent {
    public var block: Block { .note(self) }
    package var blockName: String? {
        String(fr: "encadré « \(Self.start(of: text.plain)) »", en: "note “\(Self.start(of: text.plain))”")
    }
    package var texts: [Text] { [title, text].compactMap { $0 } }

    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) {
        title = title.map(transform)
        text = transform(text)
    }
}
