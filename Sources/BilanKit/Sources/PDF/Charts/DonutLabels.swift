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
        /// The ends of the leading line's first piece.
        var anchor: (x: Double, y: Double)
        var elbow: (x: Double, y: Double)
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
            let (dx, dy) = (cos(label.angle), sin(label.angle))
            func point(_ distance: Double) -> (x: Double, y: Double) { (centre.x + dx * distance, centre.y + dy * distance) }
            let cell = context.cells.set(label.text, style, width: room)
            placed.append(Placed(
                cell: cell, anchor: point(radius * 0.97), elbow: point(radius + style.size * 0.9), isRight: dx >= 0,
                y: point(radius + style.size * 0.9).y, height: Double(cell.lines.count) * leading + style.size * 0.35))
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

    func paint(on pen: ChartPen) {
        for label in placed {
            let reach = radius + style.size * 2
            let x = centre.x + (label.isRight ? reach : -reach)
            pen.gridLine(from: label.anchor, to: label.elbow, isAxis: true)
            pen.gridLine(from: label.elbow, to: (x, label.y), isAxis: true)
            let start = x + (label.isRight ? style.size * 0.4 : -style.size * 0.4)
            let top = label.y - Double(label.cell.lines.count) * leading / 2
            for (index, line) in label.cell.lines.enumerated() {
                pen.painter.show(
                    line, x: label.isRight ? start : start - line.width, y: top + leading * (Double(index) + 0.8), pen.colours.text)
            }
        }
    }
}
