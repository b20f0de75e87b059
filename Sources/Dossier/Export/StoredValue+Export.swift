import BilanKit
import Intake
import Support

extension StoredValue {
    /// The text that a column's rule reads back as this value.
    func text(_ rule: CellRule) -> String {
        switch (self, rule) {
        case (.null, _): ""
        case (.text(let text), _): text
        case (.integer(let cents), .amount), (.integer(let cents), .signedAmount):
            Money(cents: cents).shortDecimalText
        case (.integer(let flag), .flag): flag == 0 ? "non" : "oui"
        case (.integer(let number), _): "\(number)"
        case (.real(let number), _): Self.plain(number)
        }
    }

    /// The typed cell that is read back as this value.
    func cell(_ rule: CellRule) -> CellValue {
        switch (self, rule) {
        case (.null, _): .empty
        case (.text(let text), .date): CivilDate(text).map(CellValue.date) ?? .text(text)
        case (.text(let text), _): .text(text)
        case (.integer(let cents), .amount), (.integer(let cents), .signedAmount): .money(Money(cents: cents))
        case (.integer(let flag), .flag): .boolean(flag != 0)
        // A year in groups of three digits would be no year.
        case (.integer(let year), .year): .text("\(year)")
        case (.integer(let number), _): .integer(Int(number))
        case (.real(let share), .share): .share(Share(share))
        case (.real(let number), _): .decimal(number)
        }
    }

    /// The shortest decimal text that is read back as the number, without an exponent.
    static func plain(_ number: Double) -> String {
        let text = "\(number)"
        if text.hasSuffix(".0") { return String(text.dropLast(2)) }
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
            return text
        }
        let isNegative = text.hasPrefix("-")
        let parts = text[(isNegative ? text.index(after: text.startIndex) : text.startIndex)..<mark].split(
            separator: ".")
        let decimals = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
        let digits = parts[0] + decimals
        let point = parts[0].count + exponent
        let plain =
            point <= 0
            ? "0." + String(repeating: "0", count: -point) + digits
            : point >= digits.count
                ? digits + String(repeating: "0", count: point - digits.count)
                : digits.prefix(point) + "." + digits.dropFirst(point)
        return (isNegative ? "-" : "") + plain
    }
}

extension CellRule {
    /// How a workbook shows the column.
    var format: NumberFormat {
        switch self {
        case .amount, .signedAmount: .money
        case .count: .integer
        case .number: .decimal(2)
        case .share: .percent
        case .flag: .yesNo
        case .date: .date
        default: .text
        }
    }
}
