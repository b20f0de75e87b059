import Content

/// The names of a chart's series, or of a donut's parts, with their marks: in lines over or under the drawing, or one
/// below the
/// other beside it.
struct ChartLegend {
    /// A name and how what it names looks.
    struct Item {
        var name: String
        var look: ChartLook
        var swatch = Swatch.surface
    }

    /// How what is named looks.
    enum Swatch { case surface, line, point, mark }

    private struct Entry {
        var look: ChartLook
        var swatch: Swatch
        var text: CellText
        var x: Double
        var line: Int
    }

    let place: Chart.Legend
    private let entries: [Entry]
    private let style: TextStyle
    private let context: DocumentContext
    let width: Double
    let height: Double

    /// - Parameter width: of the whole chart; beside the drawing the legend takes no more than a third of it.
    init(_ model: ChartModel, width whole: Double, _ context: DocumentContext) {
        self.context = context
        style = context.scale.chartLabel
        let items = Self.items(of: model, context)
        place = model.chart.legend == .automatic ? .top : model.chart.legend
        guard !items.isEmpty else {
            (entries, width, height) = ([], 0, 0)
            return
        }
        let mark = style.size * 2.6
        var x = 0.0
        var line = 0
        var widest = 0.0
        var entries: [Entry] = []
        let isColumn = place == .end
        let room = isColumn ? whole / 3 : whole
        for item in items {
            let text = context.cells.set(item.name, style, width: room - mark)
            if x > 0, isColumn || x + mark + text.width > room { (x, line) = (0, line + 1) }
            entries.append(Entry(look: item.look, swatch: item.swatch, text: text, x: x, line: line))
            line += max(0, text.lines.count - 1)
            widest = max(widest, x + mark + text.width)
            x += mark + text.width + style.size * 1.8
        }
        self.entries = entries
        width = isColumn ? widest : whole
        height = Double(line + 1) * style.size * 1.5 + (isColumn ? 0 : style.size * 0.6)
    }

    /// What needs a name: series where there are several, a donut's parts where it asks for a legend.
    private static func items(of model: ChartModel, _ context: DocumentContext) -> [Item] {
        guard model.chart.legend != .hidden, !model.isEmpty else { return [] }
        if model.kind == .donut {
            guard model.chart.legend != .automatic else { return [] }
            return DonutPart.parts(of: model, context).map { Item(name: $0.name, look: $0.look) }
        }
        guard model.series.count > 1 else { return [] }
        return model.series.enumerated().map { index, series in
            let swatch: Swatch =
                switch model.kind {
                case .lines: .line
                case .dots: .point
                default: model.isMark(index) ? .mark : .surface
                }
            return Item(name: series.name, look: series.look, swatch: swatch)
        }
    }

    /// What is left of a box for the drawing, and where the legend goes.
    func divide(_ box: Rectangle) -> (drawing: Rectangle, legend: Rectangle) {
        var drawing = box
        var legend = box
        switch place {
        case _ where entries.isEmpty: break
        case .end:
            let gap = style.size * 1.8
            drawing.width -= width + gap
            legend = Rectangle(x: box.x + box.width - width, y: box.y + style.size * 0.8, width: width, height: height)
        case .bottom:
            drawing.height -= height
            legend = Rectangle(x: box.x, y: box.y + drawing.height + style.size * 0.6, width: width, height: height)
        default:
            drawing.y += height
            drawing.height -= height
        }
        return (drawing, legend)
    }

    /// What the legend adds over or under the drawing.
    var addedHeight: Double { place == .end ? 0 : height }

    private func paint(_ swatch: Swatch, _ look: ChartLook, on pen: ChartPen, x: Double, y: Double) {
        switch swatch {
        case .line:
            pen.painter.rule(
                from: (x, y), to: (x + style.size * 2, y), width: 1.6, look.colour, dash: look.dash)
            look.marker.paint(on: pen.painter, x: x + style.size, y: y, radius: 2.4, look.colour)
        case .point: look.marker.paint(on: pen.painter, x: x + style.size, y: y, radius: 3.4, look.colour)
        case .mark: pen.mark(from: (x, y), to: (x + style.size * 1.8, y), look.colour)
        case .surface:
            look.pattern.fill(
                Rectangle(x: x, y: y - style.size * 0.45, width: style.size * 1.8, height: style.size * 0.9),
                on: pen.painter, look.colour)
        }
    }

    func paint(on pen: ChartPen, in box: Rectangle) {
        for entry in entries {
            let top = box.y + Double(entry.line) * style.size * 1.5
            let middle = top + style.size * 0.72
            let left = box.x + entry.x
            paint(entry.swatch, entry.look, on: pen, x: left, y: middle)
            for (index, line) in entry.text.lines.enumerated() {
                pen.painter.show(
                    line, x: left + style.size * 2.6, y: top + style.size * (1.05 + 1.3 * Double(index)),
                    context.theme.colours.text)
            }
        }
    }
}
