internal import CCairo
import Content

/// A chart that stands by itself: its title, its legend and its drawing fill a box.
struct ChartPicture {
    private let chart: Chart
    private let context: DocumentContext

    init(_ chart: Chart, _ context: DocumentContext) {
        self.chart = chart
        self.context = context
    }

    /// Lying bars that are more than the box has room for are drawn smaller, never cut.
    func paint(on painter: Painter, in box: Rectangle) {
        let pen = ChartPen(painter: painter, context: context)
        let titleHeight = paintTitle(on: pen, in: box)
        var drawing = Rectangle(
            x: box.x + 8, y: box.y + titleHeight, width: box.width - 16, height: max(box.height - titleHeight - 8, 20))
        let (model, isUpright) = ChartLayout.model(of: chart, width: drawing.width, context)
        let scale = ChartLayout.scale(model, height: drawing.height, isUpright: isUpright)
        guard !isUpright else { return ChartLayout.paint(model, scale, bars: nil, on: pen, in: drawing, context) }
        let bars = HorizontalBars(model: model, context: context, scale: scale)
        let legend = ChartLegend(model, width: drawing.width, context)
        let inner = legend.divide(drawing).drawing.width
        let needed = max(
            legend.addedHeight + bars.pitches(width: inner).reduce(0, +) + bars.axisHeight(width: inner), legend.height)
        let shrink = min(1, drawing.height / needed)
        cairo_save(painter.cairo)
        cairo_translate(painter.cairo, drawing.x, drawing.y)
        cairo_scale(painter.cairo, shrink, shrink)
        drawing = Rectangle(x: 0, y: 0, width: drawing.width / shrink, height: max(needed, drawing.height / shrink))
        ChartLayout.paint(model, scale, bars: bars, on: pen, in: drawing, context)
        cairo_restore(painter.cairo)
        painter.forgetColour()
    }

    private func paintTitle(on pen: ChartPen, in box: Rectangle) -> Double {
        var style = context.scale.caption
        style.weight = .semibold
        var y = box.y + 8
        for (text, style, colour) in [
            (chart.title, style, pen.colours.accent),
            (chart.subtitle ?? "", pen.style, pen.colours.secondary),
        ] {
            for line in context.cells.set(text, style, width: box.width - 16).lines {
                y += style.size * 1.3
                pen.painter.show(line, x: box.x + (box.width - line.width) / 2, y: y - style.size * 0.3, colour)
            }
        }
        return y - box.y + 6
    }
}
