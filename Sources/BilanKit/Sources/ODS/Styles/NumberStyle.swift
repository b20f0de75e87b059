/// The data styles of number formats (ODF 1.3 part 3, 16.29), in the document's language, from which the mark between
/// thousands follows.
struct NumberStyle {
    let numbers: NumberStyles
    let xml: XMLStream
    /// Whether what is above zero has a plus.
    private var showsPlus = false

    init(numbers: NumberStyles, xml: XMLStream) {
        self.numbers = numbers
        self.xml = xml
    }

    static func name(_ format: NumberFormat) -> String {
        switch format {
        case .text: "N-texte"
        case .integer: "N-entier"
        case .plainInteger: "N-entier-simple"
        case .decimal(let digits): "N-decimal\(max(digits, 0))"
        case .money: "N-euros"
        case .wholeEuros: "N-euros-entiers"
        case .millions: "N-millions"
        case .amount(let currency, let unit): "N-\(currency.code)-\(unit.rawValue)"
        case .percent: "N-pourcent"
        case .date: "N-date"
        case .longDate: "N-date-longue"
        case .duration: "N-duree"
        case .yesNo: "N-oui-non"
        case .signed(let base): Self.name(base) + "-signe"
        }
    }

    /// Writes the data style of a format.
    ///
    /// - Parameter own: a name other than the format's, for a part that has styles of its own.
    func write(_ format: NumberFormat, named own: String? = nil) {
        let name = own ?? Self.name(format)
        switch format {
        case .text: xml.element("number:text-style", ("style:name", name)) { xml.element("number:text-content") }
        case .integer:
            signed("number:number-style", name, least: 0) {
                lead($0)
                digits(0)
            }
        case .plainInteger:
            signed("number:number-style", name, least: 0) {
                lead($0)
                xml.element("number:number", ("number:decimal-places", "0"), ("number:min-integer-digits", "1"))
            }
        case .decimal(let count):
            signed("number:number-style", name, least: -max(count, 0)) {
                lead($0)
                digits(max(count, 0))
            }
        case .percent:
            signed("number:percentage-style", name, least: -numbers.percentDigits - 2) {
                lead($0)
                digits(numbers.percentDigits)
                text(numbers.language == .french ? "\u{00A0}%" : "%")
            }
        case .money:
            amount(numbers.currency, .one, digits: numbers.showsCents ? numbers.currency.digits : 0, named: name)
        case .wholeEuros: amount(numbers.currency, .one, digits: 0, named: name)
        case .millions: amount(numbers.currency, .millions, digits: numbers.millionsDigits, named: name)
        case .amount(let currency, let unit):
            amount(currency, unit, digits: format.digits(of: currency, unit, numbers), named: name)
        case .date, .longDate: date(name, isLong: format == .longDate)
        case .duration: duration(name)
        case .yesNo:
            xml.element("number:boolean-style", ("style:name", name + "-non"), ("style:volatile", "true")) {
                text(numbers.language.word(false))
            }
            xml.element("number:boolean-style", ("style:name", name)) {
                text(numbers.language.word(true))
                xml.element("style:map", ("style:condition", "value()=0"), ("style:apply-style-name", name + "-non"))
            }
        case .signed(let base):
            var style = self
            style.showsPlus = true
            style.write(base, named: name)
        }
    }

    /// Writes the data style of amounts in a currency, whole or in thousands and more: one of currencies in any case,
    /// or spreadsheet programs
    /// would take the amounts for mere numbers.
    func amount(_ currency: Currency, _ unit: AmountUnit, digits count: Int, named name: String) {
        let symbol = currency.symbol(numbers.language)
        let label = AmountLabel(currency, unit, numbers.language)
        let language = numbers.language.codes
        func sign() {
            xml.element(
                "number:currency-symbol", ("number:language", language.language), ("number:country", language.country),
                text: symbol)
        }
        signed("number:currency-style", name, least: unit.exponent - count) {
            lead($0)
            if !label.before.isEmpty {
                sign()
                lead(String(label.before.dropFirst(symbol.count)))
            }
            digits(count, factor: unit == .one ? nil : Int(unit.factor))
            guard label.before.isEmpty else { return lead(label.after) }
            lead(String(label.after.dropLast(symbol.count)))
            sign()
        }
    }

