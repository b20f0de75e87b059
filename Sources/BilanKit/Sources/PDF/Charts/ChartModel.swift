import Content

/// A chart's values with how each series looks.
struct ChartModel {
    struct Series {
        var name: String
        var values: [Double?]
        var numbers: ChartNumbers
        var colour: Colour
        var marker: ChartMarker
        /// Lines are told apart without colour too.
        var dash: [Double]
    }

    let chart: Chart
    var categories: [String]
    var series: [Series]

    init(_ chart: Chart, _ context: DocumentContext) {
        self.chart = chart
        let data = chart.data(context.evaluator)
        categories = data.categories
        let palette = context.theme.colours.series.isEmpty ? [context.theme.colours.accent] : context.theme.colours.series
        let dashes: [[Double]] = [[], [5, 2.5], [1.5, 2], [8, 2.5, 1.5, 2.5]]
        series = zip(chart.series, zip(data.values, data.formats)).enumerated().map { index, entry in
            Series(
                name: entry.0, values: entry.1.0.map { $0.flatMap { $0.isFinite ? $0 : nil } },
                numbers: ChartNumbers(format: entry.1.1, styles: context.theme.numbers),
                colour: palette[index % palette.count].darkened(toContrast: 3),
                marker: .allCases[index % ChartMarker.allCases.count], dash: dashes[index % dashes.count])
        }
    }

    var isEmpty: Bool { categories.isEmpty || series.allSatisfy { $0.values.allSatisfy { $0 == nil } } }

    /// The same chart with some of its categories.
    func part(_ range: Range<Int>) -> ChartModel {
        var part = self
        part.categories = Array(categories[range])
        for index in part.series.indices { part.series[index].values = Array(series[index].values[range]) }
        return part
    }

    /// The ends of all bars or points: stacked bars end where their sums do, up and down apart.
    var extremes: [Double] {
        guard chart.kind == .stackedBars else { return series.flatMap { $0.values.compactMap { $0 } } }
        return categories.indices.flatMap { index in
            let values = series.compactMap { $0.values[index] }
            return [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
        }
    }

    /// The greatest value without its sign: it decides the unit of the chart's figures.
    var largest: Double { extremes.reduce(0) { max($0, $1.magnitude) } }

    /// Whether values may be written beside their marks: few enough to be read.
    var hasLabels: Bool { chart.kind != .stackedBars && categories.count * series.count <= 24 }
}

extension Colour {
    /// The colour, darkened until it stands out from white by a contrast ratio (WCAG 2.1, 1.4.11 asks 3 of graphics).
    func darkened(toContrast ratio: Double) -> Colour {
        var colour = self
        let white = Colour(red: 255, green: 255, blue: 255)
        while colour.contrast(with: white) < ratio {
            colour = Colour(
                red: UInt8(Double(colour.red) * 0.92), green: UInt8(Double(colour.green) * 0.92),
                blue: UInt8(Double(colour.blue) * 0.92))
        }
        return colour
    }
}
