/// Paints small charts in rows, each with its name over it, its first and last category under it, and its greatest and
/// last value beside their marks.
struct SmallMultiplesPainter {
    private let multiples: SmallMultiples
    private let canvas: any Canvas

    static let rowHeight = 78.0
    private static let gap = 14.0
    private static let nameSize = 8.0
    private static let size = 6.5
    /// From a row's top: the name, then room for a value over the highest mark, then the plot, then the categories.
    private static let plot = (top: 24.0, bottom: 60.0)
    /// What values under the lowest marks need, over the categories.
    private static let foot = 9.0

    private var colours: Theme.Colours { canvas.theme.colours }

    init(_ multiples: SmallMultiples, _ canvas: any Canvas) {
        self.multiples = multiples
        self.canvas = canvas
    }

    func paint(_ panels: [SmallMultiples.Panel]) {
        let count = Double(multiples.columns)
        let width = (canvas.width - (count - 1) * Self.gap) / count
        for (index, panel) in panels.enumerated() {
            let (row, column) = index.quotientAndRemainder(dividingBy: multiples.columns)
            let chart = PanelPlace(
                x: Double(column) * (width + Self.gap), y: Double(row) * Self.rowHeight, width: width,
                slots: multiples.categories.count, extent: multiples.extent)
            paint(panel, at: chart)
        }
    }

    /// Where a chart stands, and where its values do.
    private struct PanelPlace {
        var x: Double
        var y: Double
        var width: Double
        var slots: Int
        var extent: ClosedRange<Double>
        /// Where the plot ends, from the chart's top.
        var bottom: Double {
            SmallMultiplesPainter.plot.bottom - (extent.lowerBound < 0 ? SmallMultiplesPainter.foot : 0)
        }

        var slot: Double { width / Double(slots) }
        func middle(_ index: Int) -> Double { x + slot * (Double(index) + 0.5) }

        func level(_ value: Double) -> Double {
            let range = extent.upperBound / 2 - extent.lowerBound / 2
            let part = range > 0 ? (extent.upperBound / 2 - value / 2) / range : 1
            return y + SmallMultiplesPainter.plot.top + part * (bottom - SmallMultiplesPainter.plot.top)
        }
    }

    private func paint(_ panel: SmallMultiples.Panel, at place: PanelPlace) {
        let name = canvas.fitted(panel.name, size: Self.nameSize, least: Self.size, width: place.width, isBold: true)
        canvas.text(name.text, at: Point(x: place.x, y: place.y + Self.nameSize), size: name.size, isBold: true)
        switch multiples.kind {
        case .bars: paintBars(panel, at: place)
        case .lines: paintLine(panel, at: place)
        }
        let base = place.level(0)
        canvas.stroke(
            Path().move(x: place.x, y: base).line(x: place.x + place.width, y: base), colours.secondary, width: 0.6)
        paintValues(of: panel, at: place)
        paintCategories(at: place)
    }

    private func paintBars(_ panel: SmallMultiples.Panel, at place: PanelPlace) {
        let width = min(place.slot * 0.72, 18)
        for (index, value) in panel.values.enumerated() {
            guard let value, value != 0 else { continue }
            let (start, end) = (place.level(max(value, 0)), place.level(min(value, 0)))
            canvas.fill(
                .rectangle(x: place.middle(index) - width / 2, y: start, width: width, height: max(end - start, 0.5)),
                colours.accent)
        }
    }

    private func paintLine(_ panel: SmallMultiples.Panel, at place: PanelPlace) {
        var path = Path()
        var isDown = false
        for (index, value) in panel.values.enumerated() {
            guard let value else {
                isDown = false
                continue
            }
            let (x, y) = (place.middle(index), place.level(value))
            path = isDown ? path.line(x: x, y: y) : path.move(x: x, y: y)
            isDown = true
            canvas.fill(.circle(x: x, y: y, radius: 1.6), colours.accent)
        }
        canvas.stroke(path, colours.accent, width: 1.2)
    }

    /// The greatest value, and the last where it keeps clear of it.
    private func paintValues(of panel: SmallMultiples.Panel, at place: PanelPlace) {
        let known = panel.values.enumerated().compactMap { index, value in value.map { (index: index, value: $0) } }
        guard let last = known.last, let greatest = known.max(by: { $0.value < $1.value }) else {
            canvas.text(
                canvas.theme.words.unknown, at: Point(x: place.x + place.width / 2, y: place.level(0) - 4),
                size: Self.size, colour: colours.secondary, alignment: .center)
            return
        }
        var told: [ClosedRange<Double>] = []
        for point in last.index == greatest.index ? [last] : [greatest, last] {
            let text = multiples.words(for: point.value, canvas.theme.numbers)
            let width = canvas.width(of: text, size: Self.size)
            // Within the chart, whichever mark it belongs to.
            let middle = min(max(place.middle(point.index), place.x + width / 2), place.x + place.width - width / 2)
            let span = middle - width / 2 - 2...middle + width / 2 + 2
            guard !told.contains(where: { $0.overlaps(span) }) else { continue }
            told.append(span)
            let level = place.level(point.value)
            canvas.text(
                text, at: Point(x: middle, y: point.value < 0 ? level + Self.size + 1 : level - 2.5), size: Self.size,
                alignment: .center)
        }
    }

    /// The first and the last category: the ones between follow from them.
    private func paintCategories(at place: PanelPlace) {
        let baseline = place.y + Self.plot.bottom + Self.size + 3.5
        let names = multiples.categories
        let room = place.width / 2 - 2
        func name(_ index: Int, x: Double, _ alignment: TableColumn.Alignment) {
            let fitted = canvas.fitted(names[index], size: Self.size, least: Self.size, width: room)
            canvas.text(
                fitted.text, at: Point(x: x, y: baseline), size: fitted.size, colour: colours.secondary,
                alignment: alignment)
        }
        guard names.count > 1 else { return name(0, x: place.middle(0), .center) }
        name(0, x: place.x, .start)
        name(names.count - 1, x: place.x + place.width, .end)
    }
}
