/// Sorts of values that nearly all cells hold. Once a column's first value of a sort was examined, the next ones need but
/// a glance.
struct ValueSorts: OptionSet {
    let rawValue: UInt8

    static let text = ValueSorts(rawValue: 1), integer = ValueSorts(rawValue: 2), decimal = ValueSorts(rawValue: 4)
    static let money = ValueSorts(rawValue: 8), share = ValueSorts(rawValue: 16), date = ValueSorts(rawValue: 32)
    static let boolean = ValueSorts(rawValue: 64)

    /// What one more value says of its column.
    enum Look {
        /// It is nothing, or a number like those before it.
        case saysNothing
        /// It is no number, as others before it.
        case isAnother
        /// It is of a sort that was not examined, or not sound.
        case isUnknown
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The sort of a value; none of one that is examined each time.
    init(_ value: CellValue) {
        switch value {
        case .text: self = .text
        case .integer: self = .integer
        case .decimal: self = .decimal
        case .money: self = .money
        case .share: self = .share
        case .date: self = .date
        case .boolean: self = .boolean
        case .empty, .missing, .figure, .link, .rich, .duration: self = []
        }
    }

    /// - Returns: what a value says where those of these sorts were examined.
    func look(at value: CellValue) -> Look {
        switch value {
        case .empty, .missing, .figure: .saysNothing
        case .text(let text): text.isEmpty ? .saysNothing : contains(.text) ? .isAnother : .isUnknown
        case .date: contains(.date) ? .isAnother : .isUnknown
        case .boolean: contains(.boolean) ? .isAnother : .isUnknown
        case .integer: contains(.integer) ? .saysNothing : .isUnknown
        case .decimal(let number): number.isFinite && contains(.decimal) ? .saysNothing : .isUnknown
        case .share(let share): share.fraction.isFinite && contains(.share) ? .saysNothing : .isUnknown
        case .money(let money): money.isRepresentable && contains(.money) ? .saysNothing : .isUnknown
        case .link, .rich, .duration: .isUnknown
        }
    }
}
