/// Gives the rows of a file or a sheet, the header first.
package protocol RecordSource {
    /// Reads the next row; false at the end.
    /// - Parameter row: is replaced, whatever it holds: it may be another at each call.
    /// - Throws: `CSVFailure` or `SpreadsheetFailure` where the rest can't be read; the system's error.
    mutating func next(into row: inout InputRecord) throws -> Bool

    /// Told once the header is read.
    /// - Parameter width: how many columns it names.
    mutating func setWidth(_ width: Int)

    /// Told in its place by who reads a table's rows.
    mutating func setHeader(_ header: Header, of table: DossierTable)

    /// The first rows that were passed over as titles, at the end.
    var titles: [String] { get }

    /// What was found besides the rows, at the end.
    func findings(_ header: Header) -> [Fault]
}

extension RecordSource {
    package mutating func setWidth(_ width: Int) {}
    package mutating func setHeader(_ header: Header, of table: DossierTable) { setWidth(header.names.count) }
    package var titles: [String] { [] }
    package func findings(_ header: Header) -> [Fault] { [] }
}
