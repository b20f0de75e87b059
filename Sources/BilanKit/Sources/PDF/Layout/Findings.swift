import Content

/// What a document's making turned up, each finding once, with the block and the page first drawn with it.
final class Findings {
    private(set) var diagnostics: [Diagnostic] = []
    private var seen: [String: Int] = [:]
    /// Set by the flow as it goes; nil before the first.
    var block: String?
    /// Counted from 1.
    var page: Int?

    /// Notes a warning unless it was noted before.
    func warn(_ message: String) {
        if let index = seen[message] {
            // The first pass has no pages yet.
            if diagnostics[index].page == nil { diagnostics[index].page = page }
            return
        }
        seen[message] = diagnostics.count
        diagnostics.append(Diagnostic(.warning, message, block: block, page: page))
    }
}
