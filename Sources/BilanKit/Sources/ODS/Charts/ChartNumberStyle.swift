/// How a chart's axis and labels show values: amounts in the unit that suits the largest, as in print.
struct ChartNumberStyle {
    let shape: ChartShape
    let theme: Theme

    /// The names of the data styles; nil leaves it to the cells that the chart stands on.
    var axis: String? { isOwn ? "N-axe" : nil }
    var label: String? { isOwn ? "N-etiquette" : nil }
    /// Of a donut's shares.
    static let share = "N-part"

    private var isOwn: Bool { shape.chart.valueFormat != nil || shape.numbers.isAmount }

    func write(to xml: XMLStream) {
        let style = NumberStyle(numbers: theme.numbers, xml: xml)
        if shape.kind == .donut { style.write(.percent, named: Self.share) }
        guard let axis, let label else { return }
        let numbers = shape.numbers
        let currency = numbers.format.currency(theme.numbers) ?? theme.numbers.currency
        guard numbers.isAmount, shape.chart.valueFormat == nil || numbers.unit != .one else {
            for name in [axis, label] { style.write(numbers.format, named: name) }
            return
        }
        guard numbers.unit != .one else {
            for name in [axis, label] { style.amount(currency, .one, digits: 0, named: name) }
            return
        }
        let scaled = shape.largest / numbers.unit.factor
        style.amount(currency, numbers.unit, digits: scaled < 5 ? 1 : 0, named: axis)
        let digits = numbers.unit == .millions ? max(1, theme.numbers.millionsDigits) : scaled < 100 ? 1 : 0
        style.amount(currency, numbers.unit, digits: digits, named: label)
    }
}
