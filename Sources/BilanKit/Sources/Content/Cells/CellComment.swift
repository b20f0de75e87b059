/// What is said of a cell in a spreadsheet's margin, seen when the pointer is over it. A PDF has none: what every
/// reader must see is a note.
public struct CellComment: Hashable, Sendable, ExpressibleByStringLiteral {
    public var text: String
    /// Nil for the template's organisation.
    public var author: String?
    /// Whether it is seen all the time.
    public var isShown: Bool

    public init(_ text: String, author: String? = nil, isShown: Bool = false) {
        self.text = FrenchSpacing.applied(to: text)
        self.author = author
        self.isShown = isShown
    }

    public init(stringLiteral value: String) { self.init(value) }
}
