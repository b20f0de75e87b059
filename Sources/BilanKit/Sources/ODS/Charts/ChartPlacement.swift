/// A chart, the table whose cells it stands on, and where it hangs.
final class ChartPlacement {
    let chart: Chart
    let source: TablePlacement
    /// Names the embedded object; counts from 1.
    let number: Int
    var sheet = ""
    /// Whether a new printed page begins with the chart, which the page before would cut in two.
    var beginsPage = false

    static let rowHeight = 15.0

    init(_ chart: Chart, source: TablePlacement, number: Int) {
        self.chart = chart
        self.source = source
        self.number = number
    }

    /// The package's folder that the chart is in, as in `Object 1`.
    var folder: String { "Object \(number)" }

    /// In points: a little more than in print, for the legend and the axes' titles.
    var height: Double { max(chart.height * 1.2, 120) }

    /// The rows that the chart lies over, with one more for air.
    var rowCount: Int { Int((height / Self.rowHeight).rounded(.up)) + 1 }
}
