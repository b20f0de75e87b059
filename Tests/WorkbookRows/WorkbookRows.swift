import Spreadsheets

/// Reads workbooks through.
///
///     workbook-rows FILE…           each sheet's rows and cells: what memory and time a reading takes is measured on it
///     workbook-rows --cells FILE…   every cell's address, type, value and formula: what another program's copy is compared by
@main struct WorkbookRows {
    static func main() throws {
        var paths = CommandLine.arguments.dropFirst()
        let listsCells = paths.first == "--cells"
        if listsCells { paths.removeFirst() }
        for path in paths {
            let reader = try SpreadsheetReader(path: path)
            for sheet in try reader.sheets() {
                if listsCells { try list(sheet, of: reader) } else { try count(sheet, of: reader) }
            }
        }
    }

    private static func count(_ sheet: SheetInfo, of reader: SpreadsheetReader) throws {
        let rows = try reader.rows(of: sheet)
        var row = SheetRow()
        var counts = (rows: 0, cells: 0)
        while try rows.next(into: &row) {
            counts.rows += row.repeated
            counts.cells += row.repeated * row.cells.reduce(0) { $0 + $1.columns.count }
        }
        print("\(sheet.name)\t\(counts.rows)\t\(counts.cells)")
    }

    private static func list(_ sheet: SheetInfo, of reader: SpreadsheetReader) throws {
        print("sheet\t\(sheet.name)\t\(sheet.isHidden ? "hidden" : "shown")")
        try reader.forEachRow(of: sheet) { row in
            for line in row.index..<row.index + row.repeated {
                for cell in row.cells {
                    let value = row.value(cell)
                    guard value != .empty || row.formula(cell) != nil else { continue }
                    for column in cell.columns {
                        print(
                            "\(CellName.of(row: line, column: column))\t\(oneLine("\(value)"))\t\(oneLine(row.formula(cell) ?? ""))"
                        )
                    }
                }
            }
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { line, scalar in
            switch scalar {
            case "\t": line += "\\t"
            case "\n": line += "\\n"
            default: line += scalar.properties.generalCategory == .control ? "\\u\(scalar.value)" : String(scalar)
            }
        }
    }
}
