/// Writes a text that leads somewhere (`text:a`, ODF 1.3 part 3, 6.1.8). Spreadsheet programs keep within a link's
/// element its characters alone:
/// white space that is written as elements stands between two such elements, and every line has its own.
struct LinkText {
    let xml: XMLStream
    let uri: String

    /// False where a character that XML forbids had to be replaced.
    func write(_ text: String) -> Bool {
        var clean = true
        for (index, line) in text.lines.enumerated() {
            if index > 0 { xml.append("</text:p><text:p>" as StaticString) }
            for piece in Self.pieces(of: line) {
                let words = { clean = xml.content(String(piece), newline: "") && clean }
                if piece.allSatisfy({ $0 == " " || $0 == "\t" }) {
                    words()
                } else {
                    xml.element("text:a", ("xlink:type", "simple"), ("xlink:href", uri), content: words)
                }
            }
        }
        return clean
    }

    /// Spreadsheet programs break lines between links, never within one: a longer text is of several.
    private static let longest = 24

    /// A line's words, apart from what separates them where that is more than one space, a tab, at an end, or where a
    /// piece is long enough.
    private static func pieces(of line: Substring) -> [Substring] {
        var pieces: [Substring] = []
        var rest = line
        while !rest.isEmpty {
            if rest.first == " " || rest.first == "\t" {
                let gap = rest.prefix { $0 == " " || $0 == "\t" }
                rest = rest[gap.endIndex...]
                if gap == " ", !rest.isEmpty, let last = pieces.last, last.first != " ", last.first != "\t" {
                    // A plain space between words.
                    let words = rest.prefix { $0 != " " && $0 != "\t" }
                    rest = rest[words.endIndex...]
                    if last.count + words.count < Self.longest {
                        pieces[pieces.count - 1] = line[last.startIndex..<words.endIndex]
                    } else {
                        pieces += [gap, words]
                    }
                } else {
                    pieces.append(gap)
                }
            } else {
                let words = rest.prefix { $0 != " " && $0 != "\t" }
                pieces.append(words)
                rest = rest[words.endIndex...]
            }
        }
        return pieces
    }
}

extension String {
    /// The lines of a text, whatever ends them.
    var lines: [Substring] { split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" } }
}
