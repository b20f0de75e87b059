/// In which unit amounts are shown: short, where a table gives them whole.
public enum AmountUnit: String, Hashable, Sendable, Codable {
    /// The currency's own unit.
    case one
    /// Thousands: `k€`.
    case thousands
    /// Millions: `M€`.
    case millions
    /// Thousands of millions: `Md€`.
    case billions

    /// The unit that suits the largest amount of a chart; numbers of other kinds stay as they are.
    ///
    /// - Parameters:
    ///   - format: how the chart shows its values.
    ///   - largest: the greatest magnitude on the chart.
    public init(_ format: NumberFormat, largest: Double) {
        self = format.currency == nil ? .one : largest >= 1e6 ? .millions : largest >= 1e4 ? .thousands : .one
    }

    /// The power of ten that a value is divided by.
    package var exponent: Int {
        switch self {
        case .one: 0
        case .thousands: 3
        case .millions: 6
        case .billions: 9
        }
    }

    /// What a value is divided by.
    public var factor: Double {
        switch self {
        case .one: 1
        case .thousands: 1e3
        case .millions: 1e6
        case .billions: 1e9
        }
    }

    /// What stands for the unit beside a currency's symbol.
    func prefix(_ language: NumberLanguage) -> String {
        switch (self, language) {
        case (.one, _): ""
        case (.thousands, _): "k"
        case (.millions, _): "M"
        case (.billions, .french): "Md"
        case (.billions, .english): "bn"
        }
    }
}
