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
        if shape.kind == .donut { NumberStyle.write(.percent, named: Self.share, theme.numbers, to: xml) }
        guard let axis, let label else { return }
        let numbers = shape.numbers
        guard numbers.isAmount, shape.chart.valueFormat == nil || numbers.unit != .one else {
            for name in [axis, label] { NumberStyle.write(numbers.format, named: name, theme.numbers, to: xml) }
            return
        }
        guard numbers.unit != .one else {
            for name in [axis, label] { NumberStyle.write(.wholeEuros, named: name, theme.numbers, to: xml) }
            return
        }
        let scaled = shape.largest / numbers.unit.factor
        NumberStyle.writeAmount(numbers.unit, digits: scaled < 5 ? 1 : 0, named: axis, to: xml)
        let digits = numbers.unit == .millions ? max(1, theme.numbers.millionsDigits) : scaled < 100 ? 1 : 0
        NumberStyle.writeAmount(numbers.unit, digits: digits, named: label, to: xml)
    }
}
