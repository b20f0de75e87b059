import Content

/// What a document's making turned up, each finding once, with the block and the page being drawn.
final class Findings {
    private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<String> = []
    /// Set by the flow as it goes; nil before the first.
    var block: String?
    /// Counted from 1.
    var page: Int?

    /// Notes a warning unless it was noted before.
    func warn(_ message: String) {
        guard seen.insert(message).inserted else { return }
        diagnostics.append(Diagnostic(.warning, message, block: block, page: page))
    }
}
