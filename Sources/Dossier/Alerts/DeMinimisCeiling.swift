import BilanKit

/// Finds undertakings whose de minimis aid passed the ceiling that held on the day of an award.
struct DeMinimisCeiling {
    /// An undertaking is a group, or else a company.
    static let selection = BodyAwardColumn.selection(
        body: """
            coalesce('groupe ' || upper(trim(e.groupe)), 'siren ' || substr(s.idBeneficiaire, 1, 9), s.rnaBeneficiaire,
                s.cle)
            """,
        name: "coalesce(trim(e.groupe), s.nomBeneficiaire)", isGroup: "e.groupe IS NOT NULL")

    /// Awards whose regime says de minimis, without those of the sectors that have regulations of their own, by
    /// undertaking and day.
    static let sql = """
        SELECT \(selection.sql)
        FROM subventions s
        LEFT JOIN parts p ON p.subvention = s.id
        LEFT JOIN entreprises e ON e.siren = substr(s.idBeneficiaire, 1, 9)
        WHERE s.dateConvention <= ?1 AND s.regimeAide LIKE '%minimis%' AND NOT \(MaskedBodies.isAnyone("s"))
            AND NOT (s.regimeAide LIKE '%agricole%' OR s.regimeAide LIKE '%pêche%' OR s.regimeAide LIKE '%SIEG%')
        ORDER BY 1, 2, s.id
        """

    private let date: CivilDate
    private var window = AwardWindow()
    private var found: Alert?

    init(at date: CivilDate) { self.date = date }

    /// What may be given within which days, for an award of a day.
    static func rule(on day: CivilDate) -> (ceiling: Money, start: CivilDate?) {
        day.year < 2024
            ? (Money(euros: 200_000), CivilDate(year: day.year - 2, month: 1, day: 1))
            : (Money(euros: 300_000), day.adding(months: -36)?.next)
    }

    mutating func add(_ entry: AwardWindow.Entry, name: String, siren: SIREN?) {
        let (ceiling, start) = Self.rule(on: entry.date)
        guard let start, let threeYearsAgo = date.adding(months: -36) else { return }
        window.begin(at: start)
        window.add(entry)
        guard entry.date > threeYearsAgo, window.sum > ceiling else { return }
        if let found, found.amount >= window.sum { return }
        found = Alert(
            .deMinimis, name: name, siren: siren, date: found?.date ?? entry.date, period: start...entry.date,
            amount: window.sum,
            ceiling: ceiling, origins: window.origins)
    }

    mutating func finish() -> Alert? {
        defer {
            window.clear()
            found = nil
        }
        return found
    }
}
