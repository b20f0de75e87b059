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
            try readRows(&rows, &row, SCDLRowCheck(SCDLSchema(report.version), header, file: input.name))
        } catch let failure as CSVFailure {
            let fault = failure.fault(in: input.name, header: names)
            report.add(.structure, .fatal) { fault }
        }
    }

    /// - Returns: nil, after a fault, where no rows can be read.
    private mutating func readHeader<Source: RecordSource>(
        _ rows: inout Source, _ row: inout InputRecord
    ) throws -> SCDLHeader? {
        var isFirst = true
        repeat {
            guard try rows.next(into: &row) else {
                tell(
                    .emptyFile, .fatal, nil, input.sheet == nil ? "le fichier est vide" : "la feuille est vide",
                    "Mettez-y une ligne d’en-tête et des données.")
                return nil
            }
            if isFirst, row.bytes.isEmpty || row.line > 1 {
                tell(
                    .blankHeader, .error, 1, "la première ligne est vide : elle doit être l’en-tête",
                    "Supprimez les lignes vides du début.")
            }
            isFirst = false
        } while row.bytes.isEmpty

        for (place, finding) in SCDLRowCheck.quotes(of: row) {
            tell(.quote, .error, row.lines[place], finding.rule, finding.remedy)
        }
        let raw = (0..<row.count).map { row[$0] }
        if wanted == nil {
            report.version = SCDLSchema.version(of: raw)
            report.isVersionFromHeader = true
        }
        let header = SCDLHeader(raw, line: row.line, of: SCDLSchema(report.version))
        report.columnCount = header.width
        guard header.isKnown else {
            tell(
                .unknownHeader, .fatal, row.line,
                "aucune des colonnes du schéma n’est nommée sur cette ligne, qui doit être l’en-tête",
                "Supprimez ce qui est au-dessus de l’en-tête ; les noms sont "
                    + SCDLSchema(report.version).fields.map(\.name).joined(separator: ", ") + ".")
            return nil
        }
        for finding in header.findings {
            report.add(finding.rule, finding.severity) {
                Fault(
                    file: input.name, line: header.line, column: finding.column, rule: finding.words.rule,
                    remedy: finding.words.remedy, severity: finding.severity)
            }
        }
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
        if report.rowsRead == 0 {
            tell(
                .noRows, .warning, lastLine, "aucune ligne ne suit l’en-tête", "Ajoutez les subventions, une par ligne."
            )
        }
    }

    /// Rows of a sheet that hold nothing are not given: they show as a gap.
    private mutating func tellBlankRows(_ first: Int, _ end: Int) {
        guard first < end else { return }
        report.rowsRead += end - first
        report.rowsInvalid += end - first
        tell(
            .blankRow, .error, first,
            end - first == 1 ? "la ligne est vide" : "les lignes \(first) à \(end - 1) sont vides",
            "Supprimez les lignes vides.")
    }

    private mutating func tell(
        _ rule: SCDLRule, _ severity: Fault.Severity, _ line: Int?, _ text: String, _ remedy: String
    ) {
        report.add(rule, severity) {
            Fault(file: input.name, line: line, rule: text, remedy: remedy, severity: severity)
        }
    }
}
