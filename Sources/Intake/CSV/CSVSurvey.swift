/// How a CSV file is to be read: its encoding and separator, decided before its first row.
package struct CSVSurvey {
    let path: String
    package let encoding: EncodingChoice
    package let separator: UInt8
    package let separatorConfidence: Confidence

    /// What may separate cells, the likelier first.
    private static let separators = Array(",;\t|".utf8)
    private static let sampleSize = 1 << 16

    /// - Throws: the system's error where the file can't be read.
    package init(path: String, table: DossierTable, map: ColumnMap) throws {
        self.path = path
        encoding = try EncodingSurvey.choose(path: path)
        var text = TextBytes(try FileBytes(path: path), encoding)
        var sample: [UInt8] = []
        while sample.count < Self.sampleSize {
            let block = try text.next()
            if block.isEmpty { break }
            sample += block
        }
        (separator, separatorConfidence) = Self.separator(of: Array(sample.prefix(4 * Self.sampleSize)), table, map)
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
        let rows: Int
    }

    /// The separator with which the column names are best known, or else with which most rows have as many cells.
    static func separator(of sample: [UInt8], _ table: DossierTable, _ map: ColumnMap) -> (UInt8, Confidence) {
        let candidates = separators.map { candidate($0, sample, table, map) }
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
        _ separator: UInt8, _ sample: [UInt8], _ table: DossierTable, _ map: ColumnMap
    ) -> Candidate {
        var reader = CSVReader(MemoryBytes(sample), separator: separator, checksUTF8: false, isLenient: true)
        var row = InputRow()
        let search = try? HeaderSearch.find(&reader, table: table, file: "", map: map, row: &row)
        var even = 0
        var rows = 0
        var again = CSVReader(MemoryBytes(sample), separator: separator, checksUTF8: false, isLenient: true)
        while rows < 100, (try? again.next(into: &row)) == true {
            if row.isBlank { continue }
            rows += 1
            if row.count == search?.header.width, row.count > 1 { even += 1 }
        }
        return Candidate(separator: separator, score: search?.score ?? 0, even: even, rows: rows)
    }
}
