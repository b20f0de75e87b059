/// The least and the greatest number of a column's body.
package struct ColumnExtremes: Hashable, Sendable {
    package private(set) var least: CellValue?
    package private(set) var greatest: CellValue?

    package init() {}

    package mutating func add(_ value: CellValue) {
        guard let number = value.comparable, number.isFinite else { return }
        if least?.comparable.map({ number < $0 }) ?? true { least = value }
        if greatest?.comparable.map({ number > $0 }) ?? true { greatest = value }
    }
}

extension CellHighlight.Condition {
    /// Whether it is about the column's extremes.
    package var asksForExtremes: Bool { self == .least || self == .greatest }

    /// Whether a cell of a table's body meets the condition. What is no number is neither less nor more than one.
    ///
    /// - Parameters:
    ///   - extremes: of the cell's column.
    ///   - other: the value of another column in the same row.
    package func isMet(by value: CellValue, _ extremes: ColumnExtremes, other: (String) -> CellValue?) -> Bool {
        func compares(_ bound: CellValue?, _ holds: (Double, Double) -> Bool) -> Bool {
            guard let number = value.comparable, let bound = bound?.comparable else { return false }
            return holds(number, bound)
        }
        func equals(_ other: CellValue) -> Bool {
            other.comparable == nil
                ? value.comparable == nil && NumberFormat.text.string(value) == NumberFormat.text.string(other)
                : compares(other, ==)
        }
        return switch self {
        case .equal(let bound): equals(bound)
        case .notEqual(let bound): !equals(bound)
        case .less(let bound): compares(bound, <)
        case .lessOrEqual(let bound): compares(bound, <=)
        case .greater(let bound): compares(bound, >)
        case .greaterOrEqual(let bound): compares(bound, >=)
        case .between(let low, let high): compares(low, >=) && compares(high, <=)
        case .least: compares(extremes.least, ==)
        case .greatest: compares(extremes.greatest, ==)
        case .exceeds(let column): compares(other(column), >)
        // Of grids alone, whose cells a spreadsheet tests.
        case .condition: false
        }
    }
}

extension TableColumn {
    /// Whether a look depends on the column's extremes.
    package var marksExtremes: Bool { traits.highlights.contains { $0.condition.asksForExtremes } }

    /// The look of a cell that meets a condition: that of the first.
    package func highlight(
        of value: CellValue, _ extremes: ColumnExtremes?, other: (String) -> CellValue?
    ) -> CellAppearance? {
        guard !traits.highlights.isEmpty else { return nil }
        return traits.highlights.first { $0.condition.isMet(by: value, extremes ?? ColumnExtremes(), other: other) }?
            .look
    }
}
