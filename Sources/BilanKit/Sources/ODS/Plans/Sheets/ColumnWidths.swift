/// The widths of a table's columns: wide enough for every number whole, for the words of header and texts, codes and
/// addresses among them, and for texts up to a limit past which they wrap. What a report says of widths is meant for
/// pages, which break what has no room.
struct ColumnWidths {
    private(set) var points: [Double] = []
    private(set) var wraps: [Bool] = []

    static let widestText = 230.0
    /// A longer word is broken: it is an address of the web, or of a script without spaces.
    static let widestWord = 320.0
    private static let longestDate = CivilDate(year: 2030, month: 9, day: 30)!
    /// Cell padding on both sides.
    static let padding = 11.0
    /// What spreadsheet programs show of an error where no number comes out, whatever the error, in any language that a
    /// reader may have set: « #VALEUR ! », « #DIV/0 ! », « #NOMBRE ! ».
    static let widestError = "#NOMBRE !"
    /// What a filter's button takes of the header.
    static let filterButton = 15.0

    init(_ table: Table, _ extents: ColumnExtents, totals: [CellValue], theme: Theme) {
        let body = theme.fonts.size
        func number(
            _ value: CellValue, _ format: NumberFormat, size: Double, isBold: Bool
        )
            -> Double
        {
            guard value != .empty else { return 0 }
            // Of dates the first is known alone: no month is longer than this.
            let isDate = if case .date = value { true } else { false }
            let value = isDate && format == .longDate ? .date(Self.longestDate) : value
            return TextMeasure.width(
                value.effectiveFormat(in: format).string(value, theme.numbers), size: size, isBold: isBold)
        }
        for (index, column) in table.columns.enumerated() {
            let title = TextMeasure.width(column.title, size: body, isBold: true)
            let word = TextMeasure.widestWord(column.title, size: body, isBold: true) + Self.filterButton
            // The largest and boldest look that the cells may take on.
            let looks = [column.traits.look] + column.traits.highlights.map(\.look)
            let size = looks.compactMap(\.size).reduce(body, max)
            let isBold = looks.contains { $0.isBold == true }
            // A long header goes over three lines at most.
            let header = max(word, title / 3 + Self.filterButton)
            let total = index < totals.count ? number(totals[index], column.format, size: body, isBold: true) : 0
            let sums = extents.sums(index).reduce(total) {
                max($0, number($1, column.format, size: body, isBold: true))
            }
            let numbers = extents.numbers(index).reduce(sums) {
                max($0, number($1, column.format, size: size, isBold: isBold))
            }
            let padding = Self.padding + (looks.compactMap(\.indent).max() ?? 0)
            let text = extents.texts[index]
            var texts =
                text.split(separator: "\n").map { TextMeasure.width(String($0), size: size, isBold: isBold) }
                .max() ?? 0
            if index == 0 {
                let labels = [table.totalLabel, table.hasSubtotals ? theme.words.subtotal(extents.longestKey) : ""]
                let room = min(labels.map { TextMeasure.width($0, size: body, isBold: true) }.max() ?? 0, 160)
                if !table.groupings.isEmpty || table.hasGrandTotal { texts = max(texts, room) }
            }
            let longest = TextMeasure.width(extents.words[index], size: size, isBold: isBold)
            let least = max(numbers, header, min(longest, Self.widestWord)) + padding
            let limit = max(least, min(column.width?.upperBound ?? Self.widestText, Self.widestText))
            let wanted = max(least, texts + padding, column.width?.lowerBound ?? 0)
            points.append((min(wanted, limit) * 2).rounded(.up) / 2)
            wraps.append(wanted > limit || text.contains("\n"))
        }
    }
}
