import Programme

/// The figures of a chart: short, since a table gives them whole.
public struct ChartNumbers: Sendable {
    /// How the chart shows its values.
    public let format: NumberFormat
    /// Of amounts.
    public let unit: AmountUnit
    /// The template's, in the document's language.
    public let styles: NumberStyles

    /// The figures of a chart whose amounts are in one unit.
    public init(format: NumberFormat, unit: AmountUnit, styles: NumberStyles) {
        (self.format, self.unit, self.styles) = (format.unsigned, unit, styles)
    }

    /// Whether values are amounts of money.
    public var isAmount: Bool { format.currency != nil }

    private var writing: LocalizedNumberFormatter { LocalizedNumberFormatter(styles) }
    private var currency: Currency { format.currency(styles) ?? styles.currency }
    private var percentSign: String { styles.language == .french ? "\u{00A0}%" : "%" }

    /// A tick of an axis whose steps are `step` apart.
    public func tick(_ value: Double, step: Double) -> String {
        if isAmount {
            return writing.amount(value == 0 ? 0 : value, currency, unit, digits: Self.digits(of: step / unit.factor))
        }
        if format == .percent { return decimal(value * 100, step * 100) + percentSign }
        return decimal(value, step)
    }

    /// A value beside its mark.
    ///
    /// - Parameters:
    ///   - value: what the mark shows.
    ///   - largest: the greatest on the chart: it decides how many decimals the others have.
    public func label(_ value: Double, largest: Double) -> String {
        switch unit {
        // What would be rounded to nothing is said whole.
        case .millions where value.magnitude < 5e4 && value != 0, .thousands where value.magnitude < 500 && value != 0:
            whole(value)
        case .millions: millions(value)
        case .thousands: writing.amount(value, currency, .thousands, digits: largest < 1e5 ? 1 : 0)
        case .billions: writing.amount(value, currency, .billions, digits: max(1, styles.millionsDigits))
        case .one: isAmount ? writing.amount(value, currency, digits: 0) : whole(value)
        }
    }

    /// A value beside its mark without its unit, which the axis tells: for little room. What is too small for the unit
    /// keeps its own.
    ///
    /// - Parameters:
    ///   - value: what the mark shows.
    ///   - largest: the greatest on the chart.
    public func bareLabel(_ value: Double, largest: Double) -> String {
        switch unit {
        case .millions where value.magnitude >= 5e4, .billions:
            writing.decimal(value / unit.factor, digits: max(1, styles.millionsDigits))
        case .thousands where value.magnitude >= 500:
            writing.decimal(value / unit.factor, digits: largest < 1e5 ? 1 : 0)
        default: label(value, largest: largest)
        }
    }

    /// A value as it is told apart from others.
    public func whole(_ value: Double) -> String {
        switch format {
        case .money, .wholeEuros, .millions, .amount:
            if value.magnitude >= 1e6 { return millions(value) }
            return writing.amount(value, currency, digits: 0)
        case .percent: return writing.percent(Share(value), digits: styles.percentDigits)
        case .decimal(let digits): return writing.decimal(value, digits: digits)
        case .duration:
            return NumberFormat.duration.string(Duration(days: value).map { .duration($0) } ?? .decimal(value), styles)
        default: return writing.decimal(value, digits: value == value.rounded() ? 0 : 1)
        }
    }

    private func millions(_ value: Double) -> String {
        writing.amount(value, currency, .millions, digits: max(1, styles.millionsDigits))
    }

    private func decimal(_ value: Double, _ step: Double) -> String {
        writing.decimal(value == 0 ? 0 : value, digits: Self.digits(of: step))
    }

    /// As many decimals as tell one step from the next.
    private static func digits(of step: Double) -> Int {
        var digits = 0
        var scaled = step
        while digits < 6, (scaled - scaled.rounded()).magnitude > 1e-6 * max(1, scaled) {
            scaled *= 10
            digits += 1
        }
        return digits
    }
}

extension Chart {
    /// The unit of the chart's amounts: that of its own format, else what suits the largest.
    public func unit(of format: NumberFormat, largest: Double) -> AmountUnit {
        guard let valueFormat else { return AmountUnit(format, largest: largest) }
        return valueFormat.unit
    }
}
