/// What a number is shown as, hence what it is. In Office Open XML nothing else marks a date; in OpenDocument cells have
/// types, and their formats say units and currencies.
enum NumberFormatKind: Equatable, Sendable {
    case number, percentage, date
    /// A time of day; with days before it, a moment.
    case time
    /// Hours, minutes or seconds that may be more than a day's.
    case duration
    /// - Parameter code: ISO 4217 where it is known, or the symbol, or `k€` and `M€`, or nothing; `€` of an amount that is
    ///   shown in a greater unit than its own.
    case currency(String)
    /// A number beside which a text is shown: « 12 jours », « 100 USD ».
    case worded(String)
    /// Numbers are shown in one way or another by their values.
    indirect case byValue([NumberSection], otherwise: NumberFormatKind)

    /// So much of what stands beside a number is kept.
    private static let wordLimit = 40

    /// - Parameters:
    ///   - words: what is shown before and after the digits.
    ///   - currency: the code or symbol among them; nil where there is none.
    ///   - scale: how many times the number is divided by a thousand to be shown.
    init(words: String, currency: String?, scale: Int) {
        let plain = words.trimmingWords
        if let unit = ShownUnit(plain) {
            self = unit.kind(scaledBy: scale)
        } else if let currency, currency != "EUR" {
            self = .currency(currency)
        } else if plain == "€" || currency == plain {
            self = .currency(scale > 0 ? "€" : "EUR")
        } else if plain.isEmpty {
            // Whatever unit the column's name says holds for what is shown, and not for the number.
            self = scale > 0 ? .worded("€") : .number
        } else {
            self = .worded(String(plain.prefix(Self.wordLimit)))
        }
    }

    /// - Parameter sections: how numbers are shown for which a condition holds, in the order in which they are asked;
    ///   the condition of the last one may be nil.
    init(sections: [(condition: NumberCondition?, kind: NumberFormatKind)], otherwise: NumberFormatKind) {
        let kinds = sections.map(\.kind) + (sections.last?.condition == nil ? [] : [otherwise])
        guard let first = kinds.first, kinds.contains(where: { $0 != first }) else {
            self = kinds.first ?? otherwise
            return
        }
        self = .byValue(
            sections.compactMap { section in
                section.condition.map { NumberSection(condition: $0, kind: section.kind) }
            }, otherwise: kinds.last ?? otherwise)
    }

    /// What a number of a value is shown as. Nought may be shown as a word: it is what the others are.
    func kind(of value: Double) -> NumberFormatKind {
        guard case .byValue(let sections, let otherwise) = self else { return self }
        if value == 0, let first = sections.first { return first.kind }
        return sections.first { $0.condition.holds(for: value) }?.kind ?? otherwise
    }
}

/// How numbers are shown for which a condition holds.
struct NumberSection: Equatable, Sendable {
    var condition: NumberCondition
    var kind: NumberFormatKind
}

/// A comparison with a number, such as `>=1000`.
struct NumberCondition: Equatable, Sendable {
    enum Comparison: String, Sendable {
        case atLeast = ">=", atMost = "<=", less = "<", greater = ">", equal = "=", unequal = "<>"
    }

    var comparison: Comparison
    var bound: Double

    init(_ comparison: Comparison, _ bound: Double) { (self.comparison, self.bound) = (comparison, bound) }

    /// - Returns: nil for anything else.
    init?(_ text: some StringProtocol) {
        let text = String(text.filter { !$0.isWhitespace }).replacing("!=", with: "<>")
        let sign = text.prefix { "<>=".contains($0) }
        guard let comparison = Comparison(rawValue: String(sign)), let bound = Double(text.dropFirst(sign.count)) else {
            return nil
        }
        self.init(comparison, bound)
    }

    func holds(for value: Double) -> Bool {
        switch comparison {
        case .atLeast: value >= bound
        case .atMost: value <= bound
        case .less: value < bound
        case .greater: value > bound
        case .equal: value == bound
        case .unequal: value != bound
        }
    }
}

extension String {
    /// Without the spaces and signs of numbers around it.
    fileprivate var trimmingWords: String {
        var text = self[...]
        func isSign(_ character: Character) -> Bool { character.isWhitespace || "()-+_;@/−.,:*".contains(character) }
        while let first = text.first, isSign(first) { text.removeFirst() }
        while let last = text.last, isSign(last) { text.removeLast() }
        return String(text)
    }
}
