import Content

/// The figures of a chart: short, since a table gives them whole.
struct ChartNumbers {
    let format: NumberFormat
    let styles: NumberStyles

    /// A tick of an axis whose steps are `step` apart.
    func tick(_ value: Double, step: Double, largest: Double) -> String {
        switch format {
        case .money, .wholeEuros, .millions:
            if largest >= 1e6 { return decimal(value / 1e6, step / 1e6) + "\u{00A0}M€" }
            if largest >= 1e4 { return decimal(value / 1e3, step / 1e3) + "\u{00A0}k€" }
            return decimal(value, step) + "\u{00A0}€"
        case .percent: return decimal(value * 100, step * 100) + "\u{00A0}%"
        default: return decimal(value, step)
        }
    }

    /// A value beside its mark, in the unit that suits the chart's largest.
    func label(_ value: Double, largest: Double) -> String {
        switch format {
        case .money, .wholeEuros, .millions:
            if largest >= 1e6 { return millions(value) }
            if largest >= 1e4 { return FrenchNumber.decimal(value / 1e3, digits: largest < 1e5 ? 1 : 0) + "\u{00A0}k€" }
            return whole(value)
        default: return whole(value)
        }
    }

    /// A value as it is told apart from others.
    func whole(_ value: Double) -> String {
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