    private func date(_ name: String, isLong: Bool) {
        let language = numbers.language.codes
        xml.element(
            "number:date-style", ("style:name", name), ("number:language", language.language),
            ("number:country", language.country)
        ) {
            xml.element("number:day", ("number:style", isLong ? nil : "long"))
            text(isLong ? "\u{00A0}" : "/")
            xml.element("number:month", ("number:style", "long"), ("number:textual", isLong ? "true" : nil))
            text(isLong ? " " : "/")
            xml.element("number:year", ("number:style", "long"))
        }
    }

    private typealias Language = (XMLStream.Attribute, XMLStream.Attribute)

    private var language: Language {
        let codes = numbers.language.codes
        return (("number:language", codes.language), ("number:country", codes.country))
    }

    /// A style of two halves, since a negative number is to have a true minus (U+2212), which no spreadsheet sets by
    /// itself. What is rounded to zero has none: the half without a minus begins below zero.
    ///
    /// - Parameters:
    ///   - least: the power of ten of the last digit shown.
    ///   - body: writes a half, which begins with the text that it is given.
    private func signed(_ element: StaticString, _ name: String, least: Int, _ body: (String) -> Void) {
        let language = language
        xml.element(element, ("style:name", name + "-positif"), ("style:volatile", "true"), language.0, language.1) {
            body("")
        }
        if showsPlus {
            xml.element(element, ("style:name", name + "-plus"), ("style:volatile", "true"), language.0, language.1) {
                body("+")
            }
        }
        xml.element(element, ("style:name", name), language.0, language.1) {
            body("\u{2212}")
            if showsPlus { map("value()>=\(Self.half(of: least))", to: name + "-plus") }
            map("value()>-\(Self.half(of: least))", to: name + "-positif")
        }
    }

    /// Half of a power of ten, as conditions write numbers: without an exponent.
    private static func half(of power: Int) -> String {
        power > 0
            ? "5" + String(repeating: "0", count: power - 1) : "0." + String(repeating: "0", count: -power) + "5"
    }

    private func map(_ condition: String, to style: String) {
        xml.element("style:map", ("style:condition", condition), ("style:apply-style-name", style))
    }

    /// Hours, which go on past a day, and minutes, which are not rounded. Of what is less than a minute below zero, to
    /// the second, a spreadsheet shows the sign in the first of a style's parts, in none after it.
    private func duration(_ name: String) {
        let language = language
        let endless: XMLStream.Attribute = ("number:truncate-on-overflow", "false")
        let volatile: XMLStream.Attribute = ("style:volatile", "true")
        func body(_ sign: String) {
            lead(sign)
            xml.element("number:hours")
            text("\u{00A0}h\u{00A0}")
            xml.element("number:minutes", ("number:style", "long"))
            text("\u{00A0}min")
        }
        xml.element("number:time-style", ("style:name", name + "-positif"), volatile, language.0, language.1, endless) {
            body("")
        }
        xml.element("number:time-style", ("style:name", name + "-nul"), volatile, language.0, language.1, endless) {
            body("")
        }
        xml.element("number:time-style", ("style:name", name), language.0, language.1, endless) {
            body("\u{2212}")
            map("value()>=0", to: name + "-positif")
            map("value()>-\(Self.leastShown)", to: name + "-nul")
        }
    }

    /// 59.5 seconds in days.
    private static let leastShown = "0.000688657407"

    private func lead(_ text: String) { if !text.isEmpty { self.text(text) } }

    private func text(_ text: String) { xml.element("number:text", text: text) }

    private func digits(_ count: Int, factor: Int? = nil) {
        xml.element(
            "number:number", ("number:decimal-places", "\(count)"), ("number:min-decimal-places", "\(count)"),
            ("number:min-integer-digits", "1"), ("number:grouping", "true"),
            ("number:display-factor", factor.map(String.init)))
    }
}
