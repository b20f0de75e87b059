import Intake

/// What is wrong with a table beside its cells' values: its file, its sheet, its header and its rows.
package enum SCDLTableFinding: Equatable, StrictFinding {
    // The file.
    /// - name: of an encoding that the file's mark or its zero bytes say.
    case encodingStated(name: String)
    /// - position: in bytes, counted from 0.
    case notUTF8(byte: UInt8, position: Int)
    case separator(SCDLSeparator)
    /// - wanted: the end that the name should have, without its point.
    case nameUnlikeContent(wanted: String)
    case flatWorkbook
    case noContent(isSheet: Bool)
    case noRows

    // The choice and the edges of a workbook's sheet.
    case otherSheet(name: String)
    case notFirstSheet(first: String, isHidden: Bool)
    /// - column: the last one that the workbook counts, as `B`.
    case statedColumnsTooFew(column: String)
    case statedRowsTooFew(line: Int)
    case blankColumnCounted
    case blankRowsCounted(first: Int, last: Int)
    case shortRows(count: Int)

    // The header. Columns are counted from 1.
    case firstLineBlank
    case headerUnknown(fields: [String])
    case columnWithoutName
    case columnTwice(first: Int)
    case columnNameSpaced
    case columnNameUnlike(field: String, isRequired: Bool)
    case columnMissing(isRequired: Bool)
    case columnsOfOneMissing(fields: [String])
    case columnUnknown(version: SCDLVersion)
    case columnsDisordered(fields: [String])

    // Rows.
    case blankRows(first: Int, last: Int)
    case cellsMissing(cells: Int, columns: Int)
    /// - isSpare: whether the cells that are too many are empty.
    case cellsExtra(cells: Int, columns: Int, isSpare: Bool)
    case cellsOfOneEmpty(fields: [String])
    case textAfterQuote
    case spaceBeforeQuote
    /// What a typed cell can't say in text.
    case cell(CellFinding, isExtra: Bool)

    package var rule: SCDLRule {
        switch self {
        case .encodingStated, .notUTF8: .encoding
        case .separator: .separator
        case .nameUnlikeContent, .flatWorkbook: .fileName
        case .noContent: .emptyFile
        case .noRows: .noRows
        case .otherSheet, .notFirstSheet, .statedColumnsTooFew, .statedRowsTooFew: .sheet
        case .blankColumnCounted, .columnWithoutName: .blankColumn
        case .blankRowsCounted, .blankRows: .blankRow
        case .shortRows, .cellsMissing: .missingCell
        case .firstLineBlank: .blankHeader
        case .headerUnknown: .unknownHeader
        case .columnTwice: .duplicateColumn
        case .columnNameSpaced, .columnNameUnlike: .columnName
        case .columnMissing: .missingColumn
        case .columnsOfOneMissing, .cellsOfOneEmpty: .oneOfRequired
        case .columnUnknown: .extraColumn
        case .columnsDisordered: .columnOrder
        case .cellsExtra: .extraCell
        case .textAfterQuote, .spaceBeforeQuote: .quote
        case .cell(_, let isExtra): isExtra ? .extraCell : .typedCell
        }
    }

    package var severity: Fault.Severity {
        switch self {
        case .noContent, .headerUnknown: .fatal
        case .noRows, .otherSheet, .statedRowsTooFew, .columnNameSpaced, .columnUnknown, .columnsDisordered: .warning
        case .columnNameUnlike(_, let isRequired), .columnMissing(let isRequired): isRequired ? .error : .warning
        default: .error
        }
    }
}
