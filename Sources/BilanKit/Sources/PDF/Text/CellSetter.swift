internal import CCairo

/// Text set into short lines, for cells, labels and margins: fast, of one style.
struct CellText {
    var lines: [ShapedLine]
    /// The widest line, in points.
    var width: Double
}

/// Sets cells: pieces of words from the cache where the script allows it, Pango's own layout where it doesn't.
final class CellSetter {
    private struct Key: Hashable {
        var text: String
        var style: TextStyle
        var width: Double
    }

    /// Cells kept before all are forgotten.
    private static let limit = 8_192

    private let engine: TextEngine
    private let filter: CharacterFilter
    private let words: WordCache
    private var cells: [Key: CellText] = [:]

    init(_ engine: TextEngine, _ filter: CharacterFilter) {
        self.engine = engine
        self.filter = filter
        words = WordCache(engine)
    }

    /// Lines no wider than `width` points; words longer than that are broken.
    func set(_ text: String, _ style: TextStyle, width: Double = .infinity) -> CellText {
        guard !text.isEmpty else { return CellText(lines: [], width: 0) }
        let key = Key(text: text, style: style, width: width)
        if let known = cells[key] { return known }
        if cells.count >= Self.limit { cells.removeAll(keepingCapacity: true) }
        let cell = compose(filter.clean(text), style, width)
        cells[key] = cell
        return cell
    }

    /// The widths that a text takes: on one line, and at the least, broken between words.
    func extent(_ text: String, _ style: TextStyle) -> (natural: Double, least: Double) {
        guard !text.isEmpty else { return (0, 0) }
        let cleaned = filter.clean(text)
        guard CellPieces.isSimple(cleaned) else {
            let whole = layOut(cleaned, style, .infinity).width
            return (whole, min(whole, style.size * 6))
        }
        var natural = 0.0, least = 0.0, line = 0.0, unbroken = 0.0, space = 0.0
        CellPieces.forEach(in: cleaned) { piece, kind in
            switch kind {
            case .newline:
                (line, unbroken, space) = (0, 0, 0)
            case .space:
                space += words.word(piece, style).width
                unbroken = 0
            case .breakable, .solid:
                let width = words.word(piece, style).width
                line += space + width
                space = 0
                unbroken += width
                (natural, least) = (max(natural, line), max(least, unbroken))
                if kind == .breakable { unbroken = 0 }
            }
        }
        return (natural, least)
    }

    private func compose(_ text: String, _ style: TextStyle, _ width: Double) -> CellText {
        guard CellPieces.isSimple(text) else { return layOut(text, style, width) }
        var builder = LineBuilder(limit: width, metrics: engine.metrics(of: style))
        CellPieces.forEach(in: text) { piece, kind in
            guard kind != .newline else { return builder.endLine() }
            let word = words.word(piece, style)
            if kind == .space {
                builder.addSpace(word)
            } else if word.width > width {
                // Broken anywhere, for want of room: Pango knows which characters hold together.
                for line in layOut(piece, style, width).lines { builder.addBroken(line) }
            } else {
                builder.add(word, mayBreakAfter: kind == .breakable)
            }
        }
        return builder.finished()
    }

    private func layOut(_ text: String, _ style: TextStyle, _ width: Double) -> CellText {
        engine.prepare(style, width: width.isFinite ? width : nil)
        pango_layout_set_text(engine.layout, text, -1)
        let lines = LayoutReader(engine: engine).lines()
        return CellText(lines: lines, width: lines.reduce(0) { max($0, $1.width) })
    }
}
