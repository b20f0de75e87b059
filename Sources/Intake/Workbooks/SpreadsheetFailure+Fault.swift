import Spreadsheets

extension SpreadsheetFailure {
    /// The failure as a fault that refuses the import.
    package func fault() -> Fault {
        Fault(
            file: sheet.map { WorkbookSheet.name(file: file, sheet: $0) } ?? file, line: row.map { $0 + 1 },
            column: column.map { Fault.Column(name: CellName.columnName($0), index: $0 + 1) },
            .unreadable(UnreadableWorkbook(fault, part: part)), severity: .fatal)
    }
}
