import BilanKit

/// The awards to one body within a span of time that moves on with each.
struct AwardWindow {
    struct Entry {
        var date: CivilDate
        var amount: Money
        var origin: Origin
    }

    private var entries: [Entry] = []
    /// Where the window begins in `entries`.
    private var start = 0
    private(set) var sum = Money.zero
    /// How many awards in the window are above `large`.
    private(set) var largeCount = 0
    private let large: Money

    /// - Parameter large: what `largeCount` counts above.
    init(large: Money = Money(cents: .max)) { self.large = large }

    /// The rows in the window, the oldest first; of many the last hundred.
    var origins: [Origin] { entries[start...].suffix(100).map(\.origin) }

    mutating func add(_ entry: Entry) {
        entries.append(entry)
        sum += entry.amount
        if entry.amount > large { largeCount += 1 }
    }

    /// Drops what came before a day.
    mutating func begin(at day: CivilDate) {
        while start < entries.count, entries[start].date < day {
            sum -= entries[start].amount
            if entries[start].amount > large { largeCount -= 1 }
            start += 1
        }
        // What was dropped is freed now and then, not at each step.
        if start > 1024, start * 2 > entries.count {
            entries.removeFirst(start)
            start = 0
        }
    }

    mutating func clear() {
        entries.removeAll(keepingCapacity: true)
        start = 0
        sum = .zero
        largeCount = 0
    }
}
