/// The values of an axis: round steps that a reader can count by.
struct ChartScale {
    let lower: Double
    let upper: Double
    let step: Double

    /// A scale that holds all values, and zero where bars stand on it.
    ///
    /// - Parameter count: about how many steps there is room for.
    init(_ values: some Sequence<Double>, includesZero: Bool, steps count: Int) {
        let finite = values.filter(\.isFinite)
        var low = finite.min() ?? 0
        var high = finite.max() ?? 0
        // A line far from zero keeps its shape; one near it shows its height too.
        if includesZero || low > 0 && low < high * 0.7 || high < 0 && high > low * 0.7 {
            (low, high) = (min(low, 0), max(high, 0))
        }
        if low == high {
            let margin = low == 0 ? 1 : abs(low) * 0.1
            if !includesZero || low < 0 { low -= margin }
            if !includesZero || low >= 0 { high += margin }
        }
        step = Self.round((high - low) / Double(max(1, count)))
        lower = (low / step + 1e-9).rounded(.down) * step
        upper = (high / step - 1e-9).rounded(.up) * step
    }

    /// The values at the axis's ticks.
    var ticks: [Double] {
        let first = (lower / step).rounded()
        return (0...((upper - lower) / step).rounded().whole(in: 0...1_000)).map { (first + Double($0)) * step }
    }

    /// Where a value stands, 0 at the lower end and 1 at the upper.
    func position(_ value: Double) -> Double { (value - lower) / (upper - lower) }

    /// The next of 1, 2, 5, 10, 20, 50 … at or over a step.
    private static func round(_ raw: Double) -> Double {
        guard raw.isFinite, raw > 0 else { return 1 }
        var power = 1.0
        while power * 10 <= raw { power *= 10 }
        while power > raw { power /= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= raw * 0.999 } ?? power * 10
    }
}
