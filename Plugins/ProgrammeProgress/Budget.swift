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
        var paid = Money.zero
    }

    private let years: [Year]
    /// Whether the data tell of movements: what they say nothing of isn't zero.
    private let knowsMovements: Bool
    /// Whether they tell of authorisations.
    private let knowsAuthorisations: Bool
    /// Whether they tell of orders or payments.
    private let knowsOrders: Bool
    /// How much more grants come to than movements.
    private let withoutMovements: Money
    private let end: CivilDate
    private let scheme: String?
    private let words: any Words

    init(of scheme: Scheme?, programme: Programme, now: Standing, _ words: any Words) {
        let end = now.date
        self.end = end
        knowsOrders = now.knowsOrders
        self.words = words
        self.scheme = scheme?.code
        var byYear: [Int: Year] = [:]
        var knowsAuthorisations = false
        for row in programme.authorisations where row.year <= end.year && (scheme == nil || row.scheme == scheme?.code)
        {
            knowsAuthorisations = true
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
            case .payment: byYear[year, default: Year(year: year)].paid += movement.amount
            }
        }
        self.knowsAuthorisations = knowsAuthorisations
        years = byYear.values.sorted { $0.year < $1.year }
        withoutMovements = now.committed - years.reduce(Money.zero) { $0 + $1.committed }
        knowsMovements =
            years.contains { $0.committed != .zero || $0.ordered != .zero }
            || programme.tellsOfMovements()
    }

    var body: [Block] {
        Heading(words.budget, label: "budget")
        if years.isEmpty {
            Paragraph(words.noBudget)
        } else if !knowsMovements {
            Paragraph(words.noMovements)
            authorisations
        } else {
            Paragraph(knowsAuthorisations ? words.budgetRates : words.noAuthorisations)
            if withoutMovements != .zero { Paragraph(words.withoutMovements(withoutMovements)) }
            commitments
            if knowsOrders { payments }
            if let waterfall { waterfall }
            Chart(
                .bars, words.budgetChart(hasOrders: knowsOrders), of: chartData, category: words.year,
                series: [words.committed] + (knowsOrders ? [words.ordered] : [])
            ).noted(words.source(at: end))
        }
    }

    /// What was voted, committed, ordered and paid in all years; nothing voted, or paid, is what the data don't tell.
    private var waterfall: Waterfall? {
        let steps: [(amount: KeyPath<Year, Money>, name: String, left: String?, over: String?)] = [
            (\.voted, words.authorisationsVoted, nil, nil),
            (\.committed, words.netCommitted, words.leftToCommit, words.overCommitted),
            (\.ordered, words.ordered, words.leftToOrder, words.overOrdered),
            (\.paid, words.paid, words.leftToPay, words.overPaid),
        ]
        var levels: [Waterfall.Level] = []
        var amounts: [Money] = []
        var before = Money.zero
        for step in steps {
            let sum = years.reduce(Money.zero) { $0 + $1[keyPath: step.amount] }
            guard sum != .zero else { continue }
            levels.append(.init(step.name, sum, difference: sum > before ? step.over : step.left))
            amounts += levels.count > 1 ? [sum, sum - before] : [sum]
            before = sum
        }
        guard levels.count > 1 else { return nil }
        return Waterfall(words.waterfall, levels, format: .telling(amounts)).noted(words.source(at: end))
    }

    /// What moved in a year, up to the report's day.
    private func measure(_ quantity: Measure.Quantity, _ year: Year) -> Measure? {
        guard let first = CivilDate(year: year.year, month: 1, day: 1),
            let last = CivilDate(year: year.year, month: 12, day: 31)
        else { return nil }
        return Measure(quantity, at: min(last, end), since: first, of: scheme)
    }

    private var year: Column<Year> {
        Column(words.year, { (year: Year) in String(year.year) }, isRowHeader: true)
    }

    private var committed: Column<Year> {
        Column(words.netCommitted, \.committed, format: .wholeEuros, total: .sum).measured {
            measure(.netCommitments, $0)
        }
    }

    private var commitments: Table {
        let voted = Column(words.authorisationsVoted, \Year.voted, format: .wholeEuros, total: .sum)
        return Table(words.commitmentsTable, years) {
            year
            if knowsAuthorisations {
                voted
                Column(words.authorisationsAllocated, \.allocated, format: .wholeEuros, total: .sum)
            }
            committed
            if knowsAuthorisations {
                Column(words.commitmentRate, .ratio(of: committed, over: voted), format: .percent).barred()
            }
        }.captioned(knowsAuthorisations ? words.commitmentsCaption : Text(words.commitmentsTable)).noted(
            words.source(at: end))
    }

    /// What was voted, of data without movements.
    private var authorisations: Table {
        Table(words.commitmentsTable, years) {
            year
            Column(words.authorisationsVoted, \.voted, format: .wholeEuros, total: .sum)
            Column(words.authorisationsAllocated, \.allocated, format: .wholeEuros, total: .sum)
            Column(words.creditsVoted, \.credits, format: .wholeEuros, total: .sum)
        }.captioned(words.commitmentsCaption).noted(words.source(at: end))
    }

    private var payments: Table {
        let voted = Column(words.creditsVoted, \Year.credits, format: .wholeEuros, total: .sum)
        let ordered = Column(words.ordered, \Year.ordered, format: .wholeEuros, total: .sum).measured {
            measure(.orders, $0)
        }
        return Table(words.paymentsTable, years) {
            year
            if knowsAuthorisations { voted }
            ordered
            if knowsAuthorisations {
                Column(words.paymentRate, .ratio(of: ordered, over: voted), format: .percent).barred()
            }
            committed
            Column(words.leftToOrder, .difference(of: committed, minus: ordered), format: .wholeEuros, total: .sum)
        }.captioned(knowsAuthorisations ? words.paymentsCaption : Text(words.paymentsTable)).noted(
            words.source(at: end))
    }

    private var chartData: Table {
        let format = NumberFormat.telling(years.flatMap { [$0.committed, $0.ordered] })
        return Table(words.budgetChartTable, years) {
            Column(words.year, { String($0.year) }, isRowHeader: true)
            Column(words.committed, \.committed, format: format)
            if knowsOrders { Column(words.ordered, \.ordered, format: format) }
        }
    }
}
