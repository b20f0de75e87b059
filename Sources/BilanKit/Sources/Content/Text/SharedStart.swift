/// What all of many texts begin with, up to their first colon: `Usine du Futur : ` of the purposes of one scheme's grants. A table
/// says it once, and its rows what differs.
///
///     var start = SharedStart()
///     for state in request.programme.awards(at: end) { start.add(state.award.purpose) }
///     Paragraph("Tous les objets commencent par « \(start.words) ».")
public struct SharedStart: Hashable, Sendable {
    private var start: String?

    /// Of no text yet.
    public init() {}

    /// Takes in one more text.
    public mutating func add(_ text: String) {
        let own = Self.start(of: text)
        start = start == nil || start == own ? own : ""
    }

    /// A text without what all begin with.
    public func shortened(_ text: String) -> String {
        guard let start, !start.isEmpty, text.hasPrefix(start) else { return text }
        let rest = text.dropFirst(start.count).drop(while: \.isWhitespace)
        return rest.isEmpty ? text : String(rest)
    }

    /// What all begin with, without its colon; empty where they differ.
    public var words: String {
        var words = Substring(start ?? "")
        while let last = words.last, last == ":" || last.isWhitespace { words.removeLast() }
        return String(words)
    }

    /// A text up to its first colon, where one stands between words.
    private static func start(of text: String) -> String {
        guard let colon = text.firstIndex(of: ":"), case let end = text.index(after: colon), end < text.endIndex,
            text[end].isWhitespace
        else { return "" }
        return String(text[...end])
    }
}
