internal import CCairo

/// Text set into short lines, for cells, labels and margins: fast, of one style.
struct CellText {
    var lines: [ShapedLine]
    /// The widest line, in points.
    var width: Double
    /// Whether some of its characters could not be shown.
    var isFaulty = false
}

/// Sets cells: pieces of words from the cache where the script allows it, Pango's own layout where it doesn't.
final class CellSetter {
    /// The cells of one style and measure.
    private final class Shelf {
        let words: WordCache.Shelf
        let width: Double
        var cells: [String: CellText] = [:]

        init(_ words: WordCache.Shelf, _ width: Double) {
            self.words = words
            self.width = width
        }
    }

    /// Cells kept of one style and measure, and such shelves kept, before they are forgotten.
    private static let limits = (cells: 2_048, shelves: 64)

    private let engine: TextEngine
    private let filter: CharacterFilter
    private let words: WordCache
    private var shelves: [Shelf] = []

    init(_ engine: TextEngine, _ filter: CharacterFilter) {
        self.engine = engine
        self.filter = filter
        words = engine.words
    }

    /// Lines no wider than `width` points; words longer than that are broken.
    func set(_ text: String, _ style: TextStyle, width: Double = .infinity) -> CellText {
        guard !text.isEmpty else { return CellText(lines: [], width: 0) }
        let shelf = shelf(style, width)
        if let known = shelf.cells[text] {
            if known.isFaulty { filter.report(text) }
            return known
        }
        if shelf.cells.count >= Self.limits.cells { shelf.cells.removeAll(keepingCapacity: true) }
        var cell = compose(filter.clean(text), shelf.words, width)
        cell.isFaulty = filter.hasFaults(text)
        shelf.cells[text] = cell
        return cell
    }

    /// How many lines a text takes, found without setting it where it fits on one.
    func lineCount(_ text: String, _ style: TextStyle, width: Double) -> Int {
        guard !text.isEmpty else { return 0 }
        if let known = shelf(style, width).cells[text] { return known.lines.count }
        if !text.utf8.contains(0x0A), extent(text, style).natural <= width { return 1 }
        return set(text, style, width: width).lines.count
    }

    private func shelf(_ style: TextStyle, _ width: Double) -> Shelf {
        if let known = shelves.first(where: { $0.width == width && $0.words.style == style }) { return known }
        if shelves.count >= Self.limits.shelves { shelves.removeAll() }
        let shelf = Shelf(words.shelf(style), width)
        shelves.append(shelf)
        return shelf
    }

    /// The widths that a text takes: on one line, at the least, broken between words, and for its numbers and codes.
    func extent(_ text: String, _ style: TextStyle) -> (natural: Double, least: Double, numbers: Double) {
        guard !text.isEmpty else { return (0, 0, 0) }
        let cleaned = filter.clean(text)
        guard CellPieces.isSimple(cleaned) else {
            let whole = layOut(cleaned, style, .infinity).width
            return (whole, min(whole, style.size * 6), 0)
        }
        let shelf = words.shelf(style)
        var natural = 0.0
        var least = 0.0
        var line = 0.0
        var unbroken = 0.0
        var space = 0.0
        var numbers = 0.0
        var hasDigit = false
        CellPieces.forEach(in: cleaned) { piece, kind in
            switch kind {
            case .newline:
                (line, unbroken, space, hasDigit) = (0, 0, 0, false)
            case .space:
                space += words.word(piece, on: shelf).width
                (unbroken, hasDigit) = (0, false)
            case .breakable, .solid:
                let width = words.word(piece, on: shelf).width
                line += space + width
                space = 0
                unbroken += width
                (natural, least) = (max(natural, line), max(least, unbroken))
                if !hasDigit, let byte = piece.utf8.first, byte.isDigit { hasDigit = true }
                if hasDigit { numbers = max(numbers, unbroken) }
                if kind == .breakable { (unbroken, hasDigit) = (0, false) }
            }
        }
        return (natural, least, numbers)
    }

    private func compose(_ text: String, _ shelf: WordCache.Shelf, _ width: Double) -> CellText {
        let style = shelf.style
        guard CellPieces.isSimple(text) else { return layOut(text, style, width) }
        var builder = LineBuilder(limit: width, metrics: engine.metrics(of: style))
        var offset = 0
        CellPieces.forEach(in: text) { piece, kind in
            defer { offset += piece.utf8.count }
            guard kind != .newline else { return builder.endLine() }
            let word = words.word(piece, on: shelf)
            if kind == .space {
                builder.addSpace(word)
            } else if word.width > width + LineBuilder.tolerance, piece.unicodeScalars.count > Self.shortWord {
                // Broken anywhere, for want of room: Pango knows which characters hold together.
                let isWord = CellPieces.token(of: text, at: offset) == .word
                for line in layOut(piece, style, width, isHyphenated: isWord).lines { builder.addBroken(line) }
            } else {
                builder.add(word, mayBreakAfter: kind == .breakable)
            }
        }
        return builder.finished()
    }

    /// Letters of a word that is never broken, however narrow its column.
    private static let shortWord = 3

    /// - Parameter isHyphenated: whether a part of a word that ends a line gets a hyphen.
    private func layOut(
        _ text: String, _ style: TextStyle, _ width: Double, isHyphenated: Bool = true
    ) -> CellText {
        engine.prepare(style, width: width)
        let bytes = Array(text.utf8)
        let lines = LayoutReader(engine: engine).lines(of: text) { portion in
            engine.setAttributes(style, of: bytes[portion], isHyphenated: isHyphenated)
        }
        return CellText(lines: lines, width: lines.reduce(0) { max($0, $1.width) })
    }
}
