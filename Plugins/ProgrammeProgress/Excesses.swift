import BilanKit

/// Grants of which more was ordered for payment than committed, or more paid than ordered.
struct Excesses {
    /// Listed at most: those with the most in excess.
    static let limit = 20

    private(set) var awards: [AwardState] = []
    private(set) var count = 0
    /// What goes beyond, in all.
    private(set) var amount = Money.zero

    /// Takes in a grant, of data that tell of orders: payments alone exceed none.
    mutating func add(_ state: AwardState) {
        let excess = Self.excess(of: state)
        guard excess > .zero else { return }
        count += 1
        amount += excess
        awards.append(state)
        if awards.count > Self.limit * 2 { keepGreatest() }
    }

    mutating func keepGreatest() {
        awards = Array(
            awards.enumerated()
                .sorted { (Self.excess(of: $1.element), $0.offset) < (Self.excess(of: $0.element), $1.offset) }
                .map(\.element).prefix(Self.limit))
    }

    /// What is ordered or paid beyond the commitment, or paid beyond the orders. A reduction, which is an award below zero,
    /// is no commitment to exceed.
    fileprivate static func excess(of state: AwardState) -> Money {
        max(max(state.ordered, state.paid) - max(state.committed, .zero), state.paid - state.ordered, .zero)
    }
}

extension Excesses {
    @BlockBuilder func blocks(at date: CivilDate, _ words: any Words) -> [Block] {
        Heading(words.excessesHeading, level: 2)
        Paragraph(words.excesses(count, amount, limit: Self.limit))
        Table(words.excessesTable, awards, caption: words.excessesCaption) {
            Column(words.convention, { $0.award.reference ?? words.unknown }, isRowHeader: true)
            Column(words.beneficiary, \.award.beneficiaryName)
            Column(words.committed, \.committed, format: .money)
            Column(words.ordered, \.ordered, format: .money)
            Column(words.paid, \.paid, format: .money)
            Column(words.excess, { Self.excess(of: $0) }, format: .money, total: .sum)
        }.noted(words.source(at: date))
    }
}
