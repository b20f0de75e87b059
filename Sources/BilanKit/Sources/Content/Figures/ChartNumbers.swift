/// The figures of a chart: short, since a table gives them whole.
public struct ChartNumbers: Sendable {
    public let format: NumberFormat
    /// Of amounts.
    public let unit: ChartUnit
    public let styles: NumberStyles

    public init(format: NumberFormat, unit: ChartUnit, styles: NumberStyles) {
        (self.format, self.unit, self.styles) = (format, unit, styles)
    }

    public var isAmount: Bool {
        switch format {
        case .money, .wholeEuros, .millions: true
        default: false
        }
    }

    /// A tick of an axis whose steps are `step` apart.
    public func tick(_ value: Double, step: Double) -> String {
        if isAmount { return decimal(value / unit.factor, step / unit.factor) + "\u{00A0}\(unit.symbol)" }
        if format == .percent { return decimal(value * 100, step * 100) + "\u{00A0}%" }
        return decimal(value, step)
    }

    /// A value beside its mark.
    ///
    /// - Parameter largest: the greatest on the chart: it decides how many decimals the others have.
    public func label(_ value: Double, largest: Double) -> String {
        switch unit {
        // What would be rounded to nothing is said whole.
        case .millions where value.magnitude < 5e4 && value != 0, .thousands where value.magnitude < 500 && value != 0: whole(value)
        case .millions: millions(value)
        case .thousands: FrenchNumber.decimal(value / 1e3, digits: largest < 1e5 ? 1 : 0) + "\u{00A0}k€"
        case .one: isAmount ? FrenchNumber.decimal(value, digits: 0) + "\u{00A0}€" : whole(value)
        }
    }

    /// A value as it is told apart from others.
    public func whole(_ value: Double) -> String {
        switch format {
        case .money, .wholeEuros, .millions:
            if value.magnitude >= 1e6 { return millions(value) }
            return FrenchNumber.decimal(value, digits: 0) + "\u{00A0}€"
        case .percent: return FrenchNumber.decimal(value * 100, digits: styles.percentDigits) + "\u{00A0}%"
        case .decimal(let digits): return FrenchNumber.decimal(value, digits: digits)
        default: return FrenchNumber.decimal(value, digits: value == value.rounded() ? 0 : 1)
        }
    }

    private func millions(_ value: Double) -> String {
        FrenchNumber.decimal(value / 1e6, digits: max(1, styles.millionsDigits)) + "\u{00A0}M€"
    }

    /// As many decimals as tell one step from the next.
    private func decimal(_ value: Double, _ step: Double) -> String {
        var digits = 0
        var scaled = step
        while digits < 6, (scaled - scaled.rounded()).magnitude > 1e-6 * max(1, scaled) {
            scaled *= 10
            digits += 1
        }
        return FrenchNumber.decimal(value == 0 ? 0 : value, digits: digits)
    }
}
