import BilanKit
import Support

/// An alert as a check tells it: what is passed, by whom, and the rows that were added up.
public struct AlertFinding: Codable, Sendable, CustomStringConvertible {
    public var kind: String
    public var name: String
    public var siren: SIREN?
    public var date: CivilDate
    public var start: CivilDate
    public var end: CivilDate
    public var amountCents: Int64
    public var ceilingCents: Int64?
    /// As `subventions.csv:12`.
    public var rows: [String]

    package init(_ alert: Alert) {
        kind = alert.kind.rawValue
        name = alert.name
        siren = alert.siren
        date = alert.date
        (start, end) = (alert.period.lowerBound, alert.period.upperBound)
        amountCents = alert.amount.cents
        ceilingCents = alert.ceiling?.cents
        rows = alert.origins.map(\.description)
    }

    /// One line in the reader's language.
    public var description: String { String(fr: french, en: english) }

    private var isDeMinimis: Bool { kind == Alert.Kind.deMinimis.rawValue }
    private var number: String { siren.map { " (\($0))" } ?? "" }
    private var shownRows: String { rows.prefix(5).joined(separator: ", ") + (rows.count > 5 ? "…" : "") }

    private var french: String {
        let amount = FrenchNumber.money(Money(cents: amountCents))
        let ceiling = FrenchNumber.money(Money(cents: ceilingCents ?? 0))
        let period = "du \(FrenchNumber.date(start)) au \(FrenchNumber.date(end))"
        let said =
            isDeMinimis
            ? "\(amount) d’aides de minimis \(period), plafond \(ceiling)"
            : "\(amount) d’aides \(period), au-delà de \(ceiling) en douze mois : à publier"
        return FrenchSpacing.applied(to: "alerte : \(name)\(number) : \(said) (\(shownRows))")
    }

    private var english: String {
        let numbers = LocalizedNumberFormatter(.english)
        let amount = EnglishText.money(amountCents)
        let ceiling = EnglishText.money(ceilingCents ?? 0)
        let period = "from \(numbers.date(start)) to \(numbers.date(end))"
        let said =
            isDeMinimis
            ? "\(amount) of de minimis aid \(period), ceiling \(ceiling)"
            : "\(amount) of awards \(period), more than \(ceiling) in twelve months: to be published"
        return "alert: \(name)\(number): \(said) (\(shownRows))"
    }
}
