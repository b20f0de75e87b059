import Content

/// What a document's making turned up, each finding once, with the block and the page first drawn with it.
final class DiagnosticLog {
    private(set) var diagnostics: [Diagnostic] = []
    /// Where each message stands among the diagnosticLog.
    private var seen: [String: Int] = [:]
    private var block: String?
    /// Counted from 1.
    var page: Int?

    /// Does something for a block: what is found and thrown meanwhile bears the block's name.
    func naming<Result>(_ block: Block, _ body: () throws -> Result) throws -> Result {
        let outer = self.block
        self.block = block.name
        defer { self.block = outer }
        do {
            return try body()
        } catch let error as DocumentError {
            throw DocumentError(
                error.diagnostics.map { diagnostic in
                    var diagnostic = diagnostic
                    diagnostic.block = diagnostic.block ?? block.name
                    diagnostic.page = diagnostic.page ?? page
                    return diagnostic
                })
        }
    }

    /// Notes a warning; one noted before gets its page, where that was not known yet.
    func warn(_ message: String) {
        if let known = seen[message] {
            if diagnostics[known].page == nil, page != nil {
                diagnostics[known].page = page
                diagnostics[known].block = block ?? diagnostics[known].block
            }
            return
        }
        seen[message] = diagnostics.count
        diagnostics.append(Diagnostic(.warning, message, block: block, page: page))
    }
}
