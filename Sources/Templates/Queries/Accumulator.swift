import BilanKit

/// What the values of a field come to, row after row: exact for amounts and whole numbers.
struct Accumulator {
    private(set) var count = 0
    /// Rows without a value.
    private(set) var unknown = 0
    private var money: Money?
    private var integer: Int?
    private var decimal: Double?
    private var isExceeded = false
    private var least: CellValue?
    private var greatest: CellValue?
    private var distinct: Set<CellValue>?

    /// - Parameter keepsDistinct: whether different values are told apart, each of which is held.
    init(keepsDistinct: Bool = false) { distinct = keepsDistinct ? [] : nil }

    mutating func add(_ value: CellValue) {
        guard !value.isUnknown else {
            unknown += 1
            return
        }
        count += 1
        switch value {
        case .money(let money): self.money = (self.money ?? .zero) + money
        case .integer(let integer):
            let (sum, exceeded) = (self.integer ?? 0).addingReportingOverflow(integer)
            self.integer = sum
            isExceeded = isExceeded || exceeded
        case .decimal(let number): decimal = (decimal ?? 0) + number
        case .share(let share): decimal = (decimal ?? 0) + share.fraction
        default: break
        }
        if let number = value.number {
            if least?.number.map({ number < $0 }) ?? true { least = value }
            if greatest?.number.map({ number > $0 }) ?? true { greatest = value }
        }
        distinct?.insert(value)
    }

    /// The sum; empty where there is nothing to add, nil where it is more than can be held.
    var sum: CellValue? {
        if let money { return money.isRepresentable ? .money(money) : nil }
        if isExceeded { return nil }
        if let decimal { return .decimal(decimal + Double(integer ?? 0)) }
        return integer.map { .integer($0) } ?? .empty
    }

    var average: CellValue {
        guard count > 0, let number = sum?.number else { return .empty }
        return .decimal(number / Double(count))
    }

    var minimum: CellValue { least ?? .empty }
    var maximum: CellValue { greatest ?? .empty }
    var distinctCount: Int { distinct?.count ?? 0 }
}
