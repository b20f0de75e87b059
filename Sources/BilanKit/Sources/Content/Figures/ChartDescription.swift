extension Chart {
    /// The alternative text: what the author wrote, else what the chart is and its values.
    ///
    /// - Parameters:
    ///   - data: the values drawn, which may be a part of the chart's.
    ///   - kind: how they are drawn; nil for the kind that shows them.
    ///   - styles: how figures are written.
    public func description(of data: Data, as kind: Kind? = nil, _ styles: NumberStyles) -> String {
        alternative
            ?? ChartDescription(chart: self, kind: kind ?? shownKind(data).kind, data: data, styles: styles).text
    }
}

/// A chart in words.
struct ChartDescription {
    let chart: Chart
    let kind: Chart.Kind
    let data: Chart.Data
    let styles: NumberStyles

    /// Characters of a description: a listener can't skim. What would take more is told by each series' extremes.
    static let limit = 600
    /// Of the chart's titles within it.
    private static let titleLimit = 200

    private var words: any Wording { styles.language.words }

    var text: String {
        var titles = [chart.title, chart.subtitle].compactMap { $0 }.joined(separator: ", ")
        if titles.count > Self.titleLimit { titles = String(titles.prefix(Self.titleLimit)) + "…" }
        let opening = words.kind(kind) + words.colon + titles + ". "
        if data.isMissing { return opening + words.noData + "." }
        // Each value takes a character and its separators at least.
        guard data.categories.count * data.values.count * 5 <= Self.limit, case let all = opening + points,
            all.count <= Self.limit
        else { return extremes(after: opening) }
        return all
    }

    /// Every value with its category.
    private var points: String {
        let whole = kind == .donut ? data.values[0].compactMap { $0 }.reduce(0, +) : 0
        let points = data.categories.indices.map { point in
            let values = data.values.indices.map { series in
                var value = data.values[series][point].map(numbers(series).whole) ?? words.unknown
                if whole > 0, let part = data.values[series][point] {
                    value += " (\(NumberFormat.percent.string(.share(Share(part / whole)), styles)))"
                }
                return data.values.count == 1 ? value : "\(chart.series[series]) \(value)"
            }
            return data.categories[point] + words.colon + values.joined(separator: ", ")
        }
        return points.joined(separator: words.pointSeparator) + "."
    }

    /// How many values there are, and of each series the first, the last, the least and the greatest.
    private func extremes(after opening: String) -> String {
        var text = opening + words.valueCount(data.categories.count)
        let told = data.values.indices.compactMap(extremes)
        for (index, series) in told.enumerated() {
            let rest = told.count - index - 1
            let ending = rest > 0 ? words.pointSeparator + words.moreSeries(rest) : ""
            let gap = index > 0 ? words.pointSeparator : ""
            guard index == 0 || text.count + gap.count + series.count + ending.count < Self.limit else {
                return text + gap + words.moreSeries(rest + 1) + "."
            }
            text += gap + series
        }
        return text + "."
    }

    private func extremes(of series: Int) -> String? {
        let known = data.values[series].enumerated().compactMap { index, value in value.map { (index, $0) } }
        guard let first = known.first, let last = known.last, let least = known.min(by: { $0.1 < $1.1 }),
            let greatest = known.max(by: { $0.1 < $1.1 })
        else { return nil }
        func point(_ value: (Int, Double)) -> (value: String, category: String) {
            (numbers(series).whole(value.1), data.categories[value.0])
        }
        return chart.series[series] + words.colon + words.range(point(least), point(greatest)) + ", "
            + words.ends(point(first).value, point(last).value)
    }

    private func numbers(_ series: Int) -> ChartNumbers {
        ChartNumbers(format: data.formats[series], unit: .one, styles: styles)
    }
}

extension Chart {
    /// Stands in place of a drawing without values.
    public static let noData = "Aucune donnée"
}
