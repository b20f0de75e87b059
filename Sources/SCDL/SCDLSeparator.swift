import Intake

/// What separates the cells of a file: the comma that the format asks for, or what people write in its place.
package enum SCDLSeparator: UInt8, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
    case bar = 0x7C

    /// The one that gives the first line the most of the schema's names; where none gives any, the most frequent, and
    /// in doubt the comma.
    init(of text: [UInt8]) {
        var counts: [SCDLSeparator: (names: Int, cells: Int)] = [:]
        for candidate in Self.allCases { counts[candidate] = Self.count(text, candidate.rawValue) }
        self = Self.allCases.reduce(.comma) { best, candidate in
            guard let old = counts[best], let new = counts[candidate] else { return best }
            return (new.names, new.cells) > (old.names, old.cells) ? candidate : best
        }
    }

    /// How many cells the first line has, and how many of them are names of the schema.
    private static func count(_ text: [UInt8], _ separator: UInt8) -> (names: Int, cells: Int) {
        var reader = CSVReader(MemoryBytes(text), separator: separator, checksUTF8: false)
        var row = InputRecord()
        repeat {
            guard (try? reader.next(into: &row)) == true else { return (0, 0) }
        } while row.isBlank
        let known = Set(SCDLSchema.names.map(SCDLHeader.letters))
        let names = (0..<row.count).count { known.contains(SCDLHeader.letters(row.trimmed($0))) }
        return (names, row.count)
    }
}
