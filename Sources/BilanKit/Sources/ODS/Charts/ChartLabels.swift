/// Which values are written beside their marks: spreadsheet programs write all or none, one over the other. A label
/// stands where it meets no other label and no other mark, as far as can be told before the chart is drawn.
final class ChartLabels {
    /// By series and point.
    private var hidden: [[Bool]]
    private let shape: ChartShape
    private let plot: (width: Double, height: Double)
    private let size: Double
    private var placed: [Box] = []

    private struct Box {
        var x: ClosedRange<Double>
        var y: ClosedRange<Double>

        func meets(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
    }

    init(_ shape: ChartShape, plot: (width: Double, height: Double), size: Double) {
        (self.shape, self.plot, self.size) = (shape, plot, size)
        hidden = shape.data.values.map { $0.map { $0 == nil } }
        guard shape.kind != .donut, !shape.data.categories.isEmpty else { return }
        if shape.isStacked {
            hideNarrowParts()
        } else if shape.isHorizontal {
            let thickness = plot.height / Double(count) / (Double(series) + 0.6)
            if thickness < size { hidden = hidden.map { $0.map { _ in true } } }
        } else {
            hideColliding()
        }
    }

    private var count: Int { shape.data.categories.count }
    private var series: Int { shape.data.values.count }

    /// Whether a point's value is written.
    func isShown(_ series: Int, _ point: Int) -> Bool { !hidden[series][point] }

    /// Whether enough are written for the others not to be missed.
    var areMostShown: Bool {
        let all = shape.data.values.joined().count { $0 != nil }
        return hidden.joined().count { !$0 } * 3 >= all * 2
    }

    private func width(_ value: Double) -> Double {
        TextMeasure.width(shape.numbers.label(value, largest: shape.largest), size: size)
    }

    /// A part of a stack has its value within it.
    private func hideNarrowParts() {
        let whole = max(shape.data.extremes(isStacked: true).map(\.magnitude).max() ?? 0, .leastNonzeroMagnitude)
        let length = shape.isHorizontal ? plot.width : plot.height
        let slot = (shape.isHorizontal ? plot.height : plot.width) / Double(count) / (shape.isBars ? 1.6 : 1)
        for index in 0..<series {
            for point in 0..<count {
                guard let value = shape.data.values[index][point] else { continue }
                let along = value.magnitude / whole * length
                let text = width(value)
                let hasRoom =
                    shape.isHorizontal
                    ? text + 2 <= along && size * 1.2 <= slot : size * 1.2 <= along && text + 2 <= slot
                if !hasRoom { hidden[index][point] = true }
            }
        }
    }

    private func hideColliding() {
        let values = shape.data.values.joined().compactMap { $0 }
        let low = shape.kind.hasPoints ? values.min() ?? 0 : min(0, values.min() ?? 0)
        let high = max(values.max() ?? 0, shape.kind.hasPoints ? -.infinity : 0)
        // An axis ends a little beyond its greatest value.
        let span = (high - low) * 1.1
        let scale = span > 0 && span.isFinite ? plot.height / span : 0
        guard scale > 0 || high == low else { return }
        let slot = plot.width / Double(count)
        let pitch = slot / (Double(series) + 0.6)
        func middle(_ index: Int, _ point: Int) -> Double {
            guard !shape.isBars else { return slot * Double(point) + pitch * (Double(index) + 0.8) }
            return count == 1 ? plot.width / 2 : plot.width * Double(point) / Double(count - 1)
        }
        for point in 0..<count {
            for index in 0..<series {
                guard let value = shape.data.values[index][point] else { continue }
                let (x, y) = (middle(index, point), (value - low) * scale)
                let half = width(value) / 2
                let start = shape.isFirstOnAxis(point) ? x + 4 : x - half
                let end = shape.isFirstOnAxis(point) ? x + 4 + half * 2 : x + half
                // Under a bar below zero, else over the mark.
                let isUnder = shape.isBars && value < 0
                let box = Box(
                    x: start...end, y: isUnder ? y - size * 1.2...y - 1 : y + 1...y + size * 1.2)
                let meetsBar =
                    shape.isBars
                    && (0..<series).contains { other in
                        guard other != index, let height = shape.data.values[other][point] else { return false }
                        let (a, b) = (-low * scale, (height - low) * scale)
                        let centre = middle(other, point)
                        return box.meets(Box(x: centre - pitch / 2...centre + pitch / 2, y: min(a, b)...max(a, b)))
                    }
                if meetsBar || placed.contains(where: box.meets) {
                    hidden[index][point] = true
                } else {
                    placed.append(box)
                }
            }
        }
    }
}

extension ChartShape {
    /// Whether the point stands on the axis of the values, so that its label must stand beside it.
    func isFirstOnAxis(_ point: Int) -> Bool { point == 0 && (kind.hasPoints || kind == .areas) }
}
