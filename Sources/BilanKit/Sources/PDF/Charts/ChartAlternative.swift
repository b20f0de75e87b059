import Content

/// What a reader who can't see a chart is told where its report says nothing: what it is, and its values.
enum ChartAlternative {
    /// Values told one by one; of more, each series' least and greatest.
    private static let limit = 120

    static func text(_ model: ChartModel) -> String {
        let kind = switch model.chart.kind {
        case .bars: "Graphique en barres"
        case .stackedBars: "Graphique en barres empilées"
        case .lines: "Graphique en courbes"
        }
        let opening = "\(kind)\u{00A0}: \(model.chart.title). "
        if model.isEmpty { return opening + Wording.noData + "." }
        if model.categories.count * model.series.count > limit { return opening + ranges(model) }
        let points = model.categories.enumerated().map { index, category in
            let values = model.series.map { series in
                let value = series.values[index].map(series.numbers.whole) ?? "non communiqué"
                return model.series.count == 1 ? value : "\(series.name) \(value)"
            }
            return "\(category)\u{00A0}: \(values.joined(separator: ", "))"
        }
        return opening + points.joined(separator: "\u{202F}; ") + "."
    }

    private static func ranges(_ model: ChartModel) -> String {
        let texts = model.series.compactMap { series -> String? in
            let known = series.values.enumerated().compactMap { index, value in value.map { (index, $0) } }
            guard let least = known.min(by: { $0.1 < $1.1 }), let greatest = known.max(by: { $0.1 < $1.1 })
            else { return nil }
            return "\(series.name)\u{00A0}: de \(series.numbers.whole(least.1)) (\(model.categories[least.0])) à "
                + "\(series.numbers.whole(greatest.1)) (\(model.categories[greatest.0]))"
        }
        return "\(FrenchNumber.count(model.categories.count, "valeur")) par série. " + texts.joined(separator: "\u{202F}; ") + "."
    }
}
