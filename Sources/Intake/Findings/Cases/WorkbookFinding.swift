import Spreadsheets

/// What may be wrong with the sheets of a workbook that can be read.
package enum WorkbookFinding: Codable, Hashable, Sendable {
    /// Why a sheet isn't read.
    package enum SheetReason: Codable, Hashable, Sendable {
        case hidden
        case unreadable(WorkbookFault)
        case withoutColumns
        case lacking(fields: [String])
        /// It could be.
        case readable
    }

    /// A sheet and why it isn't read.
    package struct SheetState: Codable, Hashable, Sendable {
        package var name: String
        package var reason: SheetReason
    }

    /// Two sheets of the same rows.
    package struct Copy: Codable, Hashable, Sendable {
        package var original: String
        package var copy: String
    }

    /// A sheet that has rows of another one, and what their amounts come to.
    package struct SheetOverlap: Codable, Hashable, Sendable {
        package var name: String
        package var other: String
        package var rows: Int
        package var cents: Int64
    }

    // Sheets.
    case noSuchSheet(name: String, sheets: [String])
    case noSheets
    case noFittingSheet(sheets: [SheetState], likeliest: String, tables: [String])
    case sheetsDiffer(sheets: [SheetState], fitting: [String])
    case sheetsCopied(copies: [Copy], kept: [String])
    /// - wanted: those to name if the hidden ones are to be read.
    case sheetsHidden(names: [String], wanted: [String])
    case sheetSkipped(name: String, lacking: [String])
    case sheetsForeign(names: [String])
    /// By their names they hold what was not granted.
    /// - wanted: those to name if they are to be read.
    case sheetsSetAside(names: [String], rows: Int, cents: Int64, wanted: [String])
    /// No other sheet could be read.
    case sheetsSetAsideAlone(names: [String])
    /// All their rows stand on other sheets.
    /// - wanted: those to name if all are to be read.
    case sheetsRepeated(names: [String], of: [String], rows: Int, cents: Int64, wanted: [String])
    case sheetsOverlap([SheetOverlap], sheets: [String])

    // Merged and hidden parts.
    case valuesMerged(MergedCellRange, rows: Int)
    case amountsMerged(MergedCellRange, refused: Int)
    case cellsMergedAcross(MergedCellRange)
    case detailRows(count: Int)
    case titleRows(count: Int)
    case hiddenRows(count: Int)
    case hiddenColumns(names: [String])
    /// Rows that the file has behind others of a greater number.
    case rowsDisplaced(count: Int)

    /// The first of a column's merged cells, and how many such there are.
    package struct MergedCellRange: Codable, Hashable, Sendable {
        package var first: String
        package var last: String
        package var count: Int
    }
}

extension Finding {
    /// What the rows of sheets that aren't read come to.
    var sheetCents: Int64? {
        switch self {
        case .workbook(.sheetsSetAside(_, _, let cents, _)), .workbook(.sheetsRepeated(_, _, _, let cents, _)): cents
        default: nil
        }
    }
}
