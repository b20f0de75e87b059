/// The data styles of number formats (ODF 1.3 part 3, 16.29), in French: U+202F between thousands follows from the language.
enum NumberStyle {
    static func name(_ format: NumberFormat) -> String {
        switch format {
        case .text: "N-texte"
        case .integer: "N-entier"
        case .decimal(let digits): "N-decimal\(max(digits, 0))"
        case .money: "N-euros"
        case .wholeEuros: "N-euros-entiers"
        case .millions: "N-millions"
        case .percent: "N-pourcent"
        case .date: "N-date"
        case .yesNo: "N-oui-non"
        }
    }

    /// Writes the data style of a format.
    ///
    /// - Parameter own: a name other than the format's, for a part that has styles of its own.
    static func write(_ format: NumberFormat, named own: String? = nil, _ numbers: NumberStyles, to xml: XMLStream) {
        let name = own ?? name(format)
        switch format {
        case .text:
            xml.element("number:text-style", ("style:name", name)) { xml.element("number:text-content") }
        case .integer: signed("number:number-style", name, xml) { digits(0, xml) }
        case .decimal(let count): signed("number:number-style", name, xml) { digits(max(count, 0), xml) }
        case .percent:
            signed("number:percentage-style", name, xml) {
                digits(numbers.percentDigits, xml)
                xml.element("number:text", text: "\u{00A0}%")
            }
        case .money: euros(name, numbers.showsCents ? 2 : 0, xml)
        case .wholeEuros: euros(name, 0, xml)
        case .millions: writeAmount(.millions, digits: numbers.millionsDigits, named: name, to: xml)
        case .date:
            xml.element("number:date-style", ("style:name", name), ("number:language", "fr"), ("number:country", "FR")) {
                xml.element("number:day", ("number:style", "long"))
                xml.element("number:text", text: "/")
                xml.element("number:month", ("number:style", "long"))
                xml.element("number:text", text: "/")
                xml.element("number:year", ("number:style", "long"))
            }
        case .yesNo:
            xml.element("number:boolean-style", ("style:name", name + "-non"), ("style:volatile", "true")) {
                xml.element("number:text", text: "non")
            }
            xml.element("number:boolean-style", ("style:name", name)) {
                xml.element("number:text", text: "oui")
                xml.element("style:map", ("style:condition", "value()=0"), ("style:apply-style-name", name + "-non"))
            }
        }
    }

    /// Writes the data style of amounts in thousands or millions.
    static func writeAmount(_ unit: ChartUnit, digits count: Int, named name: String, to xml: XMLStream) {
        signed("number:number-style", name, xml) {
            digits(count, xml, factor: Int(unit.factor))
            xml.element("number:text", text: "\u{00A0}\(unit.symbol)")
        }
    }

    private static func euros(_ name: String, _ count: Int, _ xml: XMLStream) {
        signed("number:currency-style", name, xml) {
            digits(count, xml)
            xml.element("number:text", text: "\u{00A0}")
            xml.element("number:currency-symbol", ("number:language", "fr"), ("number:country", "FR"), text: "€")
        }
    }

    /// A style of two halves, since a negative number is to have a true minus (U+2212), which no spreadsheet sets by itself.
    private static func signed(_ element: StaticString, _ name: String, _ xml: XMLStream, _ body: () -> Void) {
        let language: (XMLStream.Attribute, XMLStream.Attribute) = (("number:language", "fr"), ("number:country", "FR"))
        xml.element(element, ("style:name", name + "-positif"), ("style:volatile", "true"), language.0, language.1, content: body)
        xml.element(element, ("style:name", name), language.0, language.1) {
            xml.element("number:text", text: "\u{2212}")
            body()
            xml.element(
                "style:map", ("style:condition", "value()>=0"), ("style:apply-style-name", name + "-positif"))
        }
    }

    private static func digits(_ count: Int, _ xml: XMLStream, factor: Int? = nil) {
        xml.element(
            "number:number", ("number:decimal-places", "\(count)"), ("number:min-decimal-places", "\(count)"),
            ("number:min-integer-digits", "1"), ("number:grouping", "true"), ("number:display-factor", factor.map(String.init)))
    }
}
