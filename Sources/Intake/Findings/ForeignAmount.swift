import BilanKit
import Support

/// An amount in another currency than the euro: kept with its currency, and part of no sum in euros.
public struct ForeignAmount: Hashable, Sendable, Codable {
    /// The code of ISO 4217.
    public var currency: String
    /// In hundredths of the currency's unit.
    public var cents: Int64

    package init(currency: String, cents: Int64) {
        self.currency = currency
        self.cents = cents
    }

    /// « 12 000,00 USD ».
    package var words: String {
        FrenchNumber.money(Money(cents: cents)).replacing("€", with: currency)
    }

    /// `USD 12,000.00`.
    package var english: String { EnglishText.money(cents).replacing("€", with: currency + "\u{A0}") }
}

/// Amounts that add up within each currency.
public struct ForeignAmounts: Hashable, Sendable {
    private var cents: [String: Int64] = [:]

    package init() {}

    package var isEmpty: Bool { cents.isEmpty }

    /// One for each currency, by their codes.
    public var list: [ForeignAmount] {
        cents.keys.sorted().map { ForeignAmount(currency: $0, cents: cents[$0] ?? 0) }
    }

    package mutating func add(_ amount: ForeignAmount) { cents[amount.currency, default: 0] &+= amount.cents }

    /// « 12 000,00 USD, 500,00 GBP »; empty where there are none.
    package var words: String { list.map(\.words).joined(separator: ", ") }
}
