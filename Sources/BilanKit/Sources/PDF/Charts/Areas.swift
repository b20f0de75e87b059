internal import CCairo
import Content

/// Surfaces between a line through points and zero, or stacked on one another.
///
/// Beside one another they are pale, the smaller before the greater, and every line stands over all surfaces: nothing
/// is hidden where they
/// cross. A point without a value leaves a gap; in a stack it counts for nothing.
struct Areas {
    let model: ChartModel
    let axes: ChartAxes
    let context: DocumentContext

    private typealias Point = (x: Double, y: Double)

    func paint(on pen: ChartPen) {
        axes.paint(on: pen)
        if model.isStacked { paintStack(on: pen) } else { paintSurfaces(on: pen) }
        axes.paintBase(on: pen)
        guard !model.isStacked else { return }
        let lines = Lines(model: model, axes: axes, context: context)
        lines.paintLines(on: pen)
        lines.paintLabels(on: pen)
    }

    private func paintStack(on pen: ChartPen) {
        var sums = Array(repeating: 0.0, count: model.categories.count)
        for series in model.series {
            let foot = sums.indices.map { Point(axes.x($0), axes.y(sums[$0])) }
            for index in sums.indices { sums[index] += series.values[index] ?? 0 }
            let head = sums.indices.map { Point(axes.x($0), axes.y(sums[$0])) }
            series.look.pattern.fill(on: pen.painter, in: axes.plot, series.colour) {
                trace(head + foot.reversed(), on: $0)
            }
            for (from, to) in zip(head, head.dropFirst()) { pen.painter.rule(from: from, to: to, width: 1, .white) }
        }
    }

    private func paintSurfaces(on pen: ChartPen) {
        func mean(_ series: ChartModel.Series) -> Double {
            let known = series.values.compactMap { $0?.magnitude }
            return known.reduce(0, +) / Double(max(1, known.count))
        }
        for series in model.series.sorted(by: { mean($0) > mean($1) }) {
            for run in runs(series.values) {
                var points = run.map { Point(axes.x($0), axes.y(series.values[$0]!)) }
                if points.count == 1 {
                    // A point on its own has no extent: a narrow column stands for it.
                    let point = points[0]
                    points = [(point.x - axes.slot * 0.2, point.y), (point.x + axes.slot * 0.2, point.y)]
                }
                let corners: [Point] = [(points.last!.x, axes.base), (points[0].x, axes.base)]
                series.look.pattern.fill(on: pen.painter, in: axes.plot, series.colour.pale, hatch: series.colour) {
                    trace(points + corners, on: $0)
                }
            }
        }
    }

    /// Points that follow one another without a gap.
    private func runs(_ values: [Double?]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in values.indices where values[index] != nil {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    private func trace(_ points: [Point], on cairo: OpaquePointer) {
        for (index, point) in points.enumerated() {
            if index == 0 { cairo_move_to(cairo, point.x, point.y) } else { cairo_line_to(cairo, point.x, point.y) }
        }
        cairo_close_path(cairo)
    }
}

extension Colour {
    /// The colour mixed with four parts of white.
    var pale: Colour {
        func mixed(_ value: UInt8) -> UInt8 { UInt8(255 - (255 - Int(value)) / 5) }
        return Colour(red: mixed(red), green: mixed(green), blue: mixed(blue))
    }
}
