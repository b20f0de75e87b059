/// The rows of a table that stand on one sheet, under a header: all of them, unless they are more than a sheet holds.
/// Rows count from 0 within
/// the sheet.
struct TablePart {
    var sheet: String
    /// The row with the columns' titles, which stands under those of their groups.
    var headerRow: Int
    /// How many rows of group titles there are.
    var headings = 0
    /// The first of its rows among the body's, counted from 0.
    var first: Int
    var bodyCount: Int
    /// Whether the grand total stands under its rows.
    var hasTotal: Bool

    /// The rows between header and grand total.
    var body: ClosedRange<Int> { headerRow + 1...headerRow + bodyCount }

    var totalRow: Int? { hasTotal ? body.upperBound + 1 : nil }

    /// The rows from the first of the header to the end.
    var rowCount: Int { headings + 1 + bodyCount + (hasTotal ? 1 : 0) }

    /// The rows from header to body, which filters and charts want.
    var filtered: ClosedRange<Int> { headerRow...body.upperBound }

    /// Where a row of the body stands on the sheet.
    func row(_ number: Int) -> Int { body.lowerBound + number - first }

    /// Shares a body out among sheets.
    ///
    /// - Parameters:
    ///   - start: the header's first row on the first sheet.
    ///   - headings: how many rows of group titles it has.
    ///   - limit: how many rows a sheet holds, at least four.
    ///   - sheet: gives the name of each next sheet.
    static func parts(
        bodyCount: Int, hasTotal: Bool, headings: Int = 0, start: Int, limit: Int, on first: String,
        next sheet: () -> String
    ) -> [TablePart] {
        var parts: [TablePart] = []
        var part = TablePart(
            sheet: first, headerRow: start + headings, headings: headings, first: 0, bodyCount: 0, hasTotal: false)
        while true {
            let room = limit - part.headerRow - 1
            let rest = bodyCount - part.first
            if rest + (hasTotal ? 1 : 0) <= room {
                part.bodyCount = rest
                part.hasTotal = hasTotal
                return parts + [part]
            }
            // A grand total never stands alone.
            part.bodyCount = min(rest - 1, room)
            parts.append(part)
            part = TablePart(
                sheet: sheet(), headerRow: headings, headings: headings, first: part.first + part.bodyCount,
                bodyCount: 0, hasTotal: false)
        }
    }
}
