/// Why a file can't be read any further.
extension CSVReader {
    var byteOffset: Int { offset + position }

    var workbook: CSVFailure { CSVFailure(.format(.zipArchive)) }

    var utf16: CSVFailure { CSVFailure(line: 1, .format(.utf16)) }

    var binary: CSVFailure { CSVFailure(line: line, .format(.notText(position: byteOffset))) }

    /// - Parameter byte: nil where the file ends within a letter.
    func notUTF8(_ byte: UInt8?, _ record: InputRecord) -> CSVFailure {
        CSVFailure(line: line, column: record.count + 1, .format(.invalidEncoding(byte: byte, position: byteOffset)))
    }

    func unclosedQuote(at line: Int, _ record: InputRecord) -> CSVFailure {
        CSVFailure(line: line, column: record.count + 1, .format(.quoteNotClosed))
    }

    func tooLong(_ state: State, quotedFrom quoteLine: Int, _ record: InputRecord) -> CSVFailure {
        if state == .quoted { return unclosedQuote(at: quoteLine, record) }
        return CSVFailure(
            line: record.line, .format(.rowTooLong(megabytes: Self.rowLimit >> 20, cells: Self.cellLimit)))
    }
}
