/// Swift code in a documentation comment: a block indented by four spaces, or between ```` ```swift ```` and ```` ``` ````.
struct DocumentationExample: Hashable {
    var file: String
    /// Counted from 1.
    var line: Int
    var code: String

    /// The examples of a comment, in order. Lines that follow one another without a gap are one example, empty ones
    /// between them included.
    static func examples(of comment: SymbolGraph.Symbol.Comment) -> [DocumentationExample] {
        guard let uri = comment.uri else { return [] }
        let file = SymbolGraph.path(uri)
        var found: [DocumentationExample] = []
        /// The language of the fence that a line stands in.
        var fence: Substring?
        var isOpen = false
        for (index, line) in comment.lines.enumerated() {
            guard let position = line.range?.start.line else { return [] }
            let text = line.text
            if text.hasPrefix("```") {
                fence = fence == nil ? text.dropFirst(3) : nil
                isOpen = false
                continue
            }
            let isIndented =
                fence == nil && text.hasPrefix("    ")
                && (isOpen || index == 0 || comment.lines[index - 1].text.isEmpty)
            let isEmpty = text.allSatisfy(\.isWhitespace)
            if fence == "swift" || isIndented {
                let code = isIndented ? text.dropFirst(4) : text[...]
                if isOpen {
                    found[found.count - 1].code += code + "\n"
                } else {
                    found.append(DocumentationExample(file: file, line: position + 1, code: code + "\n"))
                    isOpen = true
                }
            } else if isEmpty, isOpen {
                found[found.count - 1].code += "\n"
            } else {
                isOpen = false
            }
        }
        return found
    }

    /// The example as a function of its own, whose mistakes the compiler tells at the comment's line. What must stand
    /// at a file's top level is left there.
    func wrapped(number: Int) -> String {
        let located = "#sourceLocation(file: \"\(file)\", line: \(line))\n\(code)#sourceLocation()\n"
        return code.contains("@_cdecl") ? located : "func example\(number)() throws {\n\(located)}\n"
    }
}
