internal import CCairo
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

    /// A label that is read from bottom to top: its lines end at `y`, their middle is at `x`.
    func turnedLabel(_ lines: [ShapedLine], x: Double, y: Double, colour: Colour) {
        let cairo = painter.cairo
        cairo_save(cairo)
        cairo_translate(cairo, x, y)
        cairo_rotate(cairo, -.pi / 2)
        let first = style.size * (0.36 - 0.575 * Double(lines.count - 1))
        for (index, line) in lines.enumerated() {
            painter.show(line, x: -line.width, y: first + Double(index) * style.size * 1.15, colour)
        }
        cairo_restore(cairo)
        painter.forgetColour()
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

    /// A mark across a bar, parted from it by a hair of white.
    func mark(from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ colour: Colour) {
        painter.rule(from: start, to: end, width: 4, .white)
        painter.rule(from: start, to: end, width: 2.4, colour)
    }

    func gridLine(from start: (x: Double, y: Double), to end: (x: Double, y: Double), isAxis: Bool) {
        painter.rule(from: start, to: end, width: isAxis ? 0.9 : 0.4, isAxis ? colours.secondary : colours.rule)
    }
}
