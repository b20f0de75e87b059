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

    /// The sheet's rows, in which merged cells give their value to each row that they cover.
    package func records() throws -> SheetSource {
        let merges = try workbook.mergedRanges(of: sheet)
        return SheetSource(try rows(), format: workbook.format, merges: merges)
    }

    /// The sheet that a person means: by its name, or else by it but for case, accents and punctuation.
    package static func named(_ name: String, among sheets: [SheetInfo]) -> SheetInfo? {
        let spelling = HeaderKey.spelling(name)
        return sheets.first { $0.name == name }
            ?? (spelling.isEmpty ? nil : sheets.first { HeaderKey.spelling($0.name) == spelling })
    }

    /// What a sheet is known by: « programme.ods (feuille appels) ».
    package static func name(file: String, sheet: String) -> String { "\(file)\(mark)\(sheet))" }

    private static let mark = " (feuille "

    /// How messages call what is known by a name, which may be a sheet's.
    package static func shownName(_ name: String) -> String {
        guard name.hasSuffix(")"), let mark = name.range(of: mark) else { return name }
        return String(fr: name, en: name.replacingCharacters(in: mark, with: " (sheet "))
    }
}
