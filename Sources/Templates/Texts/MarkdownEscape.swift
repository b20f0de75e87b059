import Mustache

/// Values in a text of Markdown: each stays words, whatever marks it has.
struct MarkdownEscape: MustacheContentType {
    static let name = "MARKDOWN"

    /// Once for the process: the library keeps its content types by name.
    static let registered: Void = MustacheContentTypes.register(MarkdownEscape(), named: name)

    /// Each mark of ASCII with a backslash (CommonMark 2.4); line breaks become spaces.
    func escapeText(_ text: String) -> String {
        var result = ""
        for character in text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed {
            if character.isASCII, character.isPunctuation || character.isSymbol { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
