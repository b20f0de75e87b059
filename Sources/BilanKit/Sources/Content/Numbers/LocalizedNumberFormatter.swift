import Programme

/// Figures and dates as words, in one of the languages.
///
/// French: U+202F between thousands, U+00A0 before a unit, a decimal comma, U+2212 as minus. English: a comma between
/// thousands, a point,
/// the currency first.
public struct LocalizedNumberFormatter: Sendable {
    /// The language written in.
    public let language: NumberLanguage
    /// What amounts of `Money` are in.
    public let currency: Currency

    /// Figures and dates in a language, amounts in a currency.
    public init(_ language: NumberLanguage, _ currency: Currency = .euro) {
        self.language = language
        self.currency = currency
    }

    /// Figures and dates as a document's styles have them.
    public init(_ styles: NumberStyles) { self.init(styles.language, styles.currency) }

    /// `1 234`.
    public func integer(_ value: Int) -> String { NumberText.string(language) { $0.integer(value) } ?? "\(value)" }

    /// `1 234,5`, rounded half away from zero to `digits` decimals, fifteen at most.
    public func decimal(_ value: Double, digits: Int) -> String {
        NumberText.string(language) { $0.decimal(value, digits: digits) }
            ?? OverflowFormatter(language).string(value, digits: digits)
    }

    /// `1 234,56 €`; without cents `1 235 €`.
    public func money(_ value: Money, cents: Bool = true) -> String {
        guard currency == .euro else { return amount(value.euros, currency, digits: cents ? currency.digits : 0) }
        return NumberText.string(language) { $0.money(value, cents: cents) } ?? "\(value.euros)"
    }

    /// `42,5 M€`.
    public func millions(_ value: Money, digits: Int = 1) -> String {
        amount(value.euros, currency, .millions, digits: digits)
    }

    /// `1 234,56 CHF`, `42,5 k€`, `2,7 Md€`.
    ///
    /// - Parameters:
    ///   - value: in the currency's own unit.
    ///   - currency: whose sign or code is written.
    ///   - unit: what the amount is counted in.
    ///   - digits: decimals.
    public func amount(_ value: Double, _ currency: Currency, _ unit: AmountUnit = .one, digits: Int) -> String {
        if let text = NumberText.string(language, { $0.amount(value, currency, unit, digits: digits) }) { return text }
        let number = OverflowFormatter(language).string(value / unit.factor, digits: digits)
        guard value.isFinite else { return number }
        let label = AmountLabel(currency, unit, language)
        return number.hasPrefix("\u{2212}")
            ? "\u{2212}" + label.before + number.dropFirst() + label.after : label.before + number + label.after
    }

    /// `42,5 %`.
    public func percent(_ value: Share, digits: Int = 1) -> String {
        NumberText.string(language) { $0.percent(value, digits: digits) }
            ?? OverflowFormatter(language).string(value.fraction * 100, digits: digits)
            + (language == .french ? "\u{00A0}%" : "%")
    }

    /// `31/12/2018`.
    public func date(_ value: CivilDate) -> String {
        NumberText.string(language) { $0.date(value) } ?? value.description
    }

    /// `31 décembre 2018`; in French the first of a month is `1er octobre 2018`.
    public func longDate(_ value: CivilDate, hasOrdinal: Bool = true) -> String {
        let ordinal = hasOrdinal && language == .french && value.day == 1 ? "er" : ""
        return "\(value.day)\(ordinal)\u{00A0}\(language.months[value.month - 1]) \(value.year)"
    }

    /// `1 entreprise`, `2 entreprises`: in French the plural begins at two, in English all but one is plural.
    public func count(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
        let isSingular = language == .french ? value.magnitude < 2 : value.magnitude == 1
        return integer(value) + "\u{00A0}" + (isSingular ? singular : plural ?? singular + "s")
    }

    /// `37 h 30 min`; seconds are kept, not shown.
    public func duration(_ value: Duration) -> String {
        let minutes = value.shownSeconds / 60
        let sign = value < .zero && minutes > 0 ? "\u{2212}" : ""
        let rest = minutes % 60
        return sign + integer(Int(minutes / 60)) + "\u{00A0}h\u{00A0}" + (rest < 10 ? "0" : "") + "\(rest)\u{00A0}min"
    }
}

/// What stands before and after the number of an amount.
package struct AmountLabel {
    package let before: String
    package let after: String

    package init(_ currency: Currency, _ unit: AmountUnit, _ language: NumberLanguage) {
        let symbol = currency.symbol(language)
        let prefix = unit.prefix(language)
        // `M€`, but `M CHF`.
        let gap = prefix.isEmpty || symbol.first?.isLetter == false ? "" : "\u{00A0}"
        switch language {
        case .french: (before, after) = ("", "\u{00A0}" + prefix + gap + symbol)
        case .english: (before, after) = (symbol + (symbol.last?.isLetter == true ? "\u{00A0}" : ""), prefix)
        }
    }
}
