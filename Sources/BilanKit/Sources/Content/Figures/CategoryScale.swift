/// Tells names from points of a scale: years, dates, numbers. Between two points of a scale a reader can count on, so
/// that an axis may leave some out; a name that is left out is lost.
enum CategoryScale {
    /// Whether a category's text is a point of a scale: digits and signs, with no words but those of the calendar.
    static func isPoint(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }
        guard words.allSatisfy({ calendar.contains(String($0)) }) else { return false }
        return text.contains(where: \.isNumber)
    }

    /// Whether a value counts or dates what it heads.
    static func isPoint(_ value: CellValue) -> Bool {
        switch value {
        case .integer, .decimal, .money, .share, .date, .duration: true
        case .text(let text): isPoint(text)
        default: false
        }
    }

    private static let calendar = Set(
        """
        janvier janv février févr mars avril avr mai juin juillet juil août septembre sept octobre oct novembre nov \
        décembre déc january jan february feb march mar april apr may june jun july jul august aug september sep \
        october november december dec lundi mardi mercredi jeudi vendredi samedi dimanche er \
        trimestre trim semestre sem semaine année exercice an mois jour quarter half week year month day \
        t q s w m h min
        """.split(separator: " ").map(String.init))
}

extension Chart {
    /// Lying bars in place of a kind that has no room under it for the names of its categories.
    ///
    /// - Parameter kind: the kind that would be drawn otherwise.
    package func horizontal(insteadOf kind: Kind, categories: Int) -> ShownKind {
        let count = String(
            fr: "les noms de \(FrenchNumber.integer(categories)) catégories n’ont pas de place",
            en: "the names of \(LocalizedNumberFormatter(.english).integer(categories)) categories have no room")
        return switch kind {
        case .lines, .dots, .areas, .stackedAreas:
            ShownKind(
                kind: kind == .stackedAreas ? .stackedBars : .bars,
                warning:
                    String(
                        fr:
                            "\(count) sous des \(kind == .dots ? "points" : kind == .lines ? "courbes" : "surfaces") ; elles sont dessinées en "
                            + "barres couchées. Choisissez le genre « bars », ou réunissez des catégories",
                        en:
                            "\(count) under \(kind == .dots ? "dots" : kind == .lines ? "lines" : "areas"); they are drawn as lying bars. Choose the kind “bars”, or merge categories"
                    ))
        case .bars, .stackedBars, .bullet:
            ShownKind(
                kind: kind,
                warning: String(
                    fr: "\(count) sous des barres debout ; elles sont couchées. Choisissez la direction « lying », ou "
                        + "réunissez des catégories",
                    en:
                        "\(count) under upright bars; these are laid down. Choose the direction “lying”, or merge categories"
                ))
        case .donut: ShownKind(kind: kind)
        }
    }
}
