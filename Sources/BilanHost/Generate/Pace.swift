/// How fast something goes, and how long it will still take at that rate.
public struct Pace: Sendable {
    private let start: ContinuousClock.Instant
    /// Seconds before which nothing is said: the first of many tells little of the others.
    private static let patience = 0.5

    /// What was done before.
    private let base: Int

    /// Begins now.
    /// - Parameter base: what is done already, and counts for nothing.
    public init(after base: Int = 0) {
        start = .now
        self.base = base
    }

    /// Seconds since the beginning.
    public var seconds: Double {
        let (seconds, attoseconds) = start.duration(to: .now).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// What is done in a second; nil where too little is known.
    public func rate(_ done: Int) -> Double? {
        done > base && seconds >= Self.patience ? Double(done - base) / seconds : nil
    }

    /// Seconds that are left; nil where too little is known.
    public func left(_ done: Int, of total: Int) -> Double? {
        rate(done).map { Double(max(0, total - done)) / $0 }
    }
}
