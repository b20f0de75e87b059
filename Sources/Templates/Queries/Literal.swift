import BilanKit
import Support

/// A value as a template writes it, to be compared with those of the data.
enum Literal: Hashable {
    case number(Double)
    case date(CivilDate)
    case text(String)

    /// A number with a decimal point or comma, spaces between its digits, a percent sign or the unit of an amount; nil
    /// of what is none.
    static func number(_ text: String) -> Double? {
        var digits = text.filter { !$0.isWhitespace }
        var factor = 1.0
        for (unit, value) in [("%", 0.01), ("M€", 1e6), ("Md€", 1e9), ("k€", 1e3), ("€", 1)] as [(String, Double)]
        where digits.hasSuffix(unit) && digits.count > unit.count {
            digits.removeLast(unit.count)
            factor = value
            break
        }
        return Double(settingText: digits).map { $0 * factor }
    }

    /// - Parameter field: what the value is compared with.
    /// - Returns: nil where the text is no value of the field's kind.
    init?(_ text: String, like format: NumberFormat) {
        switch format {
        case .date, .longDate:
            guard let date = CivilDate(text) else { return nil }
            self = .date(date)
        case .text, .yesNo: self = .text(text)
        default:
            guard let number = Self.number(text) else { return nil }
            self = .number(number)
        }
    }
}
