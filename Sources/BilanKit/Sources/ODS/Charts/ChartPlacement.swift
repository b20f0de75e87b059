/// A chart, the table whose cells it stands on, and where it hangs.
final class ChartPlacement: HangingOverRows {
    let shape: ChartShape
    let source: TablePlacement
    /// Names the embedded object; counts from 1.
    let number: Int
    var sheet = ""
    /// Whether a new printed page begins with the chart, which the page before would cut in two.
    var beginsPage = false

    /// In points.
    var height: Double { shape.height }

    /// Reads the chart's values: they are kept until it is written.
    ///
    /// - Parameter most: the greatest height in points that one printed page holds.
    init(
        _ chart: Chart, source: TablePlacement, number: Int, most: Double, _ evaluator: TableEvaluator, _ theme: Theme
    ) {
        shape = ChartShape(chart, chart.data(evaluator), theme, most: most)
        self.source = source
        self.number = number
    }

    var chart: Chart { shape.chart }

    /// The package's folder that the chart is in, as in `Object 1`.
    var folder: String { "Object \(number)" }

    /// The package's part that shows the chart to programs that draw none.
    var picture: String { "ObjectReplacements/\(folder)" }
}
