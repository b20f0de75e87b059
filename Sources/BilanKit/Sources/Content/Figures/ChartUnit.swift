/// In which unit the amounts of a chart are: short, since a table gives them whole.
public enum ChartUnit: Hashable, Sendable {
    case one, thousands, millions

    /// The unit that suits the largest amount; numbers of other kinds stay as they are.
    ///
    /// - Parameter largest: the greatest magnitude on the chart.
    public init(_ format: NumberFormat, largest: Double) {
        switch format {
        case .money, .wholeEuros, .millions: self = largest >= 1e6 ? .millions : largest >= 1e4 ? .thousands : .one
        default: self = .one
        }
    }

    /// What a value is divided by.
    public var factor: Double {
        switch self {
        case .one: 1
        case .thousands: 1e3
        case .millions: 1e6
        }
    }

    /// What follows an amount.
    public var symbol: String {
        switch self {
        case .one: "€"
        case .thousands: "k€"
        case .millions: "M€"
        }
    }
}

extension Chart {
    /// The unit of the chart's amounts: that of its own format, else what suits the largest.
    public func unit(of format: NumberFormat, largest: Double) -> ChartUnit {
        guard let valueFormat else { return ChartUnit(format, largest: largest) }
        return valueFormat == .millions ? .millions : .one
    }
}
