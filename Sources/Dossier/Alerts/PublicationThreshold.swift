import BilanKit

/// Finds bodies to which awards come to more than the threshold within twelve months, small ones among them: those are
/// to be published for the sake of the others.
struct PublicationThreshold {
    static let ceiling = Money(euros: 23_000)

    /// A body without any number is known by its name.
    static let selection = BodyAwardColumn.selection(
        body: """
            coalesce(s.idAttribuant, s.nomAttribuant, '') || ' '
                || coalesce(substr(s.idBeneficiaire, 1, 9), s.rnaBeneficiaire, s.cle)
            """,
        name: "s.nomBeneficiaire", isGroup: "0")

    /// Awards of the year that ends on the day and of the one before, by authority, body and day.
    static let sql = """
        SELECT \(selection.sql)
        FROM subventions s LEFT JOIN parts p ON p.subvention = s.id
        WHERE s.dateConvention <= ?1 AND s.dateConvention > date(?1, '-24 months')
            AND NOT \(MaskedBodies.isAnyone("s"))
        ORDER BY 1, 2, s.id
        """

    private let date: CivilDate
    private var window = AwardWindow(small: Self.ceiling)
    private var found: Alert?

    init(at date: CivilDate) { self.date = date }

    /// The next award of the body, in the order of days.
    mutating func add(_ entry: AwardWindow.Entry, name: String, siren: SIREN?) {
        guard let start = entry.date.adding(months: -12)?.next, let yearAgo = date.adding(months: -12) else { return }
        window.begin(at: start)
        window.add(entry)
        // Awards above the threshold are published for themselves.
        guard entry.date > yearAgo, window.sum > Self.ceiling, window.smallCount > 0 else { return }
        if let found, found.amount >= window.sum { return }
        let first = found?.date ?? entry.date
        found = Alert(
            .publication, name: name, siren: siren, date: first, period: start...entry.date, amount: window.sum,
            ceiling: Self.ceiling,
            deadline: first.adding(months: 3).flatMap { $0 < date ? nil : $0 }, origins: window.origins)
    }

    /// Ends a body, so that another can begin.
    mutating func finish() -> Alert? {
        defer {
            window.clear()
            found = nil
        }
        return found
    }
}
