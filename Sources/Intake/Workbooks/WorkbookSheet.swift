import Spreadsheets

/// A sheet of a workbook, to import.
package struct WorkbookSheet {
    package let workbook: SpreadsheetReader
    package let sheet: SheetInfo

    package init(workbook: SpreadsheetReader, sheet: SheetInfo) {
        self.workbook = workbook
        self.sheet = sheet
    }

    package func rows() throws -> SheetRows { try workbook.rows(of: sheet) }

    /// How messages name a sheet: « programme.ods (feuille appels) ».
    package static func name(file: String, sheet: String) -> String { "\(file) (feuille \(sheet))" }
}
