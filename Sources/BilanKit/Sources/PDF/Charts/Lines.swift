internal import CCairo
import Content

/// Lines through points, or points alone; a point without a value leaves a gap.
struct Lines {
    let model: ChartModel
    let axes: ChartAxes
    let context: DocumentContext

    func paint(on pen: ChartPen) {
        axes.paint(on: pen)
        axes.paintBase(on: pen)
        paintLines(on: pen)
        paintLabels(on: pen)
    }

    /// The lines and their markers.
    func paintLines(on pen: ChartPen) {
        let cairo = pen.painter.cairo
        for series in model.series {
            guard model.kind != .dots else {
                for (index, value) in series.values.enumerated() {
                    guard let value else { continue }
                    series.look.marker.paint(
                        on: pen.painter, x: axes.x(index), y: axes.y(value), radius: 3.4, series.colour)
                }
                continue
            }
            pen.painter.setColour(series.colour)
            cairo_set_line_width(cairo, 1.6)
            cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
            cairo_set_dash(cairo, series.look.dash, Int32(series.look.dash.count), 0)
            var isDown = false
            for (index, value) in series.values.enumerated() {
                guard let value else {
                    isDown = false
                    continue
                }
                let (x, y) = (axes.x(index), axes.y(value))
                if isDown { cairo_line_to(cairo, x, y) } else { cairo_move_to(cairo, x, y) }
                isDown = true
            }
            cairo_stroke(cairo)
            cairo_set_dash(cairo, [], 0, 0)
            // Markers that would touch say nothing; a point on its own is nothing but its marker.
            for (index, value) in series.values.enumerated() {
                guard let value, axes.slot >= 7 || isAlone(index, series.values) else { continue }
                series.look.marker.paint(
                    on: pen.painter, x: axes.x(index), y: axes.y(value), radius: 2.6, series.colour)
            }
        }
    }

    private func isAlone(_ index: Int, _ values: [Double?]) -> Bool {
        (index == 0 || values[index - 1] == nil) && (index + 1 == values.count || values[index + 1] == nil)
    }

    /// Writes each point's value over it, or under it where another's label or point has the place.
    func paintLabels(on pen: ChartPen) {
        guard model.hasLabels(upTo: 14) else { return }
        let size = pen.style.size
        for category in model.categories.indices {
            var taken: [Double] = []
            let points = model.series.compactMap { $0.values[category].map(axes.y) }
            for series in model.series.sorted(by: { ($0.values[category] ?? 0) > ($1.values[category] ?? 0) }) {
                guard let value = series.values[category] else { continue }
                let text = series.numbers.label(value, largest: model.largest)
                guard context.cells.extent(text, pen.style).natural <= axes.slot - 2 else { continue }
                let places = [axes.y(value) - size * 0.75, axes.y(value) + size * 1.5]
                guard
                    let y = places.first(where: { place in
                        place > axes.plot.y - size && place < axes.plot.y + axes.plot.height - 1
                            && taken.allSatisfy { abs($0 - place) > size * 1.1 }
                            && points.allSatisfy {
                                $0 == axes.y(value) || $0 < place - size * 1.1 || $0 > place + size * 0.5
                            }
                    })
                else { continue }
                taken.append(y)
                pen.value(text, x: axes.x(category), y: y, .center, colour: series.colour.darkened(toContrast: 4.5))
            }
        }
    }
}
