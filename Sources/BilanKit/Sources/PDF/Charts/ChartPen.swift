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
        colour: Colour? = nil
    ) {
        for (index, line) in context.cells.set(text, style, width: width).lines.enumerated() {
            painter.show(
                line, x: start(of: line, x, alignment), y: y + Double(index) * style.size * 1.25,
                colour ?? colours.secondary)
        }
    }

    /// A value beside its mark: what lies behind it is kept away from its figures.
    func value(_ text: String, x: Double, y: Double, _ alignment: TableColumn.Alignment, colour: Colour) {
        guard let line = context.cells.set(text, style).lines.first else { return }
        let start = start(of: line, x, alignment)
        painter.fill(
            Rectangle(x: start - 1, y: y - style.size * 0.8, width: line.width + 2, height: style.size * 0.95), .white)
        painter.show(line, x: start, y: y, colour)
    }

    private func start(of line: ShapedLine, _ x: Double, _ alignment: TableColumn.Alignment) -> Double {
        switch alignment {
        case .start: x
        case .center: x - line.width / 2
        case .end: x - line.width
        }
    }

    func gridLine(from start: (x: Double, y: Double), to end: (x: Double, y: Double), isAxis: Bool) {
        painter.rule(from: start, to: end, width: isAxis ? 0.9 : 0.4, isAxis ? colours.secondary : colours.rule)
    }
}
