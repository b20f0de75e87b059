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
private struct ChartDescription {
    let chart: Chart
    let kind: Chart.Kind
    let data: Chart.Data
    let styles: NumberStyles

    /// Values told one by one; of more, each series' least and greatest.
    private static let limit = 120

    private var words: DocumentWords { DocumentWords(styles.language) }

    var text: String {
        let titles = [chart.title, chart.subtitle].compactMap { $0 }.joined(separator: ", ")
        let opening = words.kind(kind) + words.colon + titles + ". "
        if data.isMissing { return opening + words.noData + "." }
        if data.categories.count * data.values.count > Self.limit { return opening + ranges }
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
        return opening + points.joined(separator: words.pointSeparator) + "."
    }

    private var ranges: String {
        let texts = data.values.indices.compactMap { series -> String? in
            let known = data.values[series].enumerated().compactMap { index, value in value.map { (index, $0) } }
            guard let least = known.min(by: { $0.1 < $1.1 }), let greatest = known.max(by: { $0.1 < $1.1 })
            else { return nil }
            return chart.series[series] + words.colon
                + words.range(
                    (numbers(series).whole(least.1), data.categories[least.0]),
                    (numbers(series).whole(greatest.1), data.categories[greatest.0]))
        }
        return words.valueCount(data.categories.count) + texts.joined(separator: words.pointSeparator) + "."
    }

    private func numbers(_ series: Int) -> ChartNumbers {
        ChartNumbers(format: data.formats[series], unit: .one, styles: styles)
    }
}

extension Chart {
    /// Stands in place of a drawing without values.
    public static let noData = "Aucune donnée"
}
