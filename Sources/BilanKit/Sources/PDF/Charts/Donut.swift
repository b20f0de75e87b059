internal import CCairo
import Content
internal import Glibc

/// The parts of a whole as a ring, from noon on with the clock: each has its name and share beside it, the whole stands
/// in the middle.
struct Donut {
    let model: ChartModel
    let context: DocumentContext
    private let parts: [DonutPart]

    private typealias Point = (x: Double, y: Double)

    init(model: ChartModel, context: DocumentContext) {
        self.model = model
        self.context = context
        parts = DonutPart.parts(of: model, context)
    }

    private var style: TextStyle { context.scale.chartLabel }
    private var hasLegend: Bool { model.chart.legend != .automatic && model.chart.legend != .hidden }

    /// The ring takes no more of the width than leaves room for labels at both sides.
    private func radius(in box: Rectangle) -> Double {
        max(min(box.height / 2 - style.size * 1.6, box.width * 0.24), style.size)
    }

    /// The height that the labels of the fuller side need: less would lay them over one another.
    func leastHeight(width: Double) -> Double {
        labels(in: Rectangle(x: 0, y: 0, width: width, height: width)).leastHeight
    }

    func paint(on pen: ChartPen, in box: Rectangle) {
        let radius = radius(in: box)
        let centre = Point(box.x + box.width / 2, box.y + box.height / 2)
        let inner = radius * 0.58
        let bounds = Rectangle(x: centre.x - radius, y: centre.y - radius, width: radius * 2, height: radius * 2)
        for (part, angles) in zip(parts, angles) {
            part.look.pattern.fill(on: pen.painter, in: bounds, part.look.colour) { cairo in
                cairo_arc(cairo, centre.x, centre.y, radius, angles.lowerBound, angles.upperBound)
                cairo_arc_negative(cairo, centre.x, centre.y, inner, angles.upperBound, angles.lowerBound)
                cairo_close_path(cairo)
            }
        }
        // White between neighbours, whatever their colours.
        for angles in angles where parts.count > 1 {
            let (dx, dy) = (cos(angles.lowerBound), sin(angles.lowerBound))
            pen.painter.rule(
                from: (centre.x + dx * inner, centre.y + dy * inner),
                to: (centre.x + dx * radius, centre.y + dy * radius), width: 1.4,
                .white)
        }
        paintWhole(at: centre, within: inner, on: pen)
        labels(in: box).paint(on: pen)
    }

    /// Where each part begins and ends, in radians.
    private var angles: [ClosedRange<Double>] {
        var end = -Double.pi / 2
        return parts.map { part in
            let start = end
            end += part.share * 2 * .pi
            return start...end
        }
    }

    private func labels(in box: Rectangle) -> DonutLabels {
        let labels = zip(parts, angles).map { part, angles in
            DonutLabel(text: text(of: part), angle: (angles.lowerBound + angles.upperBound) / 2)
        }
        return DonutLabels(labels, radius: radius(in: box), box: box, style, context)
    }

    private func paintWhole(at centre: Point, within inner: Double, on pen: ChartPen) {
        guard let series = model.series.first else { return }
        let whole = parts.reduce(0) { $0 + $1.value }
        let numbers = ChartNumbers(
            format: series.numbers.format, unit: model.chart.unit(of: series.numbers.format, largest: whole),
            styles: series.numbers.styles)
        let text = numbers.label(whole, largest: whole)
        guard context.cells.extent(text, style).natural < inner * 1.7 else { return }
        pen.label(context.words.total, x: centre.x, y: centre.y - style.size * 0.3, .center)
        pen.label(text, x: centre.x, y: centre.y + style.size * 1.05, .center, colour: pen.colours.text)
    }

    private func text(of part: DonutPart) -> String {
        let percent = NumberFormat.percent.string(.share(Share(part.share)), context.theme.numbers)
        let value = model.series[0].numbers.whole(part.value)
        var lines = hasLegend ? [] : [part.name]
        // Of values that are shares already the share of the whole says the same, or confuses.
        if model.chart.valueLabels != .hidden {
            lines.append(model.series[0].numbers.format == .percent ? percent : "\(percent) (\(value))")
        }
        return lines.joined(separator: "\n")
    }
}
