/// What a file's rows show before the first of them is read: for each column what it holds, and how wide the rows are. Its
/// memory doesn't grow with the rows.
package struct Survey: Sendable {
    package private(set) var rows = 0
    /// How many rows have so many cells; the rarest are left out where there are very many widths.
    package private(set) var widths: [Int: Int] = [:]
    package private(set) var columns: [ColumnEvidence] = []
    /// Where the rows that are one cell wider than the header may have been cut.
    package private(set) var cuts = CutTally()

    private var isWatched: [Bool] = []
    private var firstNotes: [String] = []
    private var lastNotes: [String] = []

    /// After so many rows only the columns that hold numbers or dates are looked at: the others' meaning is known by then.
    private static let sampleRows = 2000
    private static let widthLimit = 100
    private static let noteLimit = 30
    /// In bytes.
    private static let noteLength = 300
    /// So many rows may be a header's second line.
    private static let subheaderRows = 2
    private static let columnLimit = 1000

    private let width: Int?
    private let amounts: [Int]

    /// - Parameters:
    ///   - width: how many cells the header has; nil where there is none.
    ///   - amounts: the places of the columns that may be amounts.
    package init(width: Int? = nil, amounts: [Int] = []) {
        self.width = width
        self.amounts = amounts
    }

    /// The texts of rows that hold no data: those of one cell, and those at the start that have no digit. Of the former
    /// the first and the last `noteLimit`.
    package var notes: [String] { firstNotes + lastNotes }

    /// What is known of a column; nothing of one that no row has.
    package func column(_ place: Int) -> ColumnEvidence { place < columns.count ? columns[place] : ColumnEvidence() }

    mutating func note(_ record: InputRecord) {
        rows += 1
        if widths.count < Self.widthLimit || widths[record.count] != nil { widths[record.count, default: 0] += 1 }
        while columns.count < record.count, columns.count < Self.columnLimit {
            columns.append(ColumnEvidence())
            isWatched.append(true)
        }
        if let note = Self.note(in: record, isAtStart: rows <= Self.subheaderRows) { keep(note) }
        // Cells behind an amount that was cut stand a place too far.
        var skipped: Int?
        if let width, record.count == width + 1 {
            cuts.note(record, at: amounts)
            skipped = amounts.first { CutTally.mayBeOne(record, $0) }.map { $0 + 1 }
        }
        for cell in 0..<min(record.count, columns.count) where cell != skipped {
            let place = skipped.map { cell > $0 ? cell - 1 : cell } ?? cell
            if isWatched[place] {
                columns[place].note(
                    record.bytes[record.range(cell)],
                    isTyped: record.isNumber(cell), isPercentage: record.isPercentage(cell))
            }
        }
        // A calculation's error holds something, though no value.
        for problem in record.problems where problem.cell < columns.count { columns[problem.cell].noteProblem() }
        if rows == Self.sampleRows {
            for place in columns.indices {
                let evidence = columns[place]
                isWatched[place] = evidence.filled == 0 || evidence.numbers.count + evidence.dates.count > 0
            }
        }
    }

    private mutating func keep(_ note: String) {
        if firstNotes.count < Self.noteLimit {
            firstNotes.append(note)
        } else {
            if lastNotes.count == Self.noteLimit { lastNotes.removeFirst() }
            lastNotes.append(note)
        }
    }

    private static func note(in record: InputRecord, isAtStart: Bool) -> String? {
        guard record.count > 1, !record.bytes.isEmpty, record.bytes.count <= noteLength,
            let first = record.ends.first(where: { $0 > 0 })
        else { return nil }
        // Nearly all rows end here.
        guard
            first == record.bytes.count || isAtStart && !record.bytes.contains(where: { (48...57).contains($0) })
        else { return nil }
        return (0..<record.count).map { record.trimmed($0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
