import BilanKit

/// Awards whose department isn't known: the list of one department says what it may lack.
struct UnplacedAwards {
    private(set) var count = 0
    private(set) var voted = Money.zero

    /// None.
    init() {}

    init(_ awards: Records<AwardState>) {
        for state in awards {
            count += 1
            voted += state.award.amount
        }
    }
}
