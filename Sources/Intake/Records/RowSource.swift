/// Gives the rows of a file or a sheet, the header first.
package protocol RowSource {
    /// Reads the next row; false at the end.
    /// - Throws: `CSVFailure` or `SpreadsheetFailure` where the rest can't be read; the system's error.
    mutating func next(into row: inout InputRow) throws -> Bool

    /// Told once the header is read.
    /// - Parameter width: how many columns it names.
    mutating func setWidth(_ width: Int)

    /// What was found besides the rows, at the end.
    func findings(_ header: Header) -> [Fault]
}

extension RowSource {
    package mutating func setWidth(_ width: Int) {}
    package func findings(_ header: Header) -> [Fault] { [] }
}
