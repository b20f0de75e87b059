/// How a CSV file is to be read: its encoding and separator, decided before its first row.
///
/// Both are told from the file's start at first. Whoever looks at all rows does so through `surveyRows()`, which tells the
/// encoding from all bytes on the way, so that the file is read once for both.
package final class CSVSurvey {
    let path: String
    package private(set) var encoding: EncodingChoice
    package let separator: UInt8
    package let separatorConfidence: Confidence

    /// What may separate cells, the likelier first.
    private static let separators = Array(",;\t|".utf8)
    private static let sampleSize = 1 << 16

    /// - Throws: the system's error where the file can't be read.
    package init(path: String, table: DossierTable, map: ColumnMap) throws {
        self.path = path
        var file = try FileBytes(path: path)
        var start: [UInt8] = []
        while start.count < Self.sampleSize, case let block = try file.next(), !block.isEmpty { start += block }
        // A character that the sample's end cuts is no sign of another encoding.
        let end = start.count < Self.sampleSize ? start.count : start.lastIndex(of: 0x0A) ?? start.count
        var sample = MemoryBytes(Array(start[..<end]))
        encoding = try EncodingSurvey.choose(&sample)
        // UTF-16 can't be looked at as it stands.
        if encoding.encoding.isUTF16 { encoding = try EncodingSurvey.choose(path: path) }
        var text = TextBytes(MemoryBytes(start), encoding)
        var decoded: [UInt8] = []
        while case let block = try text.next(), !block.isEmpty { decoded += block }
        (separator, separatorConfidence) = Self.separator(of: Array(decoded.prefix(4 * Self.sampleSize)), table, map)
    }

    /// Gives all rows to be looked at, then tells the encoding from all bytes.
    ///
    /// In all encodings but UTF-16 digits, marks and separators are the same bytes: rows are given as they stand.
    /// - Parameter look: looks at the rows.
    /// - Returns: false where the text is written otherwise than it was given, so that it must be looked at again.
    func survey(_ look: (any RecordSource) throws -> Void) throws -> Bool {
        guard !encoding.encoding.isUTF16 else {
            try look(rows())
            return true
        }
        let bytes = SurveyedBytes(try FileBytes(path: path))
        try look(CSVReader(bytes, separator: separator, checksUTF8: false, isLenient: true))
        encoding = try bytes.finish()
        return encoding.doubled == nil && [.utf8, .windows1252, .mixed].contains(encoding.encoding)
    }

    package func rows() throws -> CSVReader {
        CSVReader(
            TextBytes(try FileBytes(path: path), encoding), separator: separator, checksUTF8: false, isLenient: true)
    }

    private struct Candidate {
        let separator: UInt8
        /// How well the likeliest header is known.
        let score: Int
        /// Rows of the sample that have as many cells as that header, more than one.
        let even: Int

        func with(_ separator: UInt8) -> Candidate {
            Candidate(separator: separator, score: score, even: even)
        }
    }

    /// The separator with which the column names are best known, or else with which most rows have as many cells.
    static func separator(of sample: [UInt8], _ table: DossierTable, _ map: ColumnMap) -> (UInt8, Confidence) {
        // All that the text doesn't hold leave its lines whole, so that one look is enough for them.
        var undivided: Candidate?
        let candidates = separators.map { separator -> Candidate in
            if !sample.contains(separator), let known = undivided { return known.with(separator) }
            let found = candidate(separator, in: sample, of: table, map)
            if !sample.contains(separator) { undivided = found }
            return found
        }
        var best = candidates[0]
        for other in candidates.dropFirst() where (other.score, other.even) > (best.score, best.even) { best = other }
        let rival = candidates.filter { $0.separator != best.separator }.map(\.score).max() ?? 0
        // A table of one column has none.
        if best.score > 0, best.even == 0, candidates.allSatisfy({ $0.even == 0 }) { return (best.separator, .certain) }
        let confidence: Confidence =
            best.score > 2 * rival && best.score >= 8 ? .certain : best.score > rival ? .probable : .uncertain
        return (best.separator, confidence)
    }

    private static func candidate(
        _ separator: UInt8, in sample: [UInt8], of table: DossierTable, _ map: ColumnMap
    ) -> Candidate {
        var reader = CSVReader(MemoryBytes(sample), separator: separator, checksUTF8: false, isLenient: true)
        var row = InputRecord()
        let search = try? HeaderSearch.find(&reader, table: table, file: "", map: map, row: &row)
        var even = 0
        var rows = 0
        var again = CSVReader(MemoryBytes(sample), separator: separator, checksUTF8: false, isLenient: true)
        while rows < 100, (try? again.next(into: &row)) == true {
            if row.isBlank { continue }
            rows += 1
            if row.count == search?.header.width, row.count > 1 { even += 1 }
        }
        return Candidate(separator: separator, score: search?.score ?? 0, even: even)
    }
}
