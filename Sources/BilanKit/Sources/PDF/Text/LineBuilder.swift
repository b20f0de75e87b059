/// Fills lines with words, first come first set.
struct LineBuilder {
    private let limit: Double
    private let metrics: (ascent: Double, descent: Double)
    private var lines: [ShapedLine] = []
    private var line = ShapedLine()
    /// Spaces that a following word on the same line brings in.
    private var spaces: [WordCache.Word] = []
    /// The word being gathered: its pieces stay on one line.
    private var gathered: [WordCache.Word] = []
    private var gatheredWidth = 0.0

    init(limit: Double, metrics: (ascent: Double, descent: Double)) {
        self.limit = limit
        self.metrics = metrics
    }

    mutating func addSpace(_ space: WordCache.Word) {
        placeGathered()
        spaces.append(space)
    }

    mutating func add(_ word: WordCache.Word, mayBreakAfter: Bool) {
        gathered.append(word)
        gatheredWidth += word.width
        if mayBreakAfter { placeGathered() }
    }

    /// Takes in a line of a word too long for any: the first parts fill lines of their own.
    mutating func addBroken(_ part: ShapedLine) {
        placeGathered()
        if !line.pieces.isEmpty { turn() }
        spaces.removeAll()
        line = part
    }

    mutating func endLine() {
        placeGathered()
        turn()
        spaces.removeAll()
    }

    mutating func finished() -> CellText {
        placeGathered()
        turn()
        return CellText(lines: lines, width: lines.reduce(0) { max($0, $1.width) })
    }

    private mutating func placeGathered() {
        guard !gathered.isEmpty else { return }
        let gap = spaces.reduce(0) { $0 + $1.width }
        if !fits(gap + gatheredWidth), !line.pieces.isEmpty {
            // The space stays at the end of its line, where it takes no room, so that the words read back apart.
            let width = line.width
            for space in spaces { append(space) }
            line.width = width
            turn()
        } else {
            for space in spaces { append(space) }
        }
        for word in gathered {
            if !fits(word.width), !line.pieces.isEmpty { turn() }
            append(word)
        }
        spaces.removeAll(keepingCapacity: true)
        gathered.removeAll(keepingCapacity: true)
        gatheredWidth = 0
    }

    /// A hair's breadth, in points: widths were added up in another order when the column was measured, and scaled.
    static let tolerance = 0.05

    private func fits(_ width: Double) -> Bool { line.width + width <= limit + Self.tolerance }

    private mutating func append(_ word: WordCache.Word) {
        for run in word.runs {
            line.pieces.append(ShapedLine.Piece(run: run, x: line.width))
            line.width += run.width
        }
    }

    private mutating func turn() {
        line.ascent = max(line.ascent, metrics.ascent)
        line.descent = max(line.descent, metrics.descent)
        lines.append(line)
        line = ShapedLine()
    }
}
