/// Paints a waterfall: a row each bar, names before, values behind.
struct StepPainter {
    let canvas: any Canvas

    static let rowHeight = 16.5
    private static let size = 8.5
    private static let leastSize = 6.0
    private static let gap = 8.0

    private var colours: Theme.Colours { canvas.theme.colours }

    init(_ canvas: any Canvas) { self.canvas = canvas }

    func paint(_ waterfall: Waterfall) {
        let bars = waterfall.bars
        let values = bars.map { waterfall.words(for: $0, canvas.theme.numbers) }
        let row = min(Self.rowHeight, canvas.height / Double(max(1, bars.count)))
        let size = min(Self.size, row * 0.6)
        let valueWidth = values.map { canvas.width(of: $0, size: size) }.max() ?? 0
        let nameWidth = min(bars.map { canvas.width(of: $0.name, size: size) }.max() ?? 0, canvas.width * 0.4)
        let left = nameWidth + Self.gap
        let room = max(canvas.width - left - valueWidth - Self.gap, 10)
        let ends = bars.flatMap { [$0.from, $0.to] }
        let (least, greatest) = (min(0, ends.min() ?? 0), max(0, ends.max() ?? 0))
        func x(_ value: Double) -> Double {
            left + (greatest > least ? (value / 2 - least / 2) / (greatest / 2 - least / 2) : 0) * room
        }
        canvas.stroke(
            Path().move(x: x(0), y: 0).line(x: x(0), y: row * Double(bars.count)), colours.rule, width: 0.75)
        for (index, bar) in bars.enumerated() {
            let top = row * Double(index)
            let (start, end) = (min(x(bar.from), x(bar.to)), max(x(bar.from), x(bar.to)))
            // A level of nothing stays a line, as what is least of a difference does.
            let box = Path.rectangle(x: start, y: top + row * 0.18, width: max(end - start, 0.75), height: row * 0.64)
            canvas.fill(box, bar.isDifference ? colours.accent.mixed(with: .white, 0.18) : colours.accent)
            if bar.isDifference { canvas.stroke(box, colours.accent, width: 0.75) }
            if index + 1 < bars.count {
                let joint = x(bar.to)
                canvas.stroke(
                    Path().move(x: joint, y: top + row * 0.82).line(x: joint, y: top + row * 1.18), colours.secondary,
                    width: 0.5)
            }
            let baseline = top + row * 0.5 + size * 0.35
            let name = canvas.fitted(bar.name, size: size, least: Self.leastSize, width: nameWidth)
            let ink = bar.isDifference ? colours.secondary : colours.text
            canvas.text(name.text, at: Point(x: 0, y: baseline), size: name.size, colour: ink)
            canvas.text(
                values[index], at: Point(x: canvas.width, y: baseline), size: size, colour: ink, alignment: .end,
                isBold: !bar.isDifference)
        }
    }
}
