import BilanKit

/// Where a company stands among those that the programmes gave grants to.
struct ProgrammePlace {
    /// By the amount committed, from 1 for the greatest; those of one amount share it.
    let rank: Int
    /// How many have grants.
    let count: Int
    /// Of all that is committed.
    let share: Share
    /// Half of them have less.
    let median: Money

    /// Each company's place, found by one walk over all grants. None where a single company has grants, or nothing is
    /// committed: there is nothing to be compared with.
    static func all(_ request: ReportRequest) -> [CompanyID: ProgrammePlace] {
        var amounts: [CompanyID: Money] = [:]
        // Of associations, and companies of which nothing is known, too.
        var whole = Money.zero
        for state in request.programme.awards(at: request.quarter.end) {
            whole += state.committed
            guard let company = state.company else { continue }
            amounts[company.id, default: .zero] += state.committed
        }
        let sorted = amounts.values.sorted(by: >)
        guard sorted.count > 1, whole > .zero, let last = sorted.last, last >= .zero else { return [:] }
        var ranks: [Money: Int] = [:]
        for (index, amount) in sorted.enumerated() where ranks[amount] == nil { ranks[amount] = index + 1 }
        let middle = sorted.count / 2
        let median =
            sorted.count % 2 == 1
            ? sorted[middle]
            : Money(cents: sorted[middle].cents + (sorted[middle - 1].cents - sorted[middle].cents) / 2)
        return amounts.mapValues { amount in
            ProgrammePlace(
                rank: ranks[amount]!, count: sorted.count,
                share: Share(Double(amount.cents) / Double(whole.cents)), median: median)
        }
    }
}

/// A company with its place, of which a profile is made.
struct ProfiledCompany: ReportSubject {
    let company: Company
    let place: ProgrammePlace?

    var subjectID: String { company.subjectID }
    var subjectTitle: String { company.subjectTitle }
}
