/// What may be wrong with a file's bytes: it is no table, or no CSV from some place on.
package enum FormatFinding: Codable, Hashable, Sendable {
    // Files of other kinds. Whether a workbook is promised by the file's name.
    case webPage(asWorkbook: Bool)
    case webArchive(asWorkbook: Bool)
    case oldWorkbook
    case pdfDocument
    case image
    case richText
    case json
    case compressed(program: String)
    case zipArchive
    case gzipDamaged
    case gzipBomb(ratio: Int)

    // Text that can't be read on. Positions are bytes, counted from 0.
    case utf16
    case notText(position: Int)
    /// - byte: nil where the file ends within a letter.
    case invalidEncoding(byte: UInt8?, position: Int)
    case quoteNotClosed
    /// - megabytes: MiB.
    case rowTooLong(megabytes: Int, cells: Int)
    /// - isCertain: whether the sign stands for nothing else.
    case lettersLost(count: Int, isCertain: Bool)
}
