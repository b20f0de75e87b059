import Content

/// Bars from left to right: where the names of what they count are long.
struct HorizontalBars {
    let model: ChartModel
    let context: DocumentContext
    let scale: ChartScale

    private var style: TextStyle { context.scale.chartLabel }
    private var isStacked: Bool { model.chart.kind == .stackedBars }
    private var thickness: Double { context.scale.size * (isStacked || model.series.count == 1 ? 1.1 : 0.85) }

    /// The width that names get: what they need, up to two fifths of the whole.
    private func nameWidth(in width: Double) -> Double {
        let widest = model.categories.reduce(0) { max($0, context.cells.extent($1, style).natural) }
        return min(widest + 1, width * 0.4)
    }

    /// The height of each category's row.
    func pitches(width: Double) -> [Double] {
        let names = nameWidth(in: width)
        let bars = thickness * Double(isStacked ? 1 : model.series.count)
        return model.categories.map { name in
            let lines = context.cells.set(name, style, width: names).lines.count
            return max(bars, Double(lines) * style.size * 1.25) + context.scale.size * 0.65
        }
    }

    /// The height of the axis's figures under the bars.
    var axisHeight: Double { style.size * 1.9 }

    func paint(on pen: ChartPen, in box: Rectangle) {
        let names = nameWidth(in: box.width)
        let pitches = pitches(width: box.width)
        let largest = max(scale.lower.magnitude, scale.upper.magnitude)
        // Room on both sides for what is written at the bars' ends.
        let labelRoom = model.hasLabels ? widestLabel + style.size * 0.8 : style.size * 1.6
        let left = box.x + names + style.size * 0.8 + (scale.lower < 0 && model.hasLabels ? labelRoom : 0)
        let right = box.x + box.width - labelRoom
        let bottom = box.y + box.height - axisHeight
        func x(_ value: Double) -> Double { left + (right - left) * scale.position(value) }

        var lastEnd = -Double.infinity
        for tick in scale.ticks {
            pen.gridLine(from: (x(tick), box.y), to: (x(tick), bottom), isAxis: false)
            let text = model.series[0].numbers.tick(tick, step: scale.step, largest: largest)
            let half = context.cells.set(text, style).width / 2
            guard x(tick) - half > lastEnd + 3 else { continue }
            lastEnd = x(tick) + half
            pen.label(text, x: x(tick), y: bottom + style.size * 1.4, .center)
        }
        var y = box.y
        for (index, name) in model.categories.enumerated() {
            let middle = y + pitches[index] / 2
            let lines = context.cells.set(name, style, width: names).lines.count
            pen.label(
                name, x: box.x + names, y: middle + style.size * (0.36 - 0.625 * Double(lines - 1)), .end, width: names,
                colour: pen.colours.text)
            paintBars(of: index, on: pen, middle: middle, x: x)
            y += pitches[index]
        }
        pen.gridLine(from: (x(0), box.y), to: (x(0), bottom), isAxis: true)
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
        let count = Double(isStacked ? 1 : model.series.count)
        for (index, series) in model.series.enumerated() {
            guard let value = series.values[category] else { continue }
            let top = middle - thickness * count / 2 + (isStacked ? 0 : Double(index) * thickness)
            let start = isStacked ? (value < 0 ? ends.negative : ends.positive) : 0
            let (a, b) = (x(start), x(start + value))
            let height = thickness - (isStacked || model.series.count == 1 ? 0 : 1)
            pen.painter.fill(Rectangle(x: min(a, b), y: top, width: abs(b - a), height: height), series.colour)
            if isStacked {
                if value < 0 { ends.negative += value } else { ends.positive += value }
                pen.painter.rule(from: (b, top), to: (b, top + height), width: 0.8, .white)
            } else if model.hasLabels {
                let text = series.numbers.label(value, largest: model.largest)
                pen.value(
                    text, x: value < 0 ? b - 3 : b + 3, y: top + height / 2 + style.size * 0.36, value < 0 ? .end : .start,
                    colour: pen.colours.text)
            }
        }
    }
}

extension Colour {
    static let white = Colour(red: 255, green: 255, blue: 255)
}
