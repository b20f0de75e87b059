/// Which cell of a file's rows holds which column of its table.
package struct Header {
    /// For each of the table's columns, its place in the file, counted from 0; nil where the file lacks it.
    package let places: [Int?]
    /// For each of the table's columns, other places under the same name.
    let twins: [[Int]]
    /// The names as the file has them, without the empty ones at the end.
    package let names: [String]
    /// How many cells the header has, the empty ones at its end among them.
    let width: Int
    /// The file's name, and its line in it.
    let file: String
    package let line: Int
    /// What each named column was taken for, in their order.
    package let columns: [ColumnReading]
    package let faults: [Fault]
    /// Whether a person's map names one of the columns.
    package let usesMap: Bool

    /// True where the rows can be read but none can be taken.
    package var isFatal: Bool { faults.contains { $0.severity == .fatal } }
    /// True where no column at all is known.
    package var isUnknown: Bool { places.allSatisfy { $0 == nil } }

    init(_ record: InputRow, of table: DossierTable, file: String, map: ColumnMap = ColumnMap()) {
        let matches = ColumnMatches(record, of: table, map: map)
        names = matches.names
        width = record.count
        self.file = file
        line = record.line
        places = matches.places
        twins = matches.twins
        columns = matches.columns
        usesMap = matches.usesMap
        faults = HeaderFaults(matches, of: table, file: file, line: record.line).list
    }
}
