import Content

/// A chart: its title as text, then one figure with an alternative that says its values.
struct ChartLayout: BlockLayout {
    private let model: ChartModel
    private let title: FlowText
    private let note: FlowText?
    private let legend: ChartLegend
    private let bars: HorizontalBars?
    private let scale: ChartScale
    private let width: Double
    private let height: Double
    /// Of a whole page's text, in points.
    private let pageHeight: Double
    private let context: DocumentContext

    /// The layouts of a chart: one, or several under one another where its bars would overflow a page.
    static func layouts(
        of chart: Chart, on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws -> [any BlockLayout] {
        numbers.figures += 1
        let width = geometry.textWidth
        let (model, isUpright) = model(of: chart, width: width, context)
        if let warning = model.warning { context.diagnosticLog.warn(warning) }
        let legend = ChartLegend(model, width: width, context)
        let drawingWidth = legend.divide(Rectangle(x: 0, y: 0, width: width, height: 0)).drawing.width
        let scale = scale(model, height: chart.height, isUpright: isUpright)
        var title =
            Text([Text.Run("\(context.words.figure)\u{00A0}\(numbers.figures) – ", style: .strong)]) + Text(chart.title)
        if let subtitle = chart.subtitle { title = title + Text("\n\(subtitle)") }
        if isUpright { return [ChartLayout(model, title, scale, bars: nil, note: chart.note, geometry, context)] }

        let whole = HorizontalBars(model: model, context: context, scale: scale)
        let pitches = whole.pitches(width: drawingWidth)
        let noteRoom =
            chart.note.map { height(of: FlowText($0, context.scale.small, width: width, context), context) } ?? 0
        let room =
            geometry.textHeight - context.scale.size * 7 - noteRoom - legend.addedHeight
            - whole.axisHeight(width: drawingWidth)
        // What stands over the chart takes room from its first part alone.
        let over = geometry.top - context.theme.page.top
        var layouts: [any BlockLayout] = []
        var start = 0
        while start < pitches.count {
            var end = start
            var height = 0.0
            while end < pitches.count, end == start || height + pitches[end] <= room + (start == 0 ? 0 : over) {
                height += pitches[end]
                end += 1
            }
            let part = model.part(start..<end)
            let bars = HorizontalBars(model: part, context: context, scale: scale)
            let note = end == pitches.count ? chart.note : nil
            layouts.append(ChartLayout(part, title, scale, bars: bars, note: note, geometry, context))
            if start == 0 { title = title + Text(" \(context.words.continued)") }
            start = end
        }
        return layouts
    }

    private init(
        _ model: ChartModel, _ title: Text, _ scale: ChartScale, bars: HorizontalBars?, note: Text?,
        _ geometry: PageGeometry, _ context: DocumentContext
    ) {
        width = geometry.textWidth
        pageHeight = geometry.textHeight
        self.model = model
        self.scale = scale
        self.bars = bars
        self.context = context
        self.title = FlowText(title, context.scale.caption, width: width, context)
        self.note = note.map { FlowText($0, context.scale.small, width: geometry.textWidth, context) }
        let noteHeight = Self.height(of: self.note, context)
        legend = ChartLegend(model, width: width, context)
        if let bars {
            let drawing = legend.divide(Rectangle(x: 0, y: 0, width: width, height: 0)).drawing.width
            let needed = bars.pitches(width: drawing).reduce(0, +) + bars.axisHeight(width: drawing)
            height = max(legend.addedHeight + needed, legend.height)
        } else {
            // A chart made for a larger page is made lower, not refused.
            let most = geometry.textHeight - self.title.height - context.scale.size - noteHeight
            var wanted = max(model.chart.height, context.scale.size * 8)
            let drawing = legend.divide(Rectangle(x: 0, y: 0, width: width, height: 0)).drawing
            if model.kind == .donut {
                wanted = max(wanted, Donut(model: model, context: context).leastHeight(width: drawing.width))
            } else {
                wanted += ChartAxes(model, scale, in: drawing, context).names.addedHeight
            }
            height = min(legend.addedHeight + max(wanted, legend.place == .end ? legend.height : 0), most)
        }
    }

    /// A chart's model, and whether its bars stand or, in a box so many points wide, lie.
    static func model(
        of chart: Chart, width: Double, _ context: DocumentContext
    ) -> (model: ChartModel, isUpright: Bool) {
        let model = ChartModel(chart, context)
        guard !model.isEmpty, model.kind != .donut else { return (model, true) }
        let box = Rectangle(x: 0, y: 0, width: width, height: 0)
        let drawing = ChartLegend(model, width: width, context).divide(box).drawing
        if model.isBars {
            switch model.chart.direction {
            case .automatic: return (model, hasShortNames(model, width: drawing.width, context))
            case .horizontal: return (model, false)
            case .upright: break
            }
        }
        let axes = ChartAxes(model, scale(model, height: chart.height, isUpright: true), in: drawing, context)
        return axes.names.hasRoom ? (model, true) : (model.horizontal(), false)
    }

    /// The axis of the values; upright it has as many steps as the height has room for.
    static func scale(_ model: ChartModel, height: Double, isUpright: Bool) -> ChartScale {
        ChartScale(
            model.extremes, includesZero: !model.kind.hasPoints,
            steps: isUpright ? (height / 40).whole(in: 2...1_000) : 5)
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
    /// It shrinks a little rather than leave a page's end empty.
    var lead: Double { titleHeight + leastHeight + noteHeight }

    private var noteHeight: Double { Self.height(of: note, context) }

    private static func height(of note: FlowText?, _ context: DocumentContext) -> Double {
        note.map { context.scale.size * 0.5 + $0.height + $0.footHeight } ?? 0
    }

    private var titleHeight: Double { title.footHeight + title.height + context.scale.size * 0.6 }

    /// The least height that it is drawn in: upright marks alone can be lower, where the chart isn't meant to fill a page.
    private var leastHeight: Double {
        guard bars == nil, !model.isEmpty, model.kind != .donut, height <= pageHeight / 2 else { return height }
        return min(height, max(height * Self.leastShare, context.scale.size * 12))
    }

    private static let leastShare = 0.65

    func place(on flow: PageFlow) throws {
        guard height.isFinite, titleHeight + height + noteHeight <= flow.geometry.textHeight + 0.01 else {
            throw DocumentError(
                String(
                    fr:
                        "il a \(FrenchNumber.decimal(titleHeight + height, digits: 0)) points de haut avec son titre, et une page en offre "
                        + "\(FrenchNumber.decimal(flow.geometry.textHeight, digits: 0)) ; donnez-lui une hauteur moindre",
                    en:
                        "it is \(LocalizedNumberFormatter(.english).decimal(titleHeight + height, digits: 0)) points high with its title, and a page "
                        + "offers \(LocalizedNumberFormatter(.english).decimal(flow.geometry.textHeight, digits: 0)); give it a smaller height"
                ))
        }
        try flow.require(lead)
        let height = min(height, max(leastHeight, flow.remaining - titleHeight - noteHeight))
        try title.place(
            on: flow, x: flow.geometry.left, colour: context.theme.colours.text,
            element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
        flow.advance(context.scale.size * 0.6)
        if let painter = flow.painter {
            let box = Rectangle(x: flow.geometry.left, y: flow.y, width: width, height: height)
            painter.own(
                painter.figure(model.chart.description(of: model.data, as: model.kind, context.theme.numbers), in: box))
            Self.paint(model, scale, bars: bars, on: ChartPen(painter: painter, context: context), in: box, context)
            try painter.check()
        }
        flow.advance(height)
        guard let note else { return }
        flow.advance(context.scale.size * 0.5)
        try note.place(
            on: flow, x: flow.geometry.left, colour: context.theme.colours.secondary,
            element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
    }

    /// Paints a chart without its title.
    static func paint(
        _ model: ChartModel, _ scale: ChartScale, bars: HorizontalBars?, on pen: ChartPen, in box: Rectangle,
        _ context: DocumentContext
    ) {
        guard !model.isEmpty else {
            return pen.label(
                context.words.noData, x: box.x + box.width / 2, y: box.y + box.height / 2, .center, width: box.width)
        }
        let legend = ChartLegend(model, width: box.width, context)
        let places = legend.divide(box)
        legend.paint(on: pen, in: places.legend)
        if let bars { return bars.paint(on: pen, in: places.drawing) }
        if model.kind == .donut { return Donut(model: model, context: context).paint(on: pen, in: places.drawing) }
        let axes = ChartAxes(model, scale, in: places.drawing, context)
        switch model.kind {
        case .lines, .dots: Lines(model: model, axes: axes, context: context).paint(on: pen)
        case .areas, .stackedAreas: Areas(model: model, axes: axes, context: context).paint(on: pen)
        case .bars, .stackedBars, .bullet, .donut:
            UprightBars(model: model, axes: axes, context: context).paint(on: pen)
        }
    }
}
