/// What of a chart is known once its values are read: what is drawn of it, in which unit, with which names and labels.
struct ChartShape {
    let chart: Chart
    let data: Chart.Data
    let kind: Chart.Kind
    /// Why another kind is drawn than was asked for.
    let warning: String?
    let numbers: ChartNumbers
    /// The greatest magnitude drawn.
    let largest: Double
    /// Whether every value is zero or more.
    let isPositive: Bool

    /// Whether bars lie.
    let isHorizontal: Bool
    /// How the names under the plot stand; nil where they stand beside it, or there are none.
    let names: CategoryNames?
    /// The frame's height in points.
    let height: Double
    /// How many categories one printed page has room for.
    let capacity: Int
    private(set) var labels: ChartLabels?

    /// - Parameters:
    ///   - most: the greatest height in points that one printed page holds.
    ///   - warning: of the chart that this is a part of.
    init(_ chart: Chart, _ data: Chart.Data, _ theme: Theme, most: Double = .infinity, warning told: String? = nil) {
        (self.chart, self.data) = (chart, data)
        let size = theme.fonts.size * 0.9
        let upright = CategoryNames(data.categories, width: Self.plotWidth, size: size)
        var shown = chart.shownKind(data)
        // Spreadsheet programs have marks beside upright bars alone.
        var isHorizontal = shown.kind == .bars || shown.kind == .stackedBars
        if isHorizontal {
            isHorizontal =
                chart.direction == .automatic ? Self.hasLongNames(data, theme) : chart.direction == .horizontal
        }
        if !isHorizontal, shown.kind != .donut, data.areNames, !upright.hasRoom {
            (shown, isHorizontal) = (chart.horizontal(insteadOf: shown.kind, categories: data.categories.count), true)
            if shown.kind == .bullet { shown.kind = .bars }
        }
        (kind, warning, self.isHorizontal) = (shown.kind, shown.warning ?? told, isHorizontal)
        let extremes = data.extremes(isStacked: kind == .stackedBars || kind == .stackedAreas)
        largest = extremes.reduce(0) { max($0, $1.magnitude) }
        isPositive = data.values.joined().allSatisfy { ($0 ?? 0) >= 0 }
        let format = data.formats.first ?? .integer
        numbers = ChartNumbers(
            format: chart.valueFormat ?? format, unit: chart.unit(of: format, largest: largest), styles: theme.numbers)
        names = isHorizontal || kind == .donut ? nil : upright
        // A little more than in print, for the legend and the axes' titles.
        var wanted = max(chart.height * 1.2, 120)
        if let names { wanted += max(0, names.height - size * 1.25) }
        let pitch = Self.pitch(data, isStacked: kind != .bars, size: size)
        capacity = isHorizontal ? max(1, Int(min(most - Self.surroundings, 1e6) / pitch)) : .max
        if isHorizontal { wanted = max(wanted, Double(data.categories.count) * pitch + Self.surroundings) }
        height = min(wanted, max(most, 120))
        labels = nil
        let plot = (width: Self.plotWidth, height: max(height - (names?.height ?? size * 1.25) - size * 9, 20))
        labels = ChartLabels(self, plot: plot, size: size)
    }

    /// Whether a point's value is written, where values are.
    func hasLabel(_ series: Int, _ point: Int) -> Bool { !isMark(series) && labels?.isShown(series, point) ?? true }

    /// The category axis's title; none stands between names that go from bottom to top.
    var categoryTitle: String? { names?.isTurned == true ? nil : chart.shownCategoryTitle }

    var isStacked: Bool { kind == .stackedBars || kind == .stackedAreas }
    var isBars: Bool { kind == .bars || kind == .stackedBars || kind == .bullet }
    /// Whether a series is marks across the bars of the first.
    func isMark(_ series: Int) -> Bool { kind == .bullet && series > 0 }

    /// Whether names would have to be turned or left out under upright bars.
    private static func hasLongNames(_ data: Chart.Data, _ theme: Theme) -> Bool {
        let size = theme.fonts.size * 0.9
        let slot = width * 0.85 / Double(max(1, data.categories.count)) - size * 0.6
        return data.categories.contains { name in
            TextMeasure.lines(name, in: max(slot, 1), size: size) > 2 || TextMeasure.widestWord(name, size: size) > slot
        }
    }

    /// The height of a category among horizontal bars: that of its bars, or of its name's lines.
    private static func pitch(_ data: Chart.Data, isStacked: Bool, size: Double) -> Double {
        let bars = isStacked ? 1 : Double(max(1, data.values.count))
        let lines = data.categories.map { TextMeasure.lines($0, in: width * 0.36, size: size) }.max() ?? 1
        return size * max(bars * 1.25 + 0.75, Double(lines) * 1.25 + 0.4)
    }

    /// What title, legend and axis take of a chart's height.
    private static let surroundings = 90.0

    /// The frame's width in points; a sheet's columns may leave it less.
    static let width = 520.0
    /// What the scale leaves of it.
    private static let plotWidth = width * 0.82

    var hasLabels: Bool {
        switch chart.valueLabels {
        case .automatic:
            kind == .donut
                || !isStacked && data.categories.count * data.values.count <= (isBars ? 24 : 14)
                    && labels?.areMostShown == true
        case .shown: true
        case .hidden: false
        }
    }

    /// Whether spreadsheet programs would list the series in the reverse order of the bars: LibreOffice does, whatever
    /// the legend's place and the axis' direction.
    private var hasReversedLegend: Bool {
        isHorizontal && kind == .bars && chart.series.count > 1 && chart.legend != .hidden
    }

    /// The legend as a line of text over the chart, where the chart's own would be in reverse order.
    var legendLine: Text? {
        guard hasReversedLegend else { return nil }
        return Text(
            chart.series.enumerated().flatMap { index, name in
                [Text.Run("■", style: .series(index)), Text.Run("\u{00A0}\(name)   ")]
            })
    }

    /// Where the chart's own legend stands; nil where there is none. A donut's parts have no names but in it.
    var legend: Chart.Legend? {
        switch chart.legend {
        case _ where hasReversedLegend: nil
        case .hidden: nil
        case .automatic: kind == .donut ? .end : chart.series.count > 1 ? .top : nil
        default: kind == .donut || chart.series.count > 1 ? chart.legend : nil
        }
    }

    /// The class that ODF names the kind by (ODF 1.3 part 3, 19.15).
    var plotClass: String {
        switch kind {
        case .bars, .stackedBars, .bullet: "chart:bar"
        case .lines, .dots: "chart:line"
        case .areas, .stackedAreas: "chart:area"
        case .donut: "chart:ring"
        }
    }

    /// The class of a series: a ring's are circles, marks are points of a line that isn't drawn.
    func seriesClass(_ series: Int) -> String {
        isMark(series) ? "chart:line" : kind == .donut ? "chart:circle" : plotClass
    }
}
