/// How the lines of running text end.
struct LineEnds: Hashable {
    /// Whether spaces are stretched so that all lines but a paragraph's last are of one width.
    var isJustified = false
    /// Whether words may be divided.
    var isHyphenated = false
}
