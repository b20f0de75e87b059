import Intake
import Spreadsheets

/// What the public validator would read otherwise of a workbook: it takes the first sheet alone, and for a table all
/// that the file has cells for, be they empty.
struct SCDLSheetCheck {
    let sheet: SCDLSheet

    /// What concerns the choice of the sheet.
    func tellSheets(_ report: inout SCDLReport) {
        for name in sheet.others { report.add(SCDLTableFinding.otherSheet(name: name)) }
        guard let first = sheet.first else { return }
        report.addFirst(.notFirstSheet(first: first.name, isHidden: first.isHidden))
    }

    /// What concerns the sheet's edges, once it is read.
    /// - Parameters:
    ///   - width: how many columns the header names.
    ///   - lastLine: the line of the last row with content.
    func tellExtent(_ extent: SheetExtent, width: Int, lastLine: Int, _ report: inout SCDLReport) {
        if let stated = extent.statedColumns, stated < width {
            report.add(SCDLTableFinding.statedColumnsTooFew(column: CellName.columnName(stated - 1)))
        } else if let stated = extent.statedRows, stated < lastLine {
            report.add(SCDLTableFinding.statedRowsTooFew(line: stated))
        }
        // A cell with content there is told by itself.
        if (extent.statedColumns ?? extent.columns) > width, report.counts[.extraCell] == nil {
            report.add(
                SCDLTableFinding.blankColumnCounted,
                column: Fault.Column(name: CellName.columnName(width), index: width + 1))
        }
        let end = min(extent.rows, extent.statedRows ?? extent.rows)
        if end > lastLine {
            report.rowsRead += end - lastLine
            report.rowsInvalid += end - lastLine
            report.add(SCDLTableFinding.blankRowsCounted(first: lastLine + 1, last: end), line: lastLine + 1)
        }
    }

    /// Rows that end before the header's last column, in a workbook that doesn't say how wide its sheet is.
    func tellShortRows(_ count: Int, firstLine: Int, column: Fault.Column, _ report: inout SCDLReport) {
        report.add(SCDLTableFinding.shortRows(count: count), line: firstLine, column: column)
    }
}
