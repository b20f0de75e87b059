/// What a cell is to a spreadsheet: the value's type and format come together in it.
extension CellValue {
    /// Which of the eleven kinds the value is: an index for tables of what precedes a value.
    var kind: Int {
        switch self {
        case .empty: 0
        case .text, .rich: 1
        case .missing: 2
        case .link: 3
        case .integer: 4
        case .decimal: 5
        case .money: 6
        case .share: 7
        case .date: 8
        case .boolean: 9
        case .duration: 10
        case .figure: 0
        }
    }

    static let kindCount = 11

    /// A number that is none, or a day that a spreadsheet program would show as another, or one with more digits than
    /// it keeps: written in words, since a cell can't hold it.
    var isUnwritable: Bool {
        switch self {
        case .decimal(let value): !value.isFinite
        case .share(let share): !share.fraction.isFinite
        case .date(let date): !date.isShownAlike
        case .integer, .money: isTooLong
        default: false
        }
    }
}

extension NumberFormat {
    /// The attributes of a value's type up to the opening quote of the value.
    ///
    /// - Parameter styles: the document's, for the currency of its amounts.
    func valueAttributes(for value: CellValue, _ styles: NumberStyles) -> String {
        switch value {
        case .integer, .decimal, .share:
            if let currency = currency(styles) {
                " office:value-type=\"currency\" office:currency=\"\(currency.code)\" office:value=\""
            } else if self == .percent {
                " office:value-type=\"percentage\" office:value=\""
            } else {
                " office:value-type=\"float\" office:value=\""
            }
        case .money:
            " office:value-type=\"currency\" office:currency=\"\(styles.currency.code)\" office:value=\""
        case .date: " office:value-type=\"date\" office:date-value=\""
        case .duration: " office:value-type=\"time\" office:time-value=\""
        case .boolean: " office:value-type=\"boolean\" office:boolean-value=\""
        case .empty, .text, .rich, .missing, .link, .figure: " office:value-type=\"string\""
        }
    }
}
