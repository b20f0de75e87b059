/// An amount in euros, held as a whole number of cents.
///
/// Arithmetic never traps: a result beyond 92 quadrillion euros is `unrepresentable`, as is whatever is computed from
/// it. A document that would show it is refused.
public struct Money: Hashable, Sendable, Comparable, Codable, AdditiveArithmetic {
    /// The amount in cents; negative for a decommitment or a correction.
    public var cents: Int64

    /// An amount in cents.
    public init(cents: Int64) { self.cents = cents }

    /// A whole number of euros.
    public init(euros: Int64) {
        let (cents, overflow) = euros.multipliedReportingOverflow(by: 100)
        self.cents = overflow ? Self.unrepresentable.cents : cents
    }

    /// Nothing.
    public static let zero = Money(cents: 0)

    /// What an amount too large to be held comes to.
    public static let unrepresentable = Money(cents: .min)

    /// Whether it is an amount; not after a sum that was too large to be held.
    public var isRepresentable: Bool { cents != .min }

    /// The amount in euros, for ratios and drawing only: sums are made in cents. Not a number where it is
    /// unrepresentable.
    public var euros: Double { isRepresentable ? Double(cents) / 100 : .nan }

    /// The sum; `unrepresentable` where it is too large to be held.
    public static func + (a: Money, b: Money) -> Money { combined(a, b, a.cents.addingReportingOverflow(b.cents)) }
    /// The difference; `unrepresentable` where it is too large to be held.
    public static func - (a: Money, b: Money) -> Money { combined(a, b, a.cents.subtractingReportingOverflow(b.cents)) }
    public static func < (a: Money, b: Money) -> Bool { a.cents < b.cents }

    private static func combined(_ a: Money, _ b: Money, _ result: (partialValue: Int64, overflow: Bool)) -> Money {
        guard a.isRepresentable, b.isRepresentable, !result.overflow else { return unrepresentable }
        return Money(cents: result.partialValue)
    }

    /// The share of `whole` that this amount is, or nil where `whole` is zero. Not a number where either is
    /// unrepresentable.
    public func share(of whole: Money) -> Share? {
        guard whole.cents != 0 else { return nil }
        return Share(isRepresentable && whole.isRepresentable ? Double(cents) / Double(whole.cents) : .nan)
    }
}

/// A part of a whole: 0.425 is 42,5 %.
public struct Share: Hashable, Sendable, Comparable, Codable {
    /// 0.425 for 42,5 %.
    public var fraction: Double

    /// A part of a whole as a fraction.
    public init(_ fraction: Double) { self.fraction = fraction }

    public static func < (a: Share, b: Share) -> Bool { a.fraction < b.fraction }
}
