import Intake
import Spreadsheets

/// Checks the header and the rows of one table.
struct SCDLTableCheck {
    private let input: SCDLInput
    private let wanted: SCDLVersion?
    var report: SCDLReport
    /// The header, and the line of the last row with content; nil where no rows could be read.
    private(set) var table: (header: SCDLHeader, lastLine: Int)?
    /// Rows that a workbook ends before the header's last column.
    private(set) var shortRows: (count: Int, line: Int, width: Int)?

    init(input: SCDLInput, version: SCDLVersion?) {
        self.input = input
        wanted = version
        report = SCDLReport(file: input.name, version: version ?? .v2_1_1)
    }

    /// Reads to the end of the table, or to where it can't be read any further.
    /// - Throws: `SpreadsheetFailure`; the system's error.
    mutating func read<Source: RecordSource>(_ rows: inout Source) throws {
        var names: [String] = []
        do {
            var row = InputRecord()
            guard let header = try readHeader(&rows, &row) else { return }
            names = header.names
            table = (header, row.line)
            try readRows(&rows, &row, SCDLRowCheck(SCDLSchema(report.version), header))
        } catch let failure as CSVFailure {
            report.add(structure: failure.fault(in: input.name, header: names))
        }
    }

    /// - Returns: nil, after a fault, where no rows can be read.
    private mutating func readHeader<Source: RecordSource>(
        _ rows: inout Source, _ row: inout InputRecord
    ) throws -> SCDLHeader? {
        var isFirst = true
        repeat {
            guard try rows.next(into: &row) else {
                report.add(SCDLTableFinding.noContent(isSheet: input.sheet != nil))
                return nil
            }
            if isFirst, row.bytes.isEmpty || row.line > 1 {
                report.add(SCDLTableFinding.firstLineBlank, line: 1)
            }
            isFirst = false
        } while row.bytes.isEmpty

        for (place, finding) in SCDLRowCheck.quotes(of: row) {
            report.add(finding, line: row.lines[place])
        }
        let raw = (0..<row.count).map { row[$0] }
        if wanted == nil {
            report.version = SCDLSchema.version(of: raw)
            report.isVersionFromHeader = true
        }
        let header = SCDLHeader(raw, line: row.line, of: SCDLSchema(report.version))
        report.columnCount = header.width
        guard header.isKnown else {
            let fields = SCDLSchema(report.version).fields.map(\.name)
            report.add(SCDLTableFinding.headerUnknown(fields: fields), line: row.line)
            return nil
        }
        for found in header.findings { report.add(found.finding, line: header.line, column: found.column) }
        rows.setWidth(header.width)
        return header
    }

    private mutating func readRows<Source: RecordSource>(
        _ rows: inout Source, _ row: inout InputRecord, _ check: SCDLRowCheck
    ) throws {
        var check = check
        var lastLine = row.line
        while try rows.next(into: &row) {
            if input.sheet != nil { tellBlankRows(lastLine + 1, row.line) }
            lastLine = row.line
            table?.lastLine = lastLine
            report.rowsRead += 1
            let errors = report.errorCount
            check.read(row, into: &report)
            if let width = row.shortWidth {
                shortRows = ((shortRows?.count ?? 0) + 1, shortRows?.line ?? row.line, shortRows?.width ?? width)
            }
            if report.errorCount > errors || row.shortWidth != nil { report.rowsInvalid += 1 }
        }
        if report.rowsRead == 0 { report.add(SCDLTableFinding.noRows, line: lastLine) }
    }

    /// Rows of a sheet that hold nothing are not given: they show as a gap.
    private mutating func tellBlankRows(_ first: Int, _ end: Int) {
        guard first < end else { return }
        report.rowsRead += end - first
        report.rowsInvalid += end - first
        report.add(SCDLTableFinding.blankRows(first: first, last: end - 1), line: first)
    }
}
