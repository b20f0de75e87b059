import Spreadsheets

/// Reads workbooks through and prints each sheet's rows and cells: what memory and time a reading takes is measured on it.
@main struct WorkbookRows {
    static func main() throws {
        for path in CommandLine.arguments.dropFirst() {
            let reader = try SpreadsheetReader(path: path)
            for sheet in try reader.sheets() {
                let rows = try reader.rows(of: sheet)
                var row = SheetRow()
                var counts = (rows: 0, cells: 0)
                while try rows.next(into: &row) {
                    counts.rows += row.repeated
                    counts.cells += row.repeated * row.cells.reduce(0) { $0 + $1.columns.count }
                }
                print("\(sheet.name)\t\(counts.rows)\t\(counts.cells)")
            }
        }
    }
}
