import Programme

/// How many decimals a template gives to each kind of figure.
public struct NumberStyles: Hashable, Sendable, Codable {
    /// Decimals of `42,5 M€`.
    public var millionsDigits = 1
    /// Decimals of `42,5 %`.
    public var percentDigits = 1
    /// Whether amounts show their cents; they are kept all the same.
    public var showsCents = true

    public init() {}
}

/// How a column's or a figure's values are shown; the same in PDF and in ODS.
public enum NumberFormat: Hashable, Sendable {
    /// Text as it stands.
    case text
    /// `1 234`.
    case integer
    /// `1 234,5` with so many decimals.
    case decimal(Int)
    /// `1 234,56 €`, with or without cents as the template says.
    case money
    /// `1 235 €`: cents are kept, not shown.
    case wholeEuros
    /// `42,5 M€`.
    case millions
    /// `42,5 %`.
    case percent
    /// `31/12/2018`.
    case date
    /// `oui`, `non`.
    case yesNo

    /// The text that a value is shown as. A `.figure` is resolved before it is shown; unresolved it is empty.
    public func string(_ value: CellValue, _ styles: NumberStyles = NumberStyles()) -> String {
        switch (value, self) {
        case (.empty, _), (.figure, _): ""
        case (.rich(let text), _): text.plain
        case (.text(let text), _), (.missing(let text), _), (.link(let text, _), _): text
        case (.money(let money), .millions): FrenchNumber.millions(money, digits: styles.millionsDigits)
        case (.money(let money), .wholeEuros), (.money(let money), .integer): FrenchNumber.money(money, cents: false)
        case (.money(let money), _): FrenchNumber.money(money, cents: styles.showsCents)
        // A ratio need not be a percentage: applications per company is one too.
        case (.share(let share), .decimal), (.share(let share), .integer):
            string(.decimal(share.fraction), styles)
        case (.share(let share), _): FrenchNumber.percent(share, digits: styles.percentDigits)
        case (.integer(let value), .decimal(let digits)): FrenchNumber.decimal(Double(value), digits: digits)
        case (.integer(let value), _): FrenchNumber.integer(value)
        case (.decimal(let value), .decimal(let digits)): FrenchNumber.decimal(value, digits: digits)
        case (.decimal(let value), .money), (.decimal(let value), .wholeEuros), (.decimal(let value), .millions):
            // An average of amounts is no whole number of cents, but an amount all the same.
            value.magnitude < 9e13
                ? string(.money(Money(cents: Int64((value * 100).rounded()))), styles)
                : FrenchNumber.decimal(value, digits: 2) + (value.isFinite ? FrenchNumber.unitSpace + "€" : "")
        case (.decimal(let value), .integer): FrenchNumber.decimal(value, digits: 0)
        case (.decimal(let value), .percent): FrenchNumber.percent(Share(value), digits: styles.percentDigits)
        case (.decimal(let value), _): FrenchNumber.decimal(value, digits: 2)
        case (.date(let date), _): FrenchNumber.date(date)
        case (.boolean(let value), _): value ? "oui" : "non"
        }
    }

    /// Calls `body` with the UTF-8 bytes of `string(value, styles)`. Numbers and dates make no `String` on the way.
    public func withUTF8(of value: CellValue, _ styles: NumberStyles, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if NumberText.with({ write(value, styles, to: &$0) }, body) { return }
        var text = string(value, styles)
        text.withUTF8(body)
    }

    /// Puts down what nearly every cell of numbers holds; false for all else, which `string` tells.
    private func write(_ value: CellValue, _ styles: NumberStyles, to text: inout NumberText) -> Bool {
        switch (value, self) {
        case (.money(let money), .money): text.money(money, cents: styles.showsCents)
        case (.money(let money), .wholeEuros): text.money(money, cents: false)
        case (.money(let money), .millions): text.millions(money, digits: styles.millionsDigits)
        case (.share(let share), .percent): text.percent(share, digits: styles.percentDigits)
        case (.integer(let value), .integer): text.integer(value)
        case (.integer(let value), .decimal(let digits)): text.decimal(Double(value), digits: digits)
        case (.decimal(let value), .decimal(let digits)): text.decimal(value, digits: digits)
        case (.date(let date), _): text.date(date)
        default: false
        }
    }

    /// Whether values of this format stand at the right, on their decimal mark.
    public var isNumeric: Bool {
        switch self {
        case .text, .date, .yesNo: false
        default: true
        }
    }
}
