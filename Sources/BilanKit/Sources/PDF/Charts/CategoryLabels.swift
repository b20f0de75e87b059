import Content

/// How the names of an upright chart's categories stand under its plot: level, over a few lines, where their words have
/// room; else from bottom to top. Names are all written. Of years, dates and numbers some are left out where they would
/// run into one another.
struct CategoryLabels {
    /// Whether names go from bottom to top.
    let isTurned: Bool
    /// Whether every name has room.
    let hasRoom: Bool
    /// What they take under the plot, in points.
    let height: Double
    /// The height that a chart of short names has no room for.
    let addedHeight: Double

    private let model: ChartModel
    private let context: DocumentContext
    /// Every so many categories one is named.
    private let stride: Int
    /// The greatest length of a line.
    private let room: Double
    /// The most lines of a name.
    private let lines: Int

    /// The most lines of a level name.
    private static let mostLevelLines = 4
    /// The most lines of a turned name.
    private static let mostTurnedLines = 3

    /// - Parameter slot: the width of a category in points.
    init(_ model: ChartModel, slot: Double, _ context: DocumentContext) {
        (self.model, self.context) = (model, context)
        let style = context.scale.chartLabel
        let size = style.size
        let line = size * 1.25
        let extents = model.categories.map { context.cells.extent($0, style) }
        let word = extents.map(\.least).max() ?? 0
        func lineCount(_ width: Double) -> Int {
            model.categories.map { context.cells.set($0, style, width: width).lines.count }.max() ?? 1
        }
        let level = max(slot - size * 0.6, 1)
        let levelLines = word <= level ? lineCount(level) : .max
        if !model.data.areNames || levelLines <= Self.mostLevelLines {
            // Between points of a scale a reader counts on.
            let every = ((word + size * 0.8) / slot).rounded(.up).whole(in: 1...1_000_000)
            stride = model.data.areNames ? 1 : every
            room = max(slot * Double(stride) - size * 0.6, 1)
            lines = min(lineCount(room), Self.mostLevelLines)
            (isTurned, hasRoom) = (false, true)
            height = Double(lines) * line
            addedHeight = Double(max(0, lines - 2)) * line
            return
        }
        (isTurned, stride) = (true, 1)
        hasRoom = slot >= size * 1.15
        let across = min(Self.mostTurnedLines, max(1, (slot / (size * 1.15)).whole(in: 1...100)))
        let natural = extents.map(\.natural).max() ?? 0
        // The shortest lines that so many of them hold every name on.
        var length = max(word, natural / Double(across))
        while length < natural, lineCount(length + 0.01) > across { length *= 1.08 }
        let longest = size * 22
        room = min(length, longest) + 0.01
        lines = across
        height = room + size * 0.6
        addedHeight = max(0, height - 2 * line)
    }

    /// - Parameters:
    ///   - bottom: the plot's.
    ///   - x: the middle of a category.
    func paint(on pen: ChartPen, under bottom: Double, x: (Int) -> Double) {
        let size = pen.style.size
        for index in Swift.stride(from: 0, to: model.categories.count, by: stride) {
            let name = shortened(model.categories[index], pen.style)
            if isTurned {
                let text = context.cells.set(name, pen.style, width: room)
                pen.turnedLabel(text.lines, x: x(index), y: bottom + size * 0.7, colour: pen.colours.text)
            } else {
                pen.label(name, x: x(index), y: bottom + size * 1.5, .center, width: room, colour: pen.colours.text)
            }
        }
    }

    /// The name, or as much of it as its lines hold, with an ellipsis.
    private func shortened(_ name: String, _ style: TextStyle) -> String {
        func fits(_ text: String) -> Bool { context.cells.set(text, style, width: room).lines.count <= lines }
        guard !fits(name) else { return name }
        var (low, high) = (0, name.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if fits(name.prefix(middle) + "…") { low = middle } else { high = middle }
        }
        return name.prefix(low).trimmingSuffix(while: \.isWhitespace) + "…"
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}
