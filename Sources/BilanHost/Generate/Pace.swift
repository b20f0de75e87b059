/// How fast something goes, and how long it will still take at that rate.
public struct Pace: Sendable {
    private let start: ContinuousClock.Instant
    /// Seconds before which nothing is said: the first of many tells little of the others.
    private static let patience = 0.5

    /// Begins now.
    public init() { start = .now }

    /// Seconds since the beginning.
    public var seconds: Double {
        let (seconds, attoseconds) = start.duration(to: .now).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// What is done in a second; nil where too little is known.
    public func rate(_ done: Int) -> Double? { done > 0 && seconds >= Self.patience ? Double(done) / seconds : nil }

    /// Seconds that are left; nil where too little is known.
    public func left(_ done: Int, of total: Int) -> Double? { rate(done).map { Double(max(0, total - done)) / $0 } }
}
