/// The sums of the amounts above a row, by which a total is known that no word names.
struct RunningTotals {
    private var all: Int64 = 0
    private var sinceTotal: Int64 = 0
    private var rowsSinceTotal = 0
    private var rows = 0
    private var hasMetTotal = false

    mutating func add(_ cents: Int64) {
        all &+= cents
        sinceTotal &+= cents
        rows += 1
        rowsSinceTotal += 1
    }

    /// Whether an amount is the sum of the rows above, or of those since the last total. Of one row alone it may be a
    /// likeness, where the list has shown no total yet.
    func isTotal(_ cents: Int64) -> Bool {
        cents != 0
            && (rows >= 2 && cents == all || rowsSinceTotal >= (hasMetTotal ? 1 : 2) && cents == sinceTotal)
    }

    /// A total was met.
    mutating func end() {
        sinceTotal = 0
        rowsSinceTotal = 0
        hasMetTotal = true
    }
}
