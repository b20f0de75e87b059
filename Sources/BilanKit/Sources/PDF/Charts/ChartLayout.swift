import Content

/// A chart: its title as text, then one figure with an alternative that says its values.
struct ChartLayout: BlockLayout {
    private let model: ChartModel
    private let title: FlowText
    private let legend: ChartLegend
    private let bars: HorizontalBars?
    private let scale: ChartScale
    private let width: Double
    private let height: Double
    private let context: DocumentContext

    /// The layouts of a chart: one, or several under one another where its bars would overflow a page.
    static func layouts(
        of chart: Chart, on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws -> [any BlockLayout] {
        numbers.figures += 1
        let width = geometry.textWidth
        let model = ChartModel(chart, context)
        let isUpright = model.isEmpty || chart.kind == .lines || hasShortNames(model, width: width, context)
        let scale = ChartScale(
            model.extremes, includesZero: chart.kind != .lines, steps: isUpright ? max(2, Int(chart.height / 40)) : 5)
        var title = Text([Text.Run("\(Wording.figure)\u{00A0}\(numbers.figures) – ", style: .strong)]) + Text(chart.title)
        if isUpright { return [ChartLayout(model, title, scale, bars: nil, geometry, context)] }

        let pitches = HorizontalBars(model: model, context: context, scale: scale).pitches(width: width)
        let room = geometry.textHeight - context.scale.size * 9 - ChartLegend(model, width: width, context).height
        var layouts: [any BlockLayout] = []
        var start = 0
        while start < pitches.count {
            var end = start
            var height = 0.0
            while end < pitches.count, end == start || height + pitches[end] <= room {
                height += pitches[end]
                end += 1
            }
            let part = model.part(start..<end)
            let bars = HorizontalBars(model: part, context: context, scale: scale)
            layouts.append(ChartLayout(part, title, scale, bars: bars, geometry, context))
            if start == 0 { title = title + Text(" \(Wording.continued)") }
            start = end
        }
        return layouts
    }

    private init(
        _ model: ChartModel, _ title: Text, _ scale: ChartScale, bars: HorizontalBars?,
        _ geometry: PageGeometry, _ context: DocumentContext
    ) {
        width = geometry.textWidth
        self.model = model
        self.scale = scale
        self.bars = bars
        self.context = context
        self.title = FlowText(title, context.scale.caption, width: width, context)
        legend = ChartLegend(model, width: width, context)
        if let bars {
            height = legend.height + bars.pitches(width: width).reduce(0, +) + bars.axisHeight
        } else {
            // A chart made for a larger page is made lower, not refused.
            let most = geometry.textHeight - self.title.height - context.scale.size
            height = min(legend.height + max(model.chart.height, context.scale.size * 8), most)
        }
    }

    /// Whether all categories can be named under upright bars, in two lines at most.
    private static func hasShortNames(_ model: ChartModel, width: Double, _ context: DocumentContext) -> Bool {
        let style = context.scale.chartLabel
        let slot = (width - style.size * 6) / Double(max(1, model.categories.count)) - style.size * 0.6
        guard slot > style.size * 1.5 else { return false }
        return model.categories.allSatisfy {
            context.cells.set($0, style, width: slot).lines.count <= 2 && context.cells.extent($0, style).least <= slot
        }
    }

    var gaps: (before: Double, after: Double) { (context.scale.size, context.scale.blockGap) }
    var lead: Double { title.footHeight + title.height + context.scale.size * 0.6 + height }

    func place(on flow: PageFlow) throws {
        guard height.isFinite, lead <= flow.geometry.textHeight else {
            throw DocumentError(
                "it is \(lead) points high with its title, and a page has room for \(flow.geometry.textHeight): make it lower")
        }
        try flow.require(lead)
        try title.place(
            on: flow, x: flow.geometry.left, colour: context.theme.colours.text,
            element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
        flow.advance(context.scale.size * 0.6)
        if let painter = flow.painter {
            let box = Rectangle(x: flow.geometry.left, y: flow.y, width: width, height: height)
            painter.own(painter.figure(model.chart.alternative ?? ChartAlternative.text(model), in: box))
            paint(on: ChartPen(painter: painter, context: context), in: box)
            try painter.surface.check()
        }
        flow.advance(height)
    }

    private func paint(on pen: ChartPen, in box: Rectangle) {
        guard !model.isEmpty else {
            return pen.label(
                Wording.noData, x: box.x + box.width / 2, y: box.y + box.height / 2, .center, width: box.width)
        }
        legend.paint(on: pen, x: box.x, y: box.y)
        let rest = Rectangle(
            x: box.x, y: box.y + legend.height, width: box.width, height: box.height - legend.height)
        if let bars { return bars.paint(on: pen, in: rest) }
        let axes = ChartAxes(model, scale, in: rest, context)
        switch model.chart.kind {
        case .lines: Lines(model: model, axes: axes, context: context).paint(on: pen)
        case .bars, .stackedBars: UprightBars(model: model, axes: axes, context: context).paint(on: pen)
        }
    }
}
