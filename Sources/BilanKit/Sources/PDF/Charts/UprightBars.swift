import Content

/// Bars from the foot up, beside one another or stacked.
struct UprightBars {
    let model: ChartModel
    let axes: ChartAxes
    let context: DocumentContext

    func paint(on pen: ChartPen) {
        axes.paint(on: pen)
        let isStacked = model.isStacked
        let count = Double(model.barCount)
        let group =
            model.chart.hasTouchingBars ? axes.slot - 0.8 : min(axes.slot * 0.72, context.scale.size * 4.5 * count)
        let width = group / count
        let isBare = !labelsFit(in: width, pen.style, isBare: false)
        let hasLabels = !isBare || labelsFit(in: width, pen.style, isBare: true)
        for category in model.categories.indices {
            var ends = (positive: 0.0, negative: 0.0)
            for (index, series) in model.series.enumerated() {
                guard let value = series.values[category] else { continue }
                guard !model.isMark(index) else {
                    let x = axes.x(category)
                    let reach = group / 2 + 3
                    pen.mark(from: (x - reach, axes.y(value)), to: (x + reach, axes.y(value)), series.colour)
                    continue
                }
                let left = axes.x(category) - group / 2 + (isStacked ? 0 : Double(index) * width)
                let start = isStacked ? (value < 0 ? ends.negative : ends.positive) : 0
                let (a, b) = (axes.y(start), axes.y(start + value))
                let gap = model.barCount == 1 ? 0 : min(1, width * 0.1)
                series.look.pattern.fill(
                    Rectangle(x: left, y: min(a, b), width: width - gap, height: abs(b - a)), on: pen.painter,
                    series.colour)
                if isStacked {
                    if value < 0 { ends.negative += value } else { ends.positive += value }
                    pen.painter.rule(from: (left, b), to: (left + width, b), width: 0.8, .white)
                    let text = series.numbers.label(value, largest: model.largest)
                    guard model.hasLabels(upTo: 24), abs(b - a) >= pen.style.size * 1.3,
                        fits(text, in: width, pen.style)
                    else { continue }
                    pen.value(
                        text, x: left + width / 2, y: (a + b) / 2 + pen.style.size * 0.36, .center,
                        colour: pen.colours.text)
                } else {
                    guard !isMarked(category, near: value) else { continue }
                    let text = label(value, of: series, isBare: isBare && hasLabels)
                    guard hasLabels || model.chart.valueLabels == .shown && fits(text, in: labelRoom(width), pen.style)
                    else { continue }
                    pen.value(
                        text, x: left + (width - gap) / 2,
                        y: value < 0 ? b + pen.style.size * 1.1 : b - pen.style.size * 0.35,
                        .center, colour: pen.colours.text)
                }
            }
        }
        axes.paintBase(on: pen)
    }

    /// Whether a mark stands where a bar's value would be written.
    private func isMarked(_ category: Int, near value: Double) -> Bool {
        let end = axes.y(value)
        let room = context.scale.chartLabel.size * 1.6
        let place = value >= 0 ? end - room...end + 2 : end - 2...end + room
        return model.series.indices.contains { index in
            model.isMark(index) && model.series[index].values[category].map { place.contains(axes.y($0)) } ?? false
        }
    }

    /// Whether every value keeps clear of its neighbours: all are written, or none but those that find room where a
    /// chart asks for them.
    private func labelsFit(in width: Double, _ style: TextStyle, isBare: Bool) -> Bool {
        model.hasLabels(upTo: 24)
            && model.series.enumerated().allSatisfy { index, series in
                model.isMark(index)
                    || series.values.compactMap { $0 }.allSatisfy {
                        fits(label($0, of: series, isBare: isBare), in: labelRoom(width), style)
                    }
            }
    }

    private func label(_ value: Double, of series: ChartModel.Series, isBare: Bool) -> String {
        isBare
            ? series.numbers.bareLabel(value, largest: model.largest)
            : series.numbers.label(value, largest: model.largest)
    }

    private func labelRoom(_ width: Double) -> Double { model.barCount == 1 ? axes.slot : width }

    private func fits(_ text: String, in width: Double, _ style: TextStyle) -> Bool {
        context.cells.extent(text, style).natural <= width - 2
    }
}
