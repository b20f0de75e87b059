import Intake
import Spreadsheets

/// The sheet of a workbook that is checked, and what the others are to a reader that takes the first alone.
struct SCDLSheet {
    let workbook: SpreadsheetReader
    let info: SheetInfo
    /// The sheet that the public validator reads, where it is another one: hidden or not, the first that has cells.
    let first: SheetInfo?
    /// Other sheets with as many of the schema's names, which hold subsidies as well.
    let others: [String]

    /// - Parameter named: the sheet that a person chose; nil where it is found by its name or its header.
    /// - Returns: nil for a workbook without sheets.
    /// - Throws: `SpreadsheetFailure`.
    init?(of workbook: SpreadsheetReader, named: SheetInfo? = nil) throws {
        let sheets = try workbook.sheets()
        guard let start = sheets.first else { return nil }
        let counts = sheets.count > 1 ? sheets.map { Self.knownNames(of: $0, workbook) } : [0]
        var best = 0
        for index in sheets.indices where counts[index] > counts[best] { best = index }
        best = sheets.firstIndex { $0.name.lowercased() == "subventions" } ?? best
        if let named { best = sheets.firstIndex { $0.index == named.index } ?? best }
        self.workbook = workbook
        info = sheets[best]
        let read = sheets.first(where: \.hasCells) ?? start
        first = read.index == info.index ? nil : read
        others = sheets.indices.filter { $0 != best && counts[$0] > 0 && counts[$0] >= counts[best] }.map {
            sheets[$0].name
        }
    }

    /// In the file's order, as the public validator reads them.
    func rows() throws -> SheetSource {
        SheetSource(try workbook.rows(of: info, in: .filed), format: workbook.format, keepsKinds: true)
    }

    /// How many of the schema's names a sheet's first row has; none where the sheet can't be read, which the others
    /// still can.
    private static func knownNames(of sheet: SheetInfo, _ workbook: SpreadsheetReader) -> Int {
        var row = InputRecord()
        guard sheet.hasCells, let rows = try? workbook.rows(of: sheet, in: .filed) else { return 0 }
        var source = SheetSource(rows, format: workbook.format)
        guard (try? source.next(into: &row)) == true else { return 0 }
        let names = Set((0..<row.count).map { row.trimmed($0) })
        return SCDLSchema.names.count { names.contains($0) }
    }
}
