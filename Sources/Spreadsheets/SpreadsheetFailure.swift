/// Why a workbook, or the rest of it, can't be read: where, what is wrong and what to do, in French, ready to print.
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
    /// What is wrong, as the end of the sentence that the place begins.
    public var rule: String
    /// What to do.
    public var remedy: String

    public init(
        file: String = "", part: String? = nil, sheet: String? = nil, row: Int? = nil, column: Int? = nil,
        _ rule: String, remedy: String = "Ouvrez le classeur dans LibreOffice ou Excel, puis enregistrez-le de nouveau."
    ) {
        self.file = file
        self.part = part
        self.sheet = sheet
        self.row = row
        self.column = column
        self.rule = rule
        self.remedy = remedy
    }

    /// « budget.xlsx, feuille « Mandats », ligne 12 (cellule C12), partie xl/worksheets/sheet1.xml : … ».
    public var description: String {
        let place = [
            sheet.map { "feuille «\u{A0}\($0)\u{A0}»" },
            row.map { row in column.map { "cellule \(CellName.of(row: row, column: $0))" } ?? "ligne \(row + 1)" },
            part.map { "partie \($0)" },
        ].compactMap { $0 }
        return ([file] + place).joined(separator: ", ") + "\u{A0}: \(rule). \(remedy)"
    }

    static let saveAgain = "Ouvrez le classeur dans LibreOffice ou Excel, puis enregistrez-le de nouveau."
    static let fetchAgain = "Le fichier est abîmé : reprenez-le à sa source, ou enregistrez-le de nouveau."
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
