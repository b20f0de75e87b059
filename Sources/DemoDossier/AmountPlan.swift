import BilanKit
import Support

/// Amounts of the demonstration, in cents.
enum AmountPlan {
    /// The expense that a company of this size plans, in whole thousands of euros.
    static func eligible(_ band: HeadcountPlan.Band, _ random: inout SplitMix64) -> Int {
        let thousands =
            switch band {
            case .small: random.int(90...420)
            case .middle: random.int(240...800)
            case .large: random.int(450...1200)
            case .largest: random.int(700...2600)
            }
        return thousands * 1000_00
    }

    /// What a company of this size is granted before amounts are fitted to the published total.
    static func grant(_ band: HeadcountPlan.Band, _ random: inout SplitMix64) -> Int {
        let hundreds =
            switch band {
            case .small: random.int(350...1250)
            case .middle: random.int(800...2200)
            case .large: random.int(1500...3500)
            case .largest: random.int(2200...6200)
            }
        return hundreds * 100_00
    }

    /// The same amounts in proportion, in whole tens of euros, adding up to `total`: the greatest takes the rest.
    static func fitted(_ amounts: [Int], to total: Int) -> [Int] {
        let sum = amounts.reduce(0, +)
        // In hundreds of euros first: the product would pass 64 bits.
        var fitted = amounts.map { $0 / 100_00 * (total / 100) / (sum / 100_00) / 10 * 10_00 }
        let greatest = fitted.indices.max { (fitted[$0], -$0) < (fitted[$1], -$1) }!
        fitted[greatest] += total - fitted.reduce(0, +)
        return fitted
    }

    static func roundedUp(_ cents: Int, to step: Int) -> Int { (cents + step - 1) / step * step }

    /// Euros with a decimal point.
    static func text(_ cents: Int) -> String { Money(cents: Int64(cents)).shortDecimalText }
}
