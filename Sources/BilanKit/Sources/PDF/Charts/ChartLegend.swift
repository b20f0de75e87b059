import Content

/// The names of a chart's series with their marks, in as many lines as they take.
struct ChartLegend {
    private struct Entry {
        var series: ChartModel.Series
        var text: CellText
        var x: Double
        var line: Int
    }

    private let entries: [Entry]
    private let isLines: Bool
    private let style: TextStyle
    private let context: DocumentContext
    let height: Double

    init(_ model: ChartModel, width: Double, _ context: DocumentContext) {
        self.context = context
        style = context.scale.chartLabel
        isLines = model.chart.kind == .lines
        guard model.series.count > 1 else {
            (entries, height) = ([], 0)
            return
        }
        let mark = style.size * 2.6
        var x = 0.0, line = 0
        var entries: [Entry] = []
        for series in model.series {
            let text = context.cells.set(series.name, style, width: width - mark)
            if x > 0, x + mark + text.width > width { (x, line) = (0, line + 1) }
            entries.append(Entry(series: series, text: text, x: x, line: line))
            line += max(0, text.lines.count - 1)
            x += mark + text.width + style.size * 1.8
        }
        self.entries = entries
        height = Double(line + 1) * style.size * 1.5 + style.size * 0.6
    }

    func paint(on pen: ChartPen, x: Double, y: Double) {
        for entry in entries {
            let top = y + Double(entry.line) * style.size * 1.5
            let middle = top + style.size * 0.72
            let left = x + entry.x
            if isLines {
                pen.painter.rule(
                    from: (left, middle), to: (left + style.size * 2, middle), width: 1.6, entry.series.colour,
                    dash: entry.series.dash)
                entry.series.marker.paint(
                    on: pen.painter, x: left + style.size, y: middle, radius: 2.4, entry.series.colour)
            } else {
                pen.painter.fill(
                    Rectangle(x: left, y: middle - style.size * 0.45, width: style.size * 1.8, height: style.size * 0.9),
                    entry.series.colour)
            }
            for (index, line) in entry.text.lines.enumerated() {
                pen.painter.show(
                    line, x: left + style.size * 2.6, y: top + style.size * (1.05 + 1.3 * Double(index)),
                    context.theme.colours.text)
            }
        }
    }
}
