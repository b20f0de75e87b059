import Content
internal import Glibc

/// What stands beside a part of a donut: lines of text, and which way the part lies.
struct DonutLabel {
    var text: String
    /// In radians, with the clock from three o'clock on.
    var angle: Double
}

/// Sets the labels of a donut at its two sides, each led to its part by a line; none lies over another.
struct DonutLabels {
    private struct Placed {
        var cell: CellText
        /// Of the part, in radians.
        var angle: Double
        var isRight: Bool
        /// The middle of the lines.
        var y: Double
        var height: Double
    }

    private var placed: [Placed] = []
    private let style: TextStyle
    private let box: Rectangle
    private let radius: Double

    private var leading: Double { style.size * 1.2 }
    private var centre: (x: Double, y: Double) { (box.x + box.width / 2, box.y + box.height / 2) }

    init(_ labels: [DonutLabel], radius: Double, box: Rectangle, _ style: TextStyle, _ context: DocumentContext) {
        (self.style, self.box, self.radius) = (style, box, radius)
        let room = max(box.width / 2 - radius - style.size * 2.6, style.size * 3)
        for label in labels where !label.text.isEmpty {
            let cell = context.cells.set(label.text, style, width: room)
            placed.append(
                Placed(
                    cell: cell, angle: label.angle, isRight: cos(label.angle) >= 0, y: point(label.angle, reach).y,
                    height: Double(cell.lines.count) * leading + style.size * 0.35))
        }
        spread(isRight: true)
        spread(isRight: false)
    }

    /// What the fuller side takes, one label under the other.
    var leastHeight: Double {
        [true, false].map { side in placed.filter { $0.isRight == side }.reduce(0) { $0 + $1.height } }.max()!
    }

    /// Moves the labels of one side apart: down where they meet, and up again where they would leave the drawing.
    private mutating func spread(isRight: Bool) {
        let side = placed.indices.filter { placed[$0].isRight == isRight }.sorted { placed[$0].y < placed[$1].y }
        var floor = box.y
        for index in side {
            placed[index].y = max(placed[index].y, floor + placed[index].height / 2)
            floor = placed[index].y + placed[index].height / 2
        }
        var ceiling = box.y + box.height
        for index in side.reversed() {
            placed[index].y = min(placed[index].y, ceiling - placed[index].height / 2)
            ceiling = placed[index].y - placed[index].height / 2
        }
    }

    /// Where leading lines turn, from the centre.
    private var reach: Double { radius + style.size * 0.9 }

    private func point(_ angle: Double, _ distance: Double) -> (x: Double, y: Double) {
        (centre.x + cos(angle) * distance, centre.y + sin(angle) * distance)
    }

    func paint(on pen: ChartPen) {
        for label in placed {
            let x = centre.x + (label.isRight ? 1 : -1) * (radius + style.size * 2)
            lead(to: (x, label.y), from: label, on: pen)
            let start = x + (label.isRight ? style.size * 0.4 : -style.size * 0.4)
            let top = label.y - Double(label.cell.lines.count) * leading / 2
            for (index, line) in label.cell.lines.enumerated() {
                pen.painter.show(
                    line, x: label.isRight ? start : start - line.width, y: top + leading * (Double(index) + 0.8),
                    pen.colours.text)
            }
        }
    }

    /// From the part outward, around the ring as far as the label was moved, and to the label: never over another part.
    private func lead(to end: (x: Double, y: Double), from label: Placed, on pen: ChartPen) {
        let rise = min(max((end.y - centre.y) / reach, -1), 1)
        let target = label.isRight ? asin(rise) : .pi - asin(rise)
        // The side's angles run from noon to six o'clock without a step.
        let start = label.isRight ? atan2(sin(label.angle), cos(label.angle)) : .pi - asin(sin(label.angle))
        var points = [point(label.angle, radius * 0.97), point(label.angle, reach)]
        let steps = ((target - start).magnitude / 0.08).whole(in: 0...1_000)
        for step in 0..<steps {
            points.append(point(start + (target - start) * Double(step + 1) / Double(steps), reach))
        }
        for (from, to) in zip(points, points.dropFirst() + [end]) { pen.gridLine(from: from, to: to, isAxis: true) }
    }
}
