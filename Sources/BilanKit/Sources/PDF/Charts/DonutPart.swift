import Content

/// A part of a donut: a category with a value over zero.
struct DonutPart {
    var name: String
    var value: Double
    /// Of the whole, 0 to 1.
    var share: Double
    var look: ChartLook

    /// The parts in the table's order; what is missing or zero has none.
    static func parts(of model: ChartModel, _ context: DocumentContext) -> [DonutPart] {
        guard let series = model.series.first else { return [] }
        let whole = series.values.compactMap { $0 }.reduce(0, +)
        // A legend's marks are told apart without colour too; names beside the parts need no hatches.
        let isPatterned = model.chart.legend != .automatic && model.chart.legend != .hidden
        return series.values.enumerated().compactMap { index, value in
            guard let value, value > 0 else { return nil }
            return DonutPart(
                name: model.categories[index], value: value, share: value / whole,
                look: ChartLook(context.theme.colours, index, isPatterned: isPatterned))
        }
    }
}
