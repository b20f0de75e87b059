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
    /// How many awards in the window are not above `small`.
    private(set) var smallCount = 0
    private let small: Money

    /// - Parameter small: what `smallCount` counts up to.
    init(small: Money = .zero) { self.small = small }

    /// The rows in the window, the oldest first; of many the last hundred.
    var origins: [Origin] { entries[start...].suffix(100).map(\.origin) }

    mutating func add(_ entry: Entry) {
        entries.append(entry)
        sum += entry.amount
        if entry.amount <= small { smallCount += 1 }
    }

    /// Drops what came before a day.
    mutating func begin(at day: CivilDate) {
        while start < entries.count, entries[start].date < day {
            sum -= entries[start].amount
            if entries[start].amount <= small { smallCount -= 1 }
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
        smallCount = 0
    }
}
