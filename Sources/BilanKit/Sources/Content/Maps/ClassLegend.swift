import Programme

/// What the colours of a map's classes mean: a swatch and a span of values a line.
struct ClassLegend {
    /// A line: what areas are painted with, and what that means.
    struct Line {
        var fill: Paint
        var words: String
    }

    static let lineHeight = 13.0
    private static let swatchWidth = 14.0
    private static let textStart = 20.0
    private static let gap = 14.0
    private static let textSize = 8.0

    let lines: [Line]

    /// The classes' colours, from the palest to the accent itself.
    static func fills(_ count: Int, _ colours: Theme.Colours) -> [Colour] {
        (0..<max(1, count)).map { index in
            colours.accent.mixed(with: .white, count <= 1 ? 0.5 : 0.12 + 0.88 * Double(index) / Double(count - 1))
        }
    }

    /// A legend of classes.
    ///
    /// - Parameters:
    ///   - classes: of the values.
    ///   - values: those that are shown.
    ///   - format: how they are written.
    ///   - theme: for colours, words and numbers.
    ///   - unknown: what areas without a value are painted with; nil where there are none.
    init(_ classes: ValueClasses, values: some Sequence<Double>, format: NumberFormat, theme: Theme, unknown: Paint?) {
        let values = Array(values)
        func shortened(_ value: Double) -> String { format.string(TileMap.cell(value, format), theme.numbers) }
        var lines = zip(Self.fills(classes.count, theme.colours), zip(classes.starts, classes.bounds)).map {
            fill, range in
            let last = values.filter { $0 <= range.1 }.max() ?? range.1
            let (start, end) = (shortened(range.0), shortened(last))
            return Line(fill: .colour(fill), words: start == end ? start : theme.words.span(start, end))
        }
        if let unknown { lines.append(Line(fill: unknown, words: theme.words.unknown)) }
        self.lines = lines
    }

    /// The width of a column of lines, in points.
    func columnWidth(on canvas: any Canvas) -> Double {
        Self.textStart + (lines.map { canvas.width(of: $0.words, size: Self.textSize) }.max() ?? 0)
    }

    /// How many columns fit a width.
    private func columns(in width: Double, on canvas: any Canvas) -> Int {
        max(1, min(lines.count, Int((width + Self.gap) / (columnWidth(on: canvas) + Self.gap))))
    }

    /// The height in points of the legend within a width.
    func height(in width: Double, on canvas: any Canvas) -> Double {
        let columns = columns(in: width, on: canvas)
        return Self.lineHeight * Double((lines.count + columns - 1) / columns)
    }

    /// Paints the lines from the top down, in as many columns as fit a width.
    func paint(on canvas: any Canvas, x: Double, y: Double, width: Double) {
        let columns = columns(in: width, on: canvas)
        let rows = max(1, (lines.count + columns - 1) / columns)
        let columnWidth = columnWidth(on: canvas)
        let size = Self.textSize * min(1, max(0.5, (width - Self.textStart) / max(1, columnWidth - Self.textStart)))
        for (index, line) in lines.enumerated() {
            let left = x + Double(index / rows) * (columnWidth + Self.gap)
            let top = y + Double(index % rows) * Self.lineHeight
            let swatch = Path.rectangle(x: left, y: top, width: Self.swatchWidth, height: 9)
            canvas.fill(swatch, line.fill)
            canvas.stroke(swatch, canvas.theme.colours.rule, width: 0.5)
            canvas.text(
                line.words, at: Point(x: left + Self.textStart, y: top + 7.5), size: size,
                colour: canvas.theme.colours.text)
        }
    }
}
