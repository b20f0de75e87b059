import BilanKit

/// A part of amounts that are divided among several: where it begins and ends in the whole. Parts are cut at rounded
/// places, one where the other ends, so that they add up to the cent.
struct AmountShare: Hashable {
    private let start: UInt64
    private let end: UInt64
    private let whole: UInt64

    /// The shares of some weights, in their order. The first has all where none weighs anything.
    static func all(of weights: [UInt64]) -> [AmountShare] {
        var ends: [UInt64] = []
        var sum: UInt64 = 0
        for weight in weights {
            let (next, isOver) = sum.addingReportingOverflow(weight)
            sum = isOver ? .max : next
            ends.append(sum)
        }
        if sum == 0 {
            sum = 1
            ends = ends.map { _ in 1 }
        }
        return zip([0] + ends, ends).map { AmountShare(start: $0, end: $1, whole: sum) }
    }

    /// The share's part of an amount.
    func part(of amount: Money) -> Money {
        guard amount.isRepresentable else { return amount }
        let cents = cut(amount.cents.magnitude, at: end) - cut(amount.cents.magnitude, at: start)
        return Money(cents: amount.cents < 0 ? -Int64(cents) : Int64(cents))
    }

    /// The rounded place in an amount.
    private func cut(_ cents: UInt64, at place: UInt64) -> UInt64 {
        let (quotient, remainder) = whole.dividingFullWidth(cents.multipliedFullWidth(by: place))
        return remainder >= whole - remainder ? quotient + 1 : quotient
    }
}
