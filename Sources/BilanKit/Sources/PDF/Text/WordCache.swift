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

    /// The words of one style.
    final class Shelf {
        let style: TextStyle
        fileprivate var words: [String: Word] = [:]
        fileprivate init(_ style: TextStyle) { self.style = style }
    }

    private unowned let engine: TextEngine
    /// A document has a dozen styles: looking through them costs less than hashing one.
    private var shelves: [Shelf] = []
    private var count = 0

    init(_ engine: TextEngine) { self.engine = engine }

    func shelf(_ style: TextStyle) -> Shelf {
        if let known = shelves.first(where: { $0.style == style }) { return known }
        let shelf = Shelf(style)
        shelves.append(shelf)
        return shelf
    }

    /// The shape of a piece of text without line breaks.
    func word(_ text: String, on shelf: Shelf) -> Word {
        if let known = shelf.words[text] { return known }
        if count >= Self.limit {
            for shelf in shelves { shelf.words.removeAll() }
            count = 0
        }
        engine.prepare(shelf.style, width: nil, isNumber: text.utf8.allSatisfy(\.isDigit))
        let word = Word(LayoutReader(engine: engine).lines(of: text).flatMap { $0.pieces.map(\.run) })
        shelf.words[text] = word
        count += 1
        return word
    }
}
