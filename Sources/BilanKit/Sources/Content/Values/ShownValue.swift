extension NumberFormat {
    /// The text that a value is shown as. A `.figure` is resolved before it is shown; unresolved it is empty.
    public func string(_ value: CellValue, _ styles: NumberStyles = NumberStyles()) -> String {
        if case .signed(let base) = self {
            let text = base.string(value, styles)
            // What is rounded to zero is no more.
            let isMore = (value.number ?? 0) > 0 && text.contains { ("1"..."9").contains($0) }
            return isMore ? "+" + text : text
        }
        let numbers = LocalizedNumberFormatter(styles)
        return switch (value, self) {
        case (.empty, _), (.figure, _): ""
        case (.rich(let text), _): text.localized(styles).plain
        case (.text(let text), _), (.missing(let text), _), (.link(let text, _), _): text
        case (.money(let money), .millions): numbers.millions(money, digits: styles.millionsDigits)
        case (.money(let money), .wholeEuros), (.money(let money), .integer): numbers.money(money, cents: false)
        case (.money(let money), .amount(.euro, let unit)):
            numbers.amount(money.euros, styles.currency, unit, digits: digits(of: styles.currency, unit, styles))
        case (.money(let money), _): numbers.money(money, cents: styles.showsCents)
        // A ratio need not be a percentage: applications per company is one too.
        case (.share(let share), .decimal), (.share(let share), .integer):
            string(.decimal(share.fraction), styles)
        case (.share(let share), _): numbers.percent(share, digits: styles.percentDigits)
        case (.integer(let value), .decimal(let digits)): numbers.decimal(Double(value), digits: digits)
        case (.integer(let value), .plainInteger):
            (value < 0 ? "\u{2212}" : "") + String(value.magnitude)
        case (.integer(let value), .amount): string(.decimal(Double(value)), styles)
        case (.integer(let value), _): numbers.integer(value)
        case (.decimal(let value), .decimal(let digits)): numbers.decimal(value, digits: digits)
        case (.decimal(let value), .amount(let currency, let unit)):
            numbers.amount(value, currency, unit, digits: digits(of: currency, unit, styles))
        case (.decimal(let value), .money), (.decimal(let value), .wholeEuros), (.decimal(let value), .millions):
            // An average of amounts is no whole number of cents, but an amount all the same.
            value.magnitude < 9e13
                ? string(.money(Money(cents: Int64((value * 100).rounded()))), styles)
                : numbers.amount(value, styles.currency, .one, digits: 2)
        case (.decimal(let value), .integer): numbers.decimal(value, digits: 0)
        case (.decimal(let value), .percent): numbers.percent(Share(value), digits: styles.percentDigits)
        case (.decimal(let value), _): numbers.decimal(value, digits: 2)
        case (.date(let date), .longDate): numbers.longDate(date, hasOrdinal: styles.hasOrdinals)
        case (.date(let date), _): numbers.date(date)
        case (.duration(let duration), _): numbers.duration(duration)
        case (.boolean(let value), _): styles.language.word(value)
        }
    }

    /// Calls `body` with the UTF-8 bytes of `string(value, styles)`. Numbers and dates make no `String` on the way.
    public func withUTF8(of value: CellValue, _ styles: NumberStyles, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if NumberText.with(styles.language, { write(value, styles, to: &$0) }, body) { return }
        var text = string(value, styles)
        text.withUTF8(body)
    }

    /// Puts down what nearly every cell of numbers holds; false for all else, which `string` tells.
    private func write(_ value: CellValue, _ styles: NumberStyles, to text: inout NumberText) -> Bool {
        switch (value, self) {
        case (.money(let money), .money) where styles.currency == .euro: text.money(money, cents: styles.showsCents)
        case (.money(let money), .wholeEuros) where styles.currency == .euro: text.money(money, cents: false)
        case (.money(let money), .millions):
            text.amount(money.euros, styles.currency, .millions, digits: styles.millionsDigits)
        case (.share(let share), .percent): text.percent(share, digits: styles.percentDigits)
        case (.integer(let value), .integer): text.integer(value)
        case (.integer(let value), .decimal(let digits)): text.decimal(Double(value), digits: digits)
        case (.decimal(let value), .decimal(let digits)): text.decimal(value, digits: digits)
        case (.date(let date), .date): text.date(date)
        default: false
        }
    }
}
