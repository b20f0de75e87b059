import Content

/// The notes at a page's foot, and those that go on at the foot of the next.
struct PageFoot {
    private struct Entry {
        var note: FootnoteLayout
        /// Nil while measuring.
        var elements: FootnoteLayout.Elements?
        var lines: Range<Int>
    }

    private let size: Double
    private var entries: [Entry] = []
    private var carried: [Entry] = []
    /// What the page's notes take up with their rule, in points.
    private(set) var height = 0.0

    init(size: Double) { self.size = size }

    /// Over the first note: the space over the rule, and the rule's own.
    private var separator: Double { size * 1.6 }
    private var gap: Double { size * 0.2 }
    var hasCarried: Bool { !carried.isEmpty }

    /// The height that must be free for notes, so that their marks may stand on the page: a short note stays whole, a
    /// long one begins.
    func need(for notes: [FootnoteLayout]) -> Double {
        guard !notes.isEmpty else { return 0 }
        let heights = notes.map { note in
            let count = note.text.lines.count <= 5 ? note.text.lines.count : 3
            return (0..<count).reduce(gap) { $0 + note.text.height(of: $1) }
        }
        return heights.reduce(entries.isEmpty ? separator : 0, +)
    }

    /// Adds a note; its lines for which there is no room stand at the foot of the next page.
    ///
    /// - Parameter room: what is left of the page over the notes that it has, in points.
    mutating func add(_ note: FootnoteLayout, _ elements: FootnoteLayout.Elements?, room: Double) {
        add(Entry(note: note, elements: elements, lines: note.text.lines.indices), room: room)
    }

    private mutating func add(_ entry: Entry, room: Double) {
        // Notes stand in the order of their marks.
        guard carried.isEmpty else { return carried.append(entry) }
        var height = (entries.isEmpty ? separator : 0) + gap
        var end = entry.lines.lowerBound
        while end < entry.lines.upperBound, height + entry.note.text.height(of: end) <= room + 0.01 {
            height += entry.note.text.height(of: end)
            end += 1
        }
        if end > entry.lines.lowerBound || entry.lines.isEmpty {
            var own = entry
            own.lines = entry.lines.lowerBound..<end
            entries.append(own)
            self.height += height
        }
        guard end < entry.lines.upperBound else { return }
        var rest = entry
        rest.lines = end..<entry.lines.upperBound
        carried.append(rest)
    }

    /// Starts a page with what was carried over.
    ///
    /// - Parameter room: the most that it may take, in points.
    mutating func beginPage(room: Double) {
        let waiting = carried
        (entries, carried, height) = ([], [], 0)
        for entry in waiting { add(entry, room: room - height) }
    }

    /// The page's notes by number, each with how far under the foot's top it begins.
    var beginnings: [(number: Int, offset: Double)] {
        var y = separator
        return entries.compactMap { entry in
            y += gap
            defer { y += entry.lines.reduce(0) { $0 + entry.note.text.height(of: $1) } }
            return entry.lines.lowerBound == 0 ? (entry.note.number, y) : nil
        }
    }

    /// Paints the notes, from the height `top` down.
    func paint(on painter: Painter, x: Double, top: Double, _ context: DocumentContext) {
        guard !entries.isEmpty else { return }
        painter.own(.artifact(.layout))
        let rule = top + separator * 0.75
        painter.rule(from: (x, rule), to: (x + size * 12, rule), width: 0.5, context.theme.colours.secondary)
        var y = top + separator
        for entry in entries {
            y += gap
            if let elements = entry.elements { entry.note.paint(entry.lines, elements, on: painter, x: x, y: y) }
            y += entry.lines.reduce(0) { $0 + entry.note.text.height(of: $1) }
        }
    }
}
