import Spreadsheets

/// How many rows a sheet has and what their amounts come to, told of sheets that aren't read.
struct SheetSums {
    private(set) var rows = 0
    private(set) var cents: Int64 = 0

    /// - Parameter isCounted: whether a row is; all are where there is none.
    /// - Throws: `SpreadsheetFailure` where a row can't be read.
    init(of surveyed: SurveyedFile, _ isCounted: ((InputRecord) -> Bool)? = nil) throws {
        guard var check = surveyed.check() else { return }
        var source = try surveyed.rows()
        var record = InputRecord()
        var result = RowCheck.Result()
        while try source.next(into: &record) {
            if record.isBlank { continue }
            check.read(record, into: &result)
            guard NonDataRow.fault(record, check, isRefused: result.isRefused) == nil, isCounted?(record) ?? true else {
                continue
            }
            rows += 1
            cents &+= result.cents ?? 0
        }
    }

    init() {}

    static func + (a: SheetSums, b: SheetSums) -> SheetSums {
        var sum = a
        sum.rows += b.rows
        sum.cents &+= b.cents
        return sum
    }
}
