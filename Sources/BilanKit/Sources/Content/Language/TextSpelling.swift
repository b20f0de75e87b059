import Programme

/// What a piece of text was written from. A piece is written in French as it is made, since the document that it will
/// stand in is not known yet; a document in another language has it written anew.
struct TextSpelling: Hashable, Sendable {
    enum Part: Sendable {
        /// Words as their author gave them, without French spacing.
        case words(String)
        case integer(Int)
        case money(Money)
        case wholeMoney(Money)
        case millions(Money)
        case share(Share)
        case date(CivilDate)
        case quarter(Quarter)
        /// Words that French alone has, such as the ordinal of a first of the month.
        case frenchOnly

        /// Why no document may show it, in words for whoever makes the report; nil where one may.
        var fault: String? {
            switch self {
            case .money(let value) where !value.isRepresentable, .wholeMoney(let value) where !value.isRepresentable,
                .millions(let value) where !value.isRepresentable:
                String(
                    fr: "un montant du texte est trop grand pour être tenu ; vérifiez le calcul",
                    en: "an amount in the text is too large to be held; check the calculation")
            case .share(let value) where !value.fraction.isFinite:
                String(
                    fr: "une part du texte n’est pas un nombre ; vérifiez le calcul, sans doute une division par zéro",
                    en: "a share in the text is not a number; check the calculation, which probably divides by zero")
            default: nil
            }
        }

        func text(_ numbers: LocalizedNumberFormatter) -> String {
            return switch self {
            case .words(let words): words
            case .integer(let value): numbers.integer(value)
            case .money(let value): numbers.money(value)
            case .wholeMoney(let value): numbers.money(value, cents: false)
            case .millions(let value): numbers.millions(value)
            case .share(let value): numbers.percent(value)
            case .date(let value): numbers.longDate(value)
            case .quarter(let value): numbers.quarter(value)
            case .frenchOnly: ""
            }
        }
    }

    /// None where every language has the same words.
    var parts: [Part] = []

    /// Two pieces that say the same in French are the same piece.
    static func == (a: TextSpelling, b: TextSpelling) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}

extension Text.Run {
    /// A piece with what it was written from; where every language has the same words, that is not kept.
    init(spelling part: TextSpelling.Part, _ text: String, style: Text.Style = [], link: String? = nil) {
        self.init(text, style: style, link: link)
        if case .words(let words) = part, words == text { return }
        spelling.parts = [part]
    }

    /// Adds what another piece of the same look says.
    mutating func append(_ other: Text.Run) {
        let parts = isLocalizable || other.isLocalizable ? ownParts + other.ownParts : []
        text += other.text
        spelling.parts = parts
    }

    fileprivate func localized(_ numbers: LocalizedNumberFormatter) -> Text.Run? {
        var run = self
        if !spelling.parts.isEmpty {
            run.text = spelling.parts.map { $0.text(numbers) }.joined()
            if run.text.isEmpty { return nil }
        }
        run.footnote = footnote.map { Text.Footnote($0.text.localized(numbers)) }
        return run
    }

    private var ownParts: [TextSpelling.Part] { spelling.parts.isEmpty ? [.words(text)] : spelling.parts }

    fileprivate var isLocalizable: Bool { !spelling.parts.isEmpty || footnote != nil }
}

extension Text {
    /// The text as a document in a language has it: numbers and dates written in it, no French spacing in others.
    package func localized(_ language: NumberLanguage) -> Text { localized(LocalizedNumberFormatter(language)) }

    /// The same with amounts in the document's currency.
    package func localized(_ styles: NumberStyles) -> Text { localized(LocalizedNumberFormatter(styles)) }

    fileprivate func localized(_ numbers: LocalizedNumberFormatter) -> Text {
        guard numbers.language != .french || numbers.currency != .euro, runs.contains(where: \.isLocalizable) else {
            return self
        }
        return Text(runs.compactMap { $0.localized(numbers) })
    }
}
