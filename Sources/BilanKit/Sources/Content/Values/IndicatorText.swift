import Programme

extension Indicator {
    /// The fact as a reader meets it: `+50 %`, `2 sur 3`, or its words; the unit follows a number.
    public var shown: String { shown(in: .french) }

    /// The same in a document's language.
    public func shown(in language: NumberLanguage) -> String {
        guard let value else { return language == .french ? FrenchSpacing.applied(to: text) : text }
        let digits = text.split(separator: ".").dropFirst().first?.count ?? 0
        let sign = text.hasPrefix("+") ? "+" : ""
        let number = sign + LocalizedNumberFormatter(language).decimal(value, digits: min(digits, 6))
        return unit.map { number + FrenchNumber.unitSpace + $0 } ?? number
    }
}
