import BilanKit

/// The third part: commitments against their authorisations (AP), payments against their credits (CP), by year.
struct Budget: Section {
    private struct Year {
        var year: Int
        var voted = Money.zero
        var allocated = Money.zero
        var committed = Money.zero
        var credits = Money.zero
        var ordered = Money.zero
    }

    private let years: [Year]
    private let end: CivilDate
    private let scheme: String?

    init(of scheme: Scheme?, programme: Programme, at end: CivilDate) {
        self.end = end
        self.scheme = scheme?.code
        var byYear: [Int: Year] = [:]
        for row in programme.authorisations where row.year <= end.year && (scheme == nil || row.scheme == scheme?.code)
        {
            byYear[row.year, default: Year(year: row.year)].voted += row.commitmentVoted
            byYear[row.year]!.allocated += row.commitmentAllocated
            byYear[row.year]!.credits += row.paymentVoted
        }
        for movement in programme.movements(until: end)
        where scheme == nil || movement.scheme == nil || movement.scheme == scheme?.code {
            let year = movement.date.year
            switch movement.kind {
            case .commitment: byYear[year, default: Year(year: year)].committed += movement.amount
            case .decommitment: byYear[year, default: Year(year: year)].committed -= movement.amount
            case .order: byYear[year, default: Year(year: year)].ordered += movement.amount
            case .payment: break
            }
        }
        years = byYear.values.sorted { $0.year < $1.year }
    }

    var body: [Block] {
        Heading("Budget")
        if years.isEmpty {
            Paragraph("Les données ne contiennent ni autorisations ni mouvements : le budget n’est pas suivi.")
        } else {
            Paragraph(
                """
                Le taux d’engagement rapporte les engagements nets aux autorisations de programme (AP) votées, le taux de consommation \
                les mandats aux crédits de paiement (CP) votés. Le montant reste à mandater quand il est engagé et n’est pas encore mandaté.
                """)
            commitments
            payments
            Chart(
                .bars, "Engagé et mandaté par exercice", of: chartData, category: "Exercice",
                series: ["Engagé", "Mandaté"])
        }
    }

    /// What moved in a year, up to the report's day.
    private func measure(_ quantity: Measure.Quantity, _ year: Year) -> Measure? {
        guard let first = CivilDate(year: year.year, month: 1, day: 1),
            let last = CivilDate(year: year.year, month: 12, day: 31)
        else { return nil }
        return Measure(quantity, at: min(last, end), since: first, of: scheme)
    }

    private static var year: Column<Year> {
        Column("Exercice", { (year: Year) in String(year.year) }, isRowHeader: true)
    }

    private var committed: Column<Year> {
        Column("Engagé net", \.committed, format: .wholeEuros, total: .sum).measured { measure(.netCommitments, $0) }
    }

    private var commitments: Table {
        let voted = Column("AP votées", \Year.voted, format: .wholeEuros, total: .sum)
        return Table("Engagements", years) {
            Self.year
            voted
            Column("AP affectées", \.allocated, format: .wholeEuros, total: .sum)
            committed
            Column("Taux d’engagement", .ratio(of: committed, over: voted), format: .percent)
        }.captioned("Autorisations de programme et engagements")
    }

    private var payments: Table {
        let voted = Column("CP votés", \Year.credits, format: .wholeEuros, total: .sum)
        let ordered = Column("Mandaté", \Year.ordered, format: .wholeEuros, total: .sum).measured {
            measure(.orders, $0)
        }
        return Table("Paiements", years) {
            Self.year
            voted
            ordered
            Column("Taux de consommation", .ratio(of: ordered, over: voted), format: .percent)
            committed
            Column("Reste à mandater", .difference(of: committed, minus: ordered), format: .wholeEuros, total: .sum)
        }.captioned("Crédits de paiement et mandats")
    }

    private var chartData: Table {
        Table("Budget en graphique", years) {
            Column("Exercice", { String($0.year) }, isRowHeader: true)
            Column("Engagé", \.committed, format: .millions)
            Column("Mandaté", \.ordered, format: .millions)
        }
    }
}
