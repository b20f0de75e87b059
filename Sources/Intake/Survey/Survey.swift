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
    private var firstNotes: [Note] = []
    private var lastNotes: [Note] = []

    /// After so many rows only the columns that hold numbers or dates are looked at: the others' meaning is known by then.
    private static let sampleRows = 2000
    private static let widthLimit = 100
    private static let noteLimit = 30
    /// In bytes.
    private static let noteLength = 300
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

    /// A row that holds no data.
    package struct Note: Sendable {
        var text: String
        /// Where its only cell stands; nil where that goes over several columns.
        var place: Int?
    }

    /// The rows of one cell, the first and the last `noteLimit` of them.
    package var notes: [Note] { firstNotes + lastNotes }

    /// What is known of a column; nothing of one that no row has.
    package func column(_ place: Int) -> ColumnEvidence { place < columns.count ? columns[place] : ColumnEvidence() }

    mutating func note(_ record: InputRecord) {
        rows += 1
        if widths.count < Self.widthLimit || widths[record.count] != nil { widths[record.count, default: 0] += 1 }
        while columns.count < record.count, columns.count < Self.columnLimit {
            columns.append(ColumnEvidence())
            isWatched.append(true)
        }
        if let note = note(in: record) { keep(note) }
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

    /// Keeps what a row says that holds no data.
    package mutating func keep(_ note: Note) {
        if firstNotes.count < Self.noteLimit {
            firstNotes.append(note)
        } else {
            if lastNotes.count == Self.noteLimit { lastNotes.removeFirst() }
            lastNotes.append(note)
        }
    }

    private func note(in record: InputRecord) -> Note? {
        guard (width ?? record.count) > 1, !record.bytes.isEmpty, record.bytes.count <= Self.noteLength,
            // Nearly all rows end here.
            let cell = record.ends.firstIndex(where: { $0 > 0 })
        else { return nil }
        if record.ends[cell] == record.bytes.count { return Note(text: record.trimmed(cell), place: cell) }
        return record.label.map { Note(text: $0, place: nil) }
    }
}

extension InputRecord {
    /// The text of a row of two cells that holds a word and its value, such as « Unité » and « k€ »; nil for any other.
    var label: String? {
        guard bytes.count <= 60, !hasDigit, let first = ends.firstIndex(where: { $0 > 0 }),
            let second = ends.firstIndex(where: { $0 > ends[first] }), ends[second] == bytes.count
        else { return nil }
        return trimmed(first) + " " + trimmed(second)
    }
}
