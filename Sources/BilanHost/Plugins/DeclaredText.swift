// What a plugin says of itself goes into file names, messages and terminals.
extension String {
    /// For a message: a line at most, with what a terminal would obey made visible.
    var shown: String {
        String(unicodeScalars.prefix(80).map { $0.properties.generalCategory == .control ? "\u{FFFD}" : Character($0) })
    }

    /// Whether it is a line of text that says something.
    var isOneLine: Bool { contains { !$0.isWhitespace } && utf8.count <= 4096 && !hasControl }

    /// Whether it holds what a terminal would obey.
    var hasControl: Bool { unicodeScalars.contains { $0.properties.generalCategory == .control } }
}
