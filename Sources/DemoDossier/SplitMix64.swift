/// Steele, Lea and Flood's generator (OOPSLA 2014): the same seed gives the same numbers on every machine.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A whole number of the range.
    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// True `percent` times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }

    mutating func pick<T>(_ choices: [T]) -> T { choices[int(0...choices.count - 1)] }

    /// One of the choices, each as often as its weight says.
    mutating func pick<T>(weighted choices: [(value: T, weight: Int)]) -> T {
        var rest = int(0...choices.reduce(0) { $0 + $1.weight } - 1)
        for choice in choices {
            if rest < choice.weight { return choice.value }
            rest -= choice.weight
        }
        preconditionFailure("weights are positive")
    }

    mutating func shuffled<T>(_ values: [T]) -> [T] {
        var values = values
        for index in stride(from: values.count - 1, to: 0, by: -1) { values.swapAt(index, int(0...index)) }
        return values
    }
}
