/// A formula, set as text.
public struct FormulaText {
    /// The formula as it is printed.
    public var text: Text
    /// Alternative text: the formula in words.
    public var alternative: String

    /// A formula with its alternative text.
    public init(_ text: Text, alternative: String) {
        self.text = text
        self.alternative = alternative
    }
}

extension FormulaText: BlockContent {
    public var block: Block { .formula(self) }
    package var blockName: String? {
        String(fr: "formule « \(Self.start(of: text.plain)) »", en: "formula “\(Self.start(of: text.plain))”")
    }
    package var texts: [Text] { [text] }
    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) { text = transform(text) }

    package var wordFaults: [String] {
        alternative.isBlank
            ? [
                String(
                    fr: "une formule a besoin de sa lecture en mots : donnez « alternative »",
                    en: "a formula needs its reading in words: give “alternative”")
            ] : []
    }
}
