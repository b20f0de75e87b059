import Spreadsheets

/// A sheet of a workbook, to import.
struct WorkbookSheet {
    let workbook: SpreadsheetReader
    let sheet: SheetInfo

    func rows() throws -> SheetRows { try workbook.rows(of: sheet) }

    /// How messages name a sheet: « programme.ods (feuille appels) ».
    static func name(file: String, sheet: String) -> String { "\(file) (feuille \(sheet))" }
}
