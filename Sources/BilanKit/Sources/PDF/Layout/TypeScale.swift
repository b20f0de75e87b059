import Content

/// The styles of a document: all follow from the theme's body size.
struct TypeScale {
    let size: Double

    init(_ theme: Theme) { size = theme.fonts.size }

    var body: TextStyle { TextStyle(size: size) }
    var caption: TextStyle { TextStyle(size: size * 0.9) }
    var small: TextStyle { TextStyle(size: size * 0.8) }
    var title: TextStyle { TextStyle(family: .headings, size: size * 3, weight: .bold) }
    var subtitle: TextStyle { TextStyle(family: .headings, size: size * 1.6) }
    var detail: TextStyle { TextStyle(size: size * 1.1) }
    var runningLine: TextStyle { TextStyle(size: size * 0.8, isTabular: true) }
    /// Those of key figures, the largest first: a long one takes the next that fits.
    var keyFigures: [TextStyle] {
        [2.2, 1.85, 1.55, 1.3, 1.1].map { TextStyle(family: .headings, size: size * $0, weight: .bold) }
    }
    var chartLabel: TextStyle { TextStyle(size: size * 0.8, isTabular: true) }

    /// A table's cells at the size that they take while there is room.
    var cell: TextStyle { TextStyle(size: size * 0.85, isTabular: true) }
    /// The least size that a table too wide is shrunk to, in points: under it, print is hard to read.
    var leastCellSize: Double { min(cell.size, max(6.5, size * 0.65)) }

    func heading(_ level: Int) -> TextStyle {
        let factors = [2.0, 1.5, 1.25, 1.1, 1.0, 1.0]
        return TextStyle(
            family: .headings, size: size * factors[level - 1], weight: level <= 2 ? .bold : .semibold,
            isItalic: level == 6)
    }

    /// The space over and under a heading, in points.
    func headingGaps(_ level: Int) -> (before: Double, after: Double) {
        let gaps = [(3.0, 1.1), (2.2, 0.8), (1.7, 0.6), (1.4, 0.5), (1.2, 0.4), (1.2, 0.4)]
        return (gaps[level - 1].0 * size, gaps[level - 1].1 * size)
    }

    /// Half a line of running text, in points: what blocks begin on.
    var gridStep: Double { leading(body) / 2 }
    /// What a gap comes to at the most once the next block begins on the grid, in points.
    func greatestGap(_ gap: Double) -> Double { gap > 0 ? gap + gridStep / 2 : 0 }
    /// The space between paragraphs, in points.
    var paragraphGap: Double { gridStep }
    /// The space around tables, charts and boxes, in points.
    var blockGap: Double { gridStep * 2 }

    /// The space between two columns of text, in points.
    var columnGap: Double { size * 2 }

    /// The distance between two baselines of running text, in points.
    func leading(_ style: TextStyle) -> Double { style.size * (style.size > size * 1.3 ? 1.22 : 1.45) }
}
