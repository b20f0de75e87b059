/// Paints a flow through stages: from left to right those that go on, downwards those that leave.
struct StageFlowPainter {
    let flow: StageFlow
    let canvas: any Canvas

    private static let barWidth = 9.0
    private static let size = 8.0
    private static let line = 10.5

    private var colours: Theme.Colours { canvas.theme.colours }

    init(_ flow: StageFlow, _ canvas: any Canvas) {
        self.flow = flow
        self.canvas = canvas
    }

    /// Where the stages' bars begin, under their two lines of words.
    private var top: Double { Self.line * 2 + 4 }
    /// What exits need under the bars.
    private var foot: Double {
        let most = flow.stages.map { $0.exits.count { $0.count > 0 } }.max() ?? 0
        return most == 0 ? 4 : Double(most) * (Self.line + 2) + 14
    }
    /// How high the first stage's bar is.
    private var whole: Double { max(canvas.height - top - foot, 20) }
    private var step: Double {
        (canvas.width - Self.barWidth - lastWidth) / Double(max(1, flow.stages.count - 1))
    }
    /// What the last stage's words need beyond its bar.
    private var lastWidth: Double {
        min(
            canvas.width * 0.25,
            max(
                0,
                words(of: flow.stages.count - 1).map { canvas.width(of: $0, size: Self.size, isBold: true) }.max()!
                    - Self.barWidth
            ))
    }

    private func height(_ count: Int) -> Double { whole * Double(count) / Double(flow.stages[0].count) }
    private func x(_ index: Int) -> Double { step * Double(index) }

    func paint() {
        for index in flow.stages.indices { paintBands(from: index) }
        for (index, stage) in flow.stages.enumerated() {
            let bar = Path.rectangle(
                x: x(index), y: top, width: Self.barWidth, height: max(height(stage.count), stage.count > 0 ? 0.75 : 0))
            canvas.fill(bar, colours.accent)
            for (row, text) in words(of: index).enumerated() {
                canvas.text(
                    text, at: Point(x: x(index), y: Self.line * Double(row + 1) - 2),
                    size: size(of: text, in: room(at: index)),
                    colour: row == 0 ? colours.text : colours.accent, isBold: row == 1)
            }
        }
    }

    /// The stage's name, and how many reached it.
    private func words(of index: Int) -> [String] {
        let stage = flow.stages[index]
        let count = NumberFormat.integer.string(.integer(stage.count), canvas.theme.numbers)
        let share = NumberFormat.percent.string(.share(flow.share(stage.count)), canvas.theme.numbers)
        return [stage.name, index == 0 ? count : "\(count) (\(share))"]
    }

    private func room(at index: Int) -> Double {
        index + 1 < flow.stages.count ? step - 6 : lastWidth + Self.barWidth
    }

    private func size(of text: String, in room: Double) -> Double {
        min(Self.size, max(4.5, Self.size * room / max(canvas.width(of: text, size: Self.size, isBold: true), 1)))
    }

    private func paintBands(from index: Int) {
        let stage = flow.stages[index]
        let start = x(index) + Self.barWidth
        if index + 1 < flow.stages.count {
            let height = height(flow.stages[index + 1].count)
            canvas.fill(
                Path.rectangle(x: start, y: top, width: step - Self.barWidth, height: height),
                colours.accent.mixed(with: .white, 0.22))
        }
        // Those that leave stand at the bar's foot, the first of them undermost, and turn down one beside the other; the outer ones
        // end higher, so that none crosses another's words.
        let exits = stage.exits.filter { $0.count > 0 }
        var bottom = top + height(stage.count)
        var reach = start + 8
        // Where stages stand close together, what leaves is drawn narrower as it turns, and stays on its side of the next.
        let across = exits.reduce(0) { $0 + height($1.count) }
        let narrowing = min(1, max(0.05, (step - Self.barWidth - 8 - 3 * Double(exits.count)) / max(across, 1)))
        for (row, exit) in exits.enumerated() {
            let height = max(height(exit.count), 0.75)
            let baseline = top + whole + 12 + Double(exits.count - row) * (Self.line + 2)
            let (inner, outer) = (reach, reach + max(height * narrowing, 0.75))
            let end = baseline - Self.size * 0.4
            canvas.fill(
                band(from: start, bottom - height, bottom, inner: inner, outer: outer, end: end),
                colours.secondary.mixed(with: .white, 0.35))
            let count = NumberFormat.integer.string(.integer(exit.count), canvas.theme.numbers)
            let text = "\(exit.name) \(count)"
            let left = outer + 4
            let room = (index + 1 < flow.stages.count ? x(index + 1) : canvas.width) - left
            canvas.text(
                text, at: Point(x: left, y: baseline), size: size(of: text, in: room + step * 0.6), colour: colours.text
            )
            bottom -= height
            reach = outer + 3
        }
    }

    /// A band that goes on to the right between two heights, and then down between two places.
    private func band(
        from x: Double, _ upper: Double, _ lower: Double, inner: Double, outer: Double, end: Double
    ) -> Path {
        let turn = 0.55
        return Path().move(x: x, y: upper)
            .curve(
                Point(x: x + (outer - x) * turn, y: upper), Point(x: outer, y: upper + (end - upper) * (1 - turn)),
                to: Point(x: outer, y: end)
            )
            .line(x: inner, y: end)
            .curve(
                Point(x: inner, y: lower + max(0, end - lower) * (1 - turn)),
                Point(x: x + (inner - x) * turn, y: lower),
                to: Point(x: x, y: lower)
            )
            .close()
    }
}
