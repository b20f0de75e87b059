/// What `SUMIF` and its like ask of a cell, read from a criterion's value as LibreOffice reads it.
struct Criterion {
    private enum Sought {
        case number(Double)
        /// Written in a text: finds the text as well.
        case numeral(Double, String)
        case text(String)
        case nothing
    }

    private let comparison: FormulaOperator
    private let sought: Sought
    /// Whether a comparison sign stands before the value.
    private let isExplicit: Bool

    init(_ value: FormulaValue, _ texts: SpreadsheetText) {
        guard case .text(let text) = value else {
            comparison = .equal
            sought = .number(value.number ?? 0)
            isExplicit = false
            return
        }
        let signs: [FormulaOperator] = [.notEqual, .lessOrEqual, .greaterOrEqual, .less, .greater, .equal]
        let sign = signs.first { text.hasPrefix($0.rawValue) }
        let rest = String(text.dropFirst(sign?.rawValue.count ?? 0))
        comparison = sign ?? .equal
        isExplicit = sign != nil
        sought = rest.isEmpty ? .nothing : texts.number(rest).map { .numeral($0, rest) } ?? .text(rest)
    }

    /// Whether a cell meets the criterion.
    func accepts(_ value: FormulaValue) -> Bool {
        switch (comparison, sought) {
        case (.equal, .nothing): value == .empty || !isExplicit && value == .text("")
        case (.notEqual, .nothing): value != .empty
        case (.equal, _): equals(value)
        case (.notEqual, _): !equals(value)
        case (_, .number(let sought)), (_, .numeral(let sought, _)): value.number.map { ordered($0, sought) } ?? false
        case (_, .text(let sought)): ordered(value, sought)
        case (_, .nothing): ordered(value, "")
        }
    }

    private func equals(_ value: FormulaValue) -> Bool {
        switch sought {
        case .number(let sought): value.number.map { SpreadsheetNumber.areClose($0, sought) } ?? false
        case .numeral(let sought, let numeral):
            if case .text(let text) = value {
                SpreadsheetText.areAlike(text, numeral)
            } else {
                value.number.map { SpreadsheetNumber.areClose($0, sought) } ?? false
            }
        case .text(let sought):
            if case .text(let text) = value { SpreadsheetText.areAlike(text, sought) } else { false }
        case .nothing: value == .empty
        }
    }

    private func ordered(_ a: Double, _ b: Double) -> Bool {
        let order = SpreadsheetNumber.areClose(a, b) ? 0 : a < b ? -1 : 1
        return comparison.accepts(order)
    }

    private func ordered(_ value: FormulaValue, _ sought: String) -> Bool {
        guard case .text(let text) = value else { return false }
        return comparison.accepts(SpreadsheetText.order(text, sought, isCaseSensitive: false))
    }
}

extension FormulaOperator {
    /// Whether a comparison holds for two values that stand in an order: negative, 0 or positive.
    func accepts(_ order: Int) -> Bool {
        switch self {
        case .equal: order == 0
        case .notEqual: order != 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        default: false
        }
    }
}
