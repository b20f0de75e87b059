/// What became of a file's rows and amounts.
struct RowCounts {
    var read = 0
    var refused = 0
    var repaired = 0
    /// The sum of the amounts that could be read, whatever else was wrong with their rows, in cents.
    var cents: Int64 = 0
    /// Of the rows that were refused.
    var centsRefused: Int64 = 0

    /// False where the sum is past all measure.
    mutating func add(_ amount: Int64?) -> Bool {
        guard let amount else { return true }
        let (sum, overflows) = cents.addingReportingOverflow(amount)
        if !overflows { cents = sum }
        return !overflows
    }
}
