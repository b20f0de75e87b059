/// How the lines of running text end.
struct LineEnds: Hashable {
    /// Whether spaces are stretched so that all lines but a paragraph's last are of one width.
    var isJustified = false
    /// Whether words may be divided.
    var isHyphenated = false
}

extension DocumentContext {
    /// Those of paragraphs, lists and notes, as the template has them.
    var lineEnds: LineEnds { LineEnds(isJustified: theme.isJustified, isHyphenated: theme.isHyphenated) }
}
