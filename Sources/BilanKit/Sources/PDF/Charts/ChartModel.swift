import Content

/// A chart's values with how each series looks.
struct ChartModel {
    struct Series {
        var name: String
        var values: [Double?]
        var numbers: ChartNumbers
        var look: ChartLook
        var colour: Colour { look.colour }
    }

    let chart: Chart
    /// What is drawn, which may be another kind than was asked for.
    private(set) var kind: Chart.Kind
    /// Why it is another.
    private(set) var warning: String?
    private(set) var data: Chart.Data
    var series: [Series]
    /// The ends of all bars, points or stacks.
    let extremes: [Double]
    /// The categories of the whole chart, of which this may be a part on one of its pages.
    private let wholeCount: Int
    /// The greatest value without its sign: it decides the unit of the chart's figures.
    let largest: Double

    init(_ chart: Chart, _ context: DocumentContext) {
        self.chart = chart
        data = chart.data(context.evaluator, context.theme.numbers)
        wholeCount = data.categories.count
        let shown = chart.shownKind(data)
        (kind, warning) = (shown.kind, shown.warning)
        extremes = data.extremes(isStacked: kind == .stackedBars || kind == .stackedAreas)
        let largest = extremes.reduce(0) { max($0, $1.magnitude) }
        self.largest = largest
        let hasSeveral = chart.series.count > 1
        series = zip(chart.series, zip(data.values, data.formats)).enumerated().map { index, entry in
            Series(
                name: entry.0, values: entry.1.0,
                numbers: ChartNumbers(
                    format: chart.valueFormat ?? entry.1.1, unit: chart.unit(of: entry.1.1, largest: largest),
                    styles: context.theme.numbers),
                look: ChartLook(context.theme.colours, index, isPatterned: hasSeveral))
        }
    }

    var categories: [String] { data.categories }
    var isEmpty: Bool { data.isMissing }
    var isStacked: Bool { kind == .stackedBars || kind == .stackedAreas }
    var isBars: Bool { kind == .bars || kind == .stackedBars || kind == .bullet }
    /// How many bars a category has side by side.
    var barCount: Int { isStacked || kind == .bullet ? 1 : series.count }

    /// Whether a series is marks across the bars of the first.
    func isMark(_ series: Int) -> Bool { kind == .bullet && series > 0 }

    /// The same chart as horizontal bars, since the names of its categories have no room under it.
    func horizontal() -> ChartModel {
        var model = self
        let instead = chart.horizontal(insteadOf: kind, categories: categories.count)
        (model.kind, model.warning) = (instead.kind, instead.warning)
        return model
    }

    /// The same chart with some of its categories.
    func part(_ range: Range<Int>) -> ChartModel {
        var part = self
        part.data = data.part(range)
        for index in part.series.indices { part.series[index].values = part.data.values[index] }
        return part
    }

    /// Whether values may be written beside their marks: few enough to be read, where the chart doesn't say.
    func hasLabels(upTo limit: Int) -> Bool {
        switch chart.valueLabels {
        case .automatic: !isStacked && wholeCount * series.count <= limit
        case .shown: true
        case .hidden: false
        }
    }
}

/// How a series is told apart from others, without its colour too.
struct ChartLook {
    var colour: Colour
    var marker: ChartMarker
    var pattern: ChartPattern
    /// Of lines, in points.
    var dash: [Double]

    private static let dashes: [[Double]] = [[], [5, 2.5], [1.5, 2], [8, 2.5, 1.5, 2.5]]

    /// - Parameter isPatterned: whether surfaces of several series must be told apart.
    init(_ colours: Theme.Colours, _ index: Int, isPatterned: Bool) {
        colour = colours.series(index)
        marker = ChartMarker.allCases[index % ChartMarker.allCases.count]
        pattern = isPatterned ? ChartPattern.allCases[index % ChartPattern.allCases.count] : .solid
        dash = Self.dashes[index % Self.dashes.count]
    }
}
