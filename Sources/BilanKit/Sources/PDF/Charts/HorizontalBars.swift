import Content

/// Bars from left to right: where the names of what they count are long.
struct HorizontalBars {
    let model: ChartModel
    let context: DocumentContext
    let scale: ChartScale

    private var style: TextStyle { context.scale.chartLabel }
    private var isStacked: Bool { model.isStacked }
    private var thickness: Double { context.scale.size * (model.barCount == 1 ? 1.1 : 0.85) }

    /// The width that names get: what they need, up to two fifths of the whole.
    private func nameWidth(in width: Double) -> Double {
        let widest = model.categories.reduce(0) { max($0, context.cells.extent($1, style).natural) }
        return min(widest + 1, width * 0.4)
    }

    /// The height of each category's row.
    func pitches(width: Double) -> [Double] {
        let names = nameWidth(in: width)
        let bars = thickness * Double(model.barCount)
        return model.categories.map { name in
            let lines = context.cells.set(name, style, width: names).lines.count
            return max(bars, Double(lines) * style.size * 1.25) + context.scale.size * 0.65
        }
    }

    /// The height of the axis's figures under the bars, and of what both axes are.
    func axisHeight(width: Double) -> Double {
        let titles = ChartAxisTitles(model, context, width: width)
        return style.size * 1.9 + titles.categoryHeight + titles.valueHeight
    }

    func paint(on pen: ChartPen, in box: Rectangle) {
        let names = nameWidth(in: box.width)
        let pitches = pitches(width: box.width)
        let titles = ChartAxisTitles(model, context, width: box.width)
        let hasLabels = model.hasLabels(upTo: 24) && !isStacked
        // Room on both sides for what is written at the bars' ends.
        let labelRoom = hasLabels ? widestLabel + style.size * 0.8 : style.size * 1.6
        let left = box.x + names + style.size * 0.8 + (scale.lower < 0 && hasLabels ? labelRoom : 0)
        let right = box.x + box.width - labelRoom
        let top = box.y + titles.categoryHeight
        let bottom = box.y + box.height - style.size * 1.9 - titles.valueHeight
        if let title = titles.category {
            pen.label(title, x: box.x, y: box.y + style.size * 0.9, .start, width: box.width)
        }
        if let title = titles.value {
            pen.label(title, x: (left + right) / 2, y: bottom + style.size * 2.9, .center, width: box.width)
        }
        func x(_ value: Double) -> Double { left + (right - left) * scale.position(value) }

        var lastEnd = -Double.infinity
        for tick in scale.ticks {
            pen.gridLine(from: (x(tick), top), to: (x(tick), bottom), isAxis: false)
            let text = model.series[0].numbers.tick(tick, step: scale.step)
            let half = context.cells.set(text, style).width / 2
            guard x(tick) - half > lastEnd + 3 else { continue }
            lastEnd = x(tick) + half
            pen.label(text, x: x(tick), y: bottom + style.size * 1.4, .center)
        }
        var y = top
        for (index, name) in model.categories.enumerated() {
            let middle = y + pitches[index] / 2
            let lines = context.cells.set(name, style, width: names).lines.count
            pen.label(
                name, x: box.x + names, y: middle + style.size * (0.36 - 0.625 * Double(lines - 1)), .end, width: names,
                colour: pen.colours.text)
            paintBars(of: index, on: pen, middle: middle, x: x)
            y += pitches[index]
        }
        pen.gridLine(from: (x(0), top), to: (x(0), bottom), isAxis: true)
    }

    private var widestLabel: Double {
        model.series.reduce(0) { widest, series in
            series.values.compactMap { $0 }.reduce(widest) {
                max($0, context.cells.extent(series.numbers.label($1, largest: model.largest), style).natural)
            }
        }
    }

    private func paintBars(of category: Int, on pen: ChartPen, middle: Double, x: (Double) -> Double) {
        var ends = (positive: 0.0, negative: 0.0)
        let count = Double(model.barCount)
        for (index, series) in model.series.enumerated() {
            guard let value = series.values[category] else { continue }
            guard !model.isMark(index) else {
                let reach = thickness / 2 + 3
                pen.mark(from: (x(value), middle - reach), to: (x(value), middle + reach), series.colour)
                continue
            }
            let top = middle - thickness * count / 2 + (isStacked ? 0 : Double(index) * thickness)
            let start = isStacked ? (value < 0 ? ends.negative : ends.positive) : 0
            let (a, b) = (x(start), x(start + value))
            let height = thickness - (model.barCount == 1 ? 0 : 1)
            series.look.pattern.fill(
                Rectangle(x: min(a, b), y: top, width: abs(b - a), height: height), on: pen.painter, series.colour)
            if isStacked {
                if value < 0 { ends.negative += value } else { ends.positive += value }
                pen.painter.rule(from: (b, top), to: (b, top + height), width: 0.8, .white)
                let text = series.numbers.label(value, largest: model.largest)
                guard model.hasLabels(upTo: 24), context.cells.extent(text, style).natural <= abs(b - a) - 2 else {
                    continue
                }
                pen.value(
                    text, x: (a + b) / 2, y: top + height / 2 + style.size * 0.36, .center, colour: pen.colours.text)
            } else if model.hasLabels(upTo: 24) {
                let text = series.numbers.label(value, largest: model.largest)
                pen.value(
                    text, x: value < 0 ? b - 3 : b + 3, y: top + height / 2 + style.size * 0.36,
                    value < 0 ? .end : .start,
                    colour: pen.colours.text)
            }
        }
    }
}
