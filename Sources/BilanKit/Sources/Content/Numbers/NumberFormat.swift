import Programme

/// How a column's or a figure's values are shown; the same in PDF and in ODS. Examples are French.
public enum NumberFormat: Hashable, Sendable {
    /// Text as it stands.
    case text
    /// `1 234`.
    case integer
    /// `2014`: a year, a number that counts nothing.
    case plainInteger
    /// `1 234,5` with so many decimals.
    case decimal(Int)
    /// `1 234,56 €`, with or without cents as the template says.
    case money
    /// `1 235 €`: cents are kept, not shown.
    case wholeEuros
    /// `42,5 M€`.
    case millions
    /// An amount in any currency: `1 234,56 CHF`, `42,5 k€`, `2,7 Md€`. Values are in the currency's own unit.
    case amount(Currency, in: AmountUnit)
    /// `42,5 %`.
    case percent
    /// `31/12/2018`.
    case date
    /// `31 décembre 2018`.
    case longDate
    /// `37 h 30 min`.
    case duration
    /// `oui`, `non`.
    case yesNo
    /// A difference: what is more has a plus, as what is less has a minus: `+34`, `−12`, `0`.
    indirect case signed(NumberFormat)

    /// A double has no more decimals to tell.
    package static let mostDigits = 15

    /// Whether values of this format stand at the right, on their decimal mark.
    public var isNumeric: Bool {
        switch self {
        case .text, .date, .longDate, .yesNo: false
        case .signed(let base): base.isNumeric
        default: true
        }
    }

    /// The currency of amounts, the euro standing for the document's own; nil for all else.
    public var currency: Currency? {
        switch self {
        case .money, .wholeEuros, .millions: .euro
        case .amount(let currency, _): currency
        case .signed(let base): base.currency
        default: nil
        }
    }

    /// The currency of amounts in a document; nil for all else.
    package func currency(_ styles: NumberStyles) -> Currency? { currency == .euro ? styles.currency : currency }

    /// The unit of amounts.
    public var unit: AmountUnit {
        switch self {
        case .millions: .millions
        case .amount(_, let unit): unit
        case .signed(let base): base.unit
        default: .one
        }
    }

    /// How many decimals an amount in a currency has.
    package func digits(of currency: Currency, _ unit: AmountUnit, _ styles: NumberStyles) -> Int {
        switch unit {
        case .one: styles.showsCents ? currency.digits : 0
        case .thousands, .millions, .billions: styles.millionsDigits
        }
    }
}

extension NumberFormat {
    /// The format without the plus of what is more.
    package var unsigned: NumberFormat {
        if case .signed(let base) = self { base.unsigned } else { self }
    }

    /// As a report writes it.
    var name: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .plainInteger: "plainInteger"
        case .decimal(let digits): "decimal(\(digits))"
        case .money: "money"
        case .wholeEuros: "wholeEuros"
        case .millions: "millions"
        case .amount(let currency, _): "amount(\(currency.code))"
        case .percent: "percent"
        case .date: "date"
        case .longDate: "longDate"
        case .duration: "duration"
        case .yesNo: "yesNo"
        case .signed(let base): "signed(.\(base.name))"
        }
    }

    /// What is wrong with the format itself, in words for whoever makes the report; nil where it will do.
    var fault: String? {
        if case .signed(let base) = self { return base.fault }
        guard case .decimal(let digits) = self, !(0...Self.mostDigits).contains(digits) else { return nil }
        return String(
            fr: "un nombre a de 0 à \(Self.mostDigits) décimales, pas \(digits)",
            en: "a number has 0 to \(Self.mostDigits) decimals, not \(digits)")
    }
}
