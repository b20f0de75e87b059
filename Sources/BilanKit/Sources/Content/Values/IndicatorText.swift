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
        return unit.map { number + FrenchNumber.unitSpace + Self.counted(value, $0) } ?? number
    }

    /// A unit as it stands behind a number: French has the singular below two.
    private static func counted(_ value: Double, _ unit: String) -> String {
        guard value.magnitude < 2 else { return unit }
        let words = unit.split(separator: " ", omittingEmptySubsequences: false)
        // What follows « de » or « par » keeps its own number.
        let counted = words.firstIndex { prepositions.contains($0.lowercased()) } ?? words.count
        return words.enumerated().map { place, word in
            let isPlural =
                place < counted && word.count > 3 && word.last == "s" && word.allSatisfy(\.isLetter)
                && !invariable.contains(word.lowercased())
            return String(isPlural ? word.dropLast() : word)
        }.joined(separator: " ")
    }

    private static let prepositions: Set = ["de", "d’", "du", "des", "à", "en", "par", "pour", "sur", "dans"]

    /// Nouns that end in s in the singular as well.
    private static let invariable: Set = [
        "mois", "fois", "pays", "cas", "temps", "bras", "accès", "poids", "repas", "devis",
    ]
}
