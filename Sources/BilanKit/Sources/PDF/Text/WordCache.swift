internal import CCairo

/// Shapes each word once. Listings repeat words, and figures are made of few groups of digits: cells are put together
/// from shaped pieces, at a tenth of the cost of laying each out.
final class WordCache {
    /// A piece of a cell that is never broken unless it is wider than its column.
    final class Word {
        let runs: [GlyphRun]
        let width: Double
        init(_ runs: [GlyphRun]) {
            self.runs = runs
            width = runs.reduce(0) { $0 + $1.width }
        }
    }

    /// Words kept before all are forgotten: some tens of megabytes at most.
    private static let limit = 30_000

    private let engine: TextEngine
    private var words: [TextStyle: [String: Word]] = [:]
    private var count = 0

    init(_ engine: TextEngine) { self.engine = engine }

    /// The shape of a piece of text without line breaks.
    func word(_ text: String, _ style: TextStyle) -> Word {
        if let known = words[style]?[text] { return known }
        if count >= Self.limit {
            words.removeAll()
            count = 0
        }
        engine.prepare(style, width: nil)
        pango_layout_set_text(engine.layout, text, -1)
        let word = Word(LayoutReader(engine: engine).lines().flatMap { $0.pieces.map(\.run) })
        words[style, default: [:]][text] = word
        count += 1
        return word
    }
}
