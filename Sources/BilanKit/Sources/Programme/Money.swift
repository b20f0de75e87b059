/// An amount in euros, held as a whole number of cents.
public struct Money: Hashable, Sendable, Comparable, Codable, AdditiveArithmetic {
    /// The amount in cents; negative for a decommitment or a correction.
    public var cents: Int64

    public init(cents: Int64) { self.cents = cents }

    /// A whole number of euros.
    public init(euros: Int64) { self.cents = euros * 100 }

    public static let zero = Money(cents: 0)

    /// The amount in euros, for ratios and drawing only: sums are made in cents.
    public var euros: Double { Double(cents) / 100 }

    public static func + (a: Money, b: Money) -> Money { Money(cents: a.cents + b.cents) }
    public static func - (a: Money, b: Money) -> Money { Money(cents: a.cents - b.cents) }
    public static func < (a: Money, b: Money) -> Bool { a.cents < b.cents }

    /// The share of `whole` that this amount is, or nil where `whole` is zero.
    public func share(of whole: Money) -> Share? {
        whole.cents == 0 ? nil : Share(Double(cents) / Double(whole.cents))
    }
}

/// A part of a whole: 0.425 is 42,5 %.
public struct Share: Hashable, Sendable, Comparable, Codable {
    public var fraction: Double

    public init(_ fraction: Double) { self.fraction = fraction }

    public static func < (a: Share, b: Share) -> Bool { a.fraction < b.fraction }
}
