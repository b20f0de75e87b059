import BilanKit

extension CellRule {
    var isAmount: Bool { self == .amount || self == .signedAmount }

    /// Whether cells are numbers with decimals, which columns write in one style or another.
    var isNumber: Bool { isAmount || self == .number || self == .share }

    /// An amount as its column is written, multiplied by the column's unit.
    /// - Parameter column: the column's name, which a remedy names.
    func checkAmount(_ cell: String, of column: String, style: CellStyle) -> CellCheck {
        if let amount = currency(cell, style) { return amount }
        if style.numbers != .plain, style.doubtsPoint(of: cell) {
            return .refused(
                style.numbers == .mixed ? .amountAmbiguous(column: column) : .amountUnlikeColumn(column: column))
        }
        let check = checkAmount(cell)
        guard style.unit != .euro, case .taken(.integer(let cents)) = check else { return check }
        let (product, overflow) = cents.multipliedReportingOverflow(by: style.unit.factor)
        guard !overflow, Money.isWithinMeasure(cents: product) else { return .refused(.amountTooLarge) }
        return .taken(.integer(product))
    }

    /// The fault of an amount in another currency; nil for one in euros, or in no currency.
    private func currency(_ cell: String, _ style: CellStyle) -> CellCheck? {
        guard let first = cell.utf8.first, let last = cell.utf8.last,
            !((48...57).contains(first) && (48...57).contains(last)),
            let amount = AmountText.read(cell, style: style.numbers.style) ?? AmountText.read(cell),
            let code = amount.currency
        else { return nil }
        let cents = amount.cents(in: style.unit)
        return .refused(
            .amountInCurrency(
                currency: code, amount: cents.map { ForeignAmount(currency: code, cents: $0) }))
    }

    /// Digits, then perhaps a point and one or two decimals; nothing is ever rounded.
    func checkAmount(_ cell: String) -> CellCheck {
        var cents: Int64 = 0
        var decimals: Int?
        let isNegative = cell.utf8.first == UInt8(ascii: "-")
        for byte in isNegative ? cell.utf8.dropFirst() : cell.utf8[...] {
            switch byte {
            case 48...57:
                let digit = Int64(byte - 48)
                if let count = decimals {
                    // More decimals may only be zeros.
                    if count >= 2 {
                        guard digit == 0 else { return .refused(.amountTooPrecise) }
                        continue
                    }
                    decimals = count + 1
                }
                cents = cents * 10 + digit
                guard Money.isWithinMeasure(cents: cents) else { return .refused(.amountTooLarge) }
            case UInt8(ascii: ".") where decimals == nil:
                decimals = 0
            default: return notAnAmount(cell)
            }
        }
        let hasDigits = cell.utf8.contains { (48...57).contains($0) }
        guard hasDigits, decimals != 0 else { return notAnAmount(cell) }
        if isNegative, cents != 0, self != .signedAmount {
            return .refused(.amountNegative)
        }
        if decimals == nil { cents *= 100 } else if decimals == 1 { cents *= 10 }
        guard Money.isWithinMeasure(cents: cents) else { return .refused(.amountTooLarge) }
        return .taken(.integer(isNegative ? -cents : cents))
    }

    private func notAnAmount(_ cell: String) -> CellCheck {
        if cell.contains("%"), AmountParts(cell)?.isPercentage == true { return .refused(.amountIsPercentage) }
        return .refused(.notAnAmount(hasComma: cell.utf8.contains(UInt8(ascii: ","))))
    }

    func checkCount(_ cell: String) -> CellCheck {
        if cell.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int64(cell), count < 1_000_000_000 {
            return .taken(.integer(count))
        }
        return .refused(.notACount)
    }

    func checkNumber(_ cell: String) -> CellCheck {
        if let number = Self.decimal(cell) { return .taken(.real(number)) }
        return .refused(.notANumber)
    }

    func checkShare(_ cell: String) -> CellCheck {
        guard let share = Self.decimal(cell) else { return .refused(.notAShare) }
        guard (0.01...1).contains(share) else { return .refused(.shareOutOfRange) }
        return .taken(.real(share))
    }

    /// A plain decimal number: no exponent, no `nan`, no `0x`.
    package static func decimal(_ cell: String) -> Double? {
        var digits = 0
        var points = 0
        for (index, byte) in cell.utf8.enumerated() {
            switch byte {
            case 48...57: digits += 1
            case UInt8(ascii: "."): points += 1
            case UInt8(ascii: "-") where index == 0: break
            default: return nil
            }
        }
        guard digits > 0, points <= 1, cell.utf8.last != UInt8(ascii: ".") else { return nil }
        return Double(cell)
    }
}

extension Money {
    /// Whether an amount is at most ten thousand billions of euros: above it stand slips of the decimal mark. Up to it
    /// parts of an amount are exact to the cent.
    static func isWithinMeasure(cents: Int64) -> Bool { cents.magnitude <= 10_000_000_000_000_00 }
}
