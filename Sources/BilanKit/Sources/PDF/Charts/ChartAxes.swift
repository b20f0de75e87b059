import Content

/// The frame of an upright chart: a scale at the left, categories under it, and what both are.
struct ChartAxes {
    let model: ChartModel
    let scale: ChartScale
    let context: DocumentContext
    /// Where bars and lines stand.
    let plot: Rectangle
    let names: CategoryLabels
    private let box: Rectangle
    private let titles: ChartAxisTitles

    private var style: TextStyle { context.scale.chartLabel }

    init(_ model: ChartModel, _ scale: ChartScale, in box: Rectangle, _ context: DocumentContext) {
        self.model = model
        self.scale = scale
        self.box = box
        self.context = context
        let style = context.scale.chartLabel
        let ticks = scale.ticks.map { model.series[0].numbers.tick($0, step: scale.step) }
        let left = (ticks.map { context.cells.extent($0, style).natural }.max() ?? 0) + style.size * 0.9
        let width = box.width - left
        names = CategoryLabels(model, slot: width / Double(max(1, model.categories.count)), context)
        titles = ChartAxisTitles(model, context, width: box.width)
        let top = style.size * 1.2 + titles.valueHeight
        let bottom = names.height + style.size * 0.9 + titles.categoryHeight
        plot = Rectangle(
            x: box.x + left, y: box.y + top, width: width, height: max(box.height - top - bottom, style.size))
    }

    var slot: Double { plot.width / Double(max(1, model.categories.count)) }

    /// The middle of a category.
    func x(_ category: Int) -> Double { plot.x + slot * (Double(category) + 0.5) }

    func y(_ value: Double) -> Double { plot.y + plot.height * (1 - scale.position(value)) }

    /// Where values are counted from: zero, or the end of the scale that is next to it.
    var base: Double { y(min(max(0, scale.lower), scale.upper)) }

    func paint(on pen: ChartPen) {
        for tick in scale.ticks {
            pen.gridLine(from: (plot.x, y(tick)), to: (plot.x + plot.width, y(tick)), isAxis: false)
            let text = model.series[0].numbers.tick(tick, step: scale.step)
            pen.label(text, x: plot.x - style.size * 0.6, y: y(tick) + style.size * 0.36, .end)
        }
        names.paint(on: pen, under: plot.y + plot.height, x: x)
        if let title = titles.value {
            pen.label(title, x: box.x, y: box.y + style.size * 0.9, .start, width: box.width)
        }
        if let title = titles.category {
            pen.label(
                title, x: plot.x + plot.width / 2, y: box.y + box.height - titles.categoryHeight + style.size * 1.05,
                .center,
                width: box.width)
        }
    }

    /// The line that values are counted from, over what was painted.
    func paintBase(on pen: ChartPen) {
        pen.gridLine(from: (plot.x, base), to: (plot.x + plot.width, base), isAxis: true)
    }
}

/// What a chart's axes are, and the height that saying it takes.
struct ChartAxisTitles {
    let category: String?
    let value: String?
    /// In points, air included; none where there is no title.
    let categoryHeight: Double
    let valueHeight: Double

    init(_ model: ChartModel, _ context: DocumentContext, width: Double) {
        let style = context.scale.chartLabel
        func height(_ title: String?) -> Double {
            guard let title else { return 0 }
            return Double(context.cells.set(title, style, width: width).lines.count) * style.size * 1.25 + style.size
                * 0.4
        }
        category = model.chart.shownCategoryTitle
        value = model.chart.shownValueTitle
        (categoryHeight, valueHeight) = (height(category), height(value))
    }
}
