import BilanKit

/// Which part has what of each convention. What moves on a convention with awards in several parts is divided in
/// proportion to their amounts, so that the parts add up to the cent.
struct ConventionShares {
    /// What one part has of a convention that others have a part of too.
    struct Stake {
        let share: AmountShare
        /// Of the part's awards; nil where they have several.
        let beneficiaryName: String?
        /// Of the part's awards; nil where they have several, or none.
        let scheme: String?
    }

    /// What a part has of a convention.
    enum Holding {
        case nothing
        case whole
        case stake(Stake)
        /// No award names it.
        case stray
    }

    private let holders: [String: String]
    private let shared: [String: [Int: Stake]]
    private let places: [String: Int]

    /// - Parameters:
    ///   - holders: the key of a part of each convention.
    ///   - shared: the conventions with awards in several parts.
    ///   - places: those of the parts, by their keys.
    ///   - awards: walked through where conventions are shared.
    init(
        _ holders: [String: String], shared: Set<String>, keys: DivisionKeys, places: [String: Int],
        awards: Records<AwardState>
    ) {
        self.holders = holders
        self.places = places
        guard !shared.isEmpty else {
            self.shared = [:]
            return
        }
        var tallies: [String: [Int: Tally]] = [:]
        for state in awards {
            guard let reference = state.award.reference, shared.contains(reference),
                let place = places[keys.key(of: state)]
            else { continue }
            tallies[reference, default: [:]][place, default: Tally()].add(state)
        }
        self.shared = tallies.mapValues(Self.stakes)
    }

    /// What a part has of a convention.
    ///
    /// - Parameter place: the part's; of the conventions that no award names, the last part has all if it is that of
    ///   what belongs to none.
    func holding(of convention: String, by place: Int) -> Holding {
        guard let holder = holders[convention] else { return places[""] == place ? .stray : .nothing }
        guard let stakes = shared[convention] else { return places[holder] == place ? .whole : .nothing }
        return stakes[place].map { .stake($0) } ?? .nothing
    }

    /// What the awards of one part come to in a convention.
    private struct Tally {
        var weight: UInt64 = 0
        var names: Set<String> = []
        var schemes: Set<String?> = []

        mutating func add(_ state: AwardState) {
            let amount = state.award.amount
            let (sum, isOver) = weight.addingReportingOverflow(UInt64(max(0, amount.cents)))
            weight = isOver ? .max : sum
            names.insert(state.award.beneficiaryName)
            schemes.insert(state.application?.scheme)
        }
    }

    /// The stakes of the parts, one after the other in their order.
    private static func stakes(_ tallies: [Int: Tally]) -> [Int: Stake] {
        let ordered = tallies.sorted { $0.key < $1.key }
        let shares = AmountShare.all(of: ordered.map(\.value.weight))
        var stakes: [Int: Stake] = [:]
        for ((place, tally), share) in zip(ordered, shares) {
            stakes[place] = Stake(
                share: share, beneficiaryName: tally.names.count == 1 ? tally.names.first : nil,
                scheme: tally.schemes.count == 1 ? tally.schemes.first ?? nil : nil)
        }
        return stakes
    }
}
