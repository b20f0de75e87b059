/// Why a workbook, or the rest of it, can't be read: what is wrong and where.
public struct SpreadsheetFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file's name, without its folder.
    public var file: String
    /// The part of the package, such as `content.xml`; nil where the fault is the whole file's.
    public var part: String?
    public var sheet: String?
    /// Counted from 0.
    public var row: Int?
    /// Counted from 0.
    public var column: Int?
    public var fault: WorkbookFault

    public init(
        file: String = "", part: String? = nil, sheet: String? = nil, row: Int? = nil, column: Int? = nil,
        _ fault: WorkbookFault
    ) {
        self.file = file
        self.part = part
        self.sheet = sheet
        self.row = row
        self.column = column
        self.fault = fault
    }

    /// For those who call the reader alone, such as
    /// `budget.xlsx, sheet "Mandats", row 12 (cell C12), part xl/worksheets/sheet1.xml: valueMissing`.
    public var description: String {
        let place = [
            sheet.map { "sheet \"\($0)\"" },
            row.map { row in
                "row \(row + 1)" + (column.map { " (cell \(CellName.of(row: row, column: $0)))" } ?? "")
            },
            part.map { "part \($0)" },
        ].compactMap { $0 }
        return ([file] + place).joined(separator: ", ") + ": \(fault)"
    }
}

extension SpreadsheetFailure {
    /// The same failure with the places that it doesn't have yet.
    func at(file: String? = nil, part: String? = nil, sheet: String? = nil, row: Int? = nil) -> SpreadsheetFailure {
        var failure = self
        if failure.file.isEmpty, let file { failure.file = file }
        failure.part = failure.part ?? part
        failure.sheet = failure.sheet ?? sheet
        failure.row = failure.row ?? row
        return failure
    }
}
