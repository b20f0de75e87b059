import Content

/// What charts paint with: labels, ticks and grid in one hand.
struct ChartPen {
    let painter: Painter
    let context: DocumentContext

    var style: TextStyle { context.scale.chartLabel }
    var colours: Theme.Colours { context.theme.colours }

    /// A label on one line or, within `width`, several; `y` is the first baseline.
    func label(
        _ text: String, x: Double, y: Double, _ alignment: TableColumn.Alignment, width: Double = .infinity,
        colour: Colour? = nil, isBold: Bool = false
    ) {
        let style = isBold ? style.weighted(.semibold) : style
        for (index, line) in context.cells.set(text, style, width: width).lines.enumerated() {
            let start = switch alignment {
            case .start: x
            case .center: x - line.width / 2
            case .end: x - line.width
            }
            painter.show(line, x: start, y: y + Double(index) * style.size * 1.25, colour ?? colours.secondary)
        }
    }

    func gridLine(from start: (x: Double, y: Double), to end: (x: Double, y: Double), isAxis: Bool) {
        painter.rule(from: start, to: end, width: isAxis ? 0.9 : 0.4, isAxis ? colours.secondary : colours.rule)
    }
}
