/// Keeps the lines of running texts. A document is laid out more than once, and the documents of a batch share what they
/// say of themselves: notices, captions, headings.
final class LineCache {
    /// All that decides how a text falls into lines, for one engine.
    struct Key: Hashable {
        var text: StyledText
        var base: TextStyle
        /// Points; nil for one line however long.
        var width: Double?
        var ends: LineEnds
    }

    struct Entry {
        var lines: [ShapedLine]
        /// Languages whose dictionaries were asked where words may be divided.
        var languages: Set<String> = []
    }

    /// Bytes of text of one entry, and of all before all are forgotten: shaped text takes some fifty times its bytes.
    private static let limits = (entry: 8_192, all: 131_072)

    private var entries: [Key: Entry] = [:]
    private var bytes = 0

    subscript(key: Key) -> Entry? { entries[key] }

    func keep(_ entry: Entry, for key: Key) {
        let count = key.text.runs.reduce(64) { $0 + $1.text.utf8.count }
        guard count <= Self.limits.entry else { return }
        if bytes + count > Self.limits.all {
            entries.removeAll(keepingCapacity: true)
            bytes = 0
        }
        entries[key] = entry
        bytes += count
    }
}
