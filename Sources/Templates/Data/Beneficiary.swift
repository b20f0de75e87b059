import BilanKit

/// Whom awards went to, each once.
struct Beneficiary: Traced {
    let name: String
    let company: Company?
    /// That of the latest award.
    var site: Site?
    var awards = 0
    var (voted, committed, ordered, paid) = (Money.zero, Money.zero, Money.zero, Money.zero)
    var origins: [Origin] = []

    /// In the order of their first awards.
    static func all(of context: DataContext) -> [Beneficiary] {
        var (places, all): ([String: Int], [Beneficiary]) = ([:], [])
        for state in context.programme.awards(at: context.date) {
            let award = state.award
            let identity = state.company.map { "\($0.id)" } ?? award.beneficiarySIRET?.digits ?? award.beneficiaryName
            if places[identity] == nil {
                places[identity] = all.count
                all.append(Beneficiary(name: state.company?.name ?? award.beneficiaryName, company: state.company))
            }
            all[places[identity]!].add(state)
        }
        return all
    }

    private init(name: String, company: Company?) { (self.name, self.company) = (name, company) }

    private mutating func add(_ state: AwardState) {
        site = state.site ?? site
        awards += 1
        voted = voted + state.award.amount
        committed = committed + state.committed
        ordered = ordered + state.ordered
        paid = paid + state.paid
        origins.append(state.award.origin)
    }
}
