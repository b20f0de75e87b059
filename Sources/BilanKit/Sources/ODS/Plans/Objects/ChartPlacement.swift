/// A chart, the table whose cells it stands on, and where it hangs.
final class ChartPlacement: AnchoredObject {
    let shape: ChartShape
    let source: TablePlacement
    /// Names the embedded object; counts from 1.
    let number: Int
    var sheet = ""
    /// Whether a new printed page begins with the chart, which the page before would cut in two.
    var beginsPage = false

    /// In points.
    var height: Double { shape.height }

    /// The chart's points among the table's rows; nil for all.
    let points: Range<Int>?

    private init(
        _ shape: ChartShape, source: TablePlacement, number: Int, points: Range<Int>? = nil
    ) {
        (self.shape, self.source, self.number, self.points) = (shape, source, number, points)
    }

    /// Reads a chart's values, which are kept until it is written. Lying bars that one printed page has no room for are
    /// divided among several charts, as in print.
    ///
    /// - Parameters:
    ///   - number: the first chart's.
    ///   - most: the greatest height in points that one printed page holds.
    static func placements(
        of chart: Chart, source: TablePlacement, number: Int, most: Double, _ evaluator: TableEvaluator,
        _ theme: Theme
    ) -> [ChartPlacement] {
        let data = chart.data(evaluator, theme.numbers)
        let whole = ChartShape(chart, data, theme, most: most)
        let count = data.categories.count
        guard whole.isHorizontal, count > whole.capacity else {
            return [ChartPlacement(whole, source: source, number: number)]
        }
        let parts = (count + whole.capacity - 1) / whole.capacity
        let rows = Array(chart.table.rows)
        return (0..<parts).map { part in
            let points = part * count / parts..<(part + 1) * count / parts
            var own = chart
            (own.kind, own.direction) = (whole.kind, .horizontal)
            if part > 0 { (own.title, own.alternative) = ("\(chart.title) \(theme.words.continued)", nil) }
            own.table.rows = Records(rows[points])
            let shape = ChartShape(
                own, data.part(points), theme, most: most, warning: part == 0 ? whole.warning : nil)
            return ChartPlacement(shape, source: source, number: number + part, points: points)
        }
    }

    var chart: Chart { shape.chart }

    /// Alternative text.
    func description(_ styles: NumberStyles) -> String { chart.description(of: shape.data, as: shape.kind, styles) }

    /// The package's folder that the chart is in, as in `Object 1`.
    var folder: String { "Object \(number)" }

    /// The package's part that shows the chart to programs that draw none.
    var picture: String { "ObjectReplacements/\(folder)" }
}
