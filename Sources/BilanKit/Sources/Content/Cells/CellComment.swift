/// What is said of a cell in a spreadsheet's margin, seen when the pointer is over it. A PDF has none: what every
/// reader must see is a note.
public struct CellComment: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The comment's words.
    public var text: String
    /// As its author gave it.
    private let words: String
    /// Nil for the template's organisation.
    public var author: String?
    /// Whether it is seen all the time.
    public var isShown: Bool

    /// A comment, by the template's organisation unless an author is named.
    public init(_ text: String, author: String? = nil, isShown: Bool = false) {
        words = text
        self.text = FrenchSpacing.applied(to: text)
        self.author = author
        self.isShown = isShown
    }

    public init(stringLiteral value: String) { self.init(value) }

    /// The comment as a document in a language has it; a text that was set anew stays.
    func localized(_ language: NumberLanguage) -> CellComment {
        guard language != .french, text == FrenchSpacing.applied(to: words) else { return self }
        var comment = self
        comment.text = words
        return comment
    }
}
