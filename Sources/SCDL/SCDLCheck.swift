import Foundation
import Intake
import Spreadsheets
import Support

/// The strict check: a file against the schema « SCDL subventions », to the letter, as the public validators do it. It
/// reads row by row, and
/// keeps of the faults those that are shown.
public enum SCDLCheck {
    /// Checks the file at a path, or of a folder its `subventions.csv`, or of a workbook its sheet of subsidies.
    /// - Parameter version: the schema's; nil to decide from the header.
    /// - Parameter sheet: the name of a workbook's sheet; nil to look for it.
    /// - Throws: `DossierRefusal` where there is nothing to check; the system's error.
    public static func run(_ path: String, version: SCDLVersion? = nil, sheet: String? = nil) throws -> SCDLReport {
        let input = try SCDLInput(at: path, sheet: sheet)
        var table = SCDLTableCheck(input: input, version: version)
        do {
            if let sheet = input.sheet {
                try read(sheet, into: &table)
            } else {
                try readText(input, into: &table)
            }
        } catch let failure as SpreadsheetFailure {
            table.report.add(structure: failure.fault())
        } catch let error as CocoaError where error.code != .userCancelled {
            throw DossierRefusal(InputFile.unreadable(input.name))
        }
        // What can't be read at all needs more than another name.
        if table.report.counts[.structure] == nil, let finding = SCDLFileName.objection(to: input) {
            table.report.addFirst(finding, file: FileName.of(input.path))
        }
        return table.report
    }

    private static func read(_ sheet: SCDLSheet, into table: inout SCDLTableCheck) throws {
        let check = SCDLSheetCheck(sheet: sheet)
        defer { check.tellSheets(&table.report) }
        var rows = try sheet.rows()
        try table.read(&rows)
        guard let (header, lastLine) = table.table else { return }
        if let short = table.shortRows {
            let column = Fault.Column(name: header.names[short.width], index: short.width + 1)
            check.tellShortRows(short.count, firstLine: short.line, column: column, &table.report)
        }
        check.tellExtent(rows.extent, width: header.width, lastLine: lastLine, &table.report)
    }

    private static func readText(_ input: SCDLInput, into table: inout SCDLTableCheck) throws {
        let source = try UTF8Source(path: input.path)
        let separator = SCDLSeparator(of: try source.peek(1 << 16))
        var reader = CSVReader(source, separator: separator.rawValue)
        try table.read(&reader)
        table.report.encoding =
            source.wideEncoding?.rawValue ?? (source.firstForeign == nil ? "UTF-8" : "Windows-1252")
        table.report.separator = String(Unicode.Scalar(separator.rawValue))
        if separator != .comma { table.report.addFirst(.separator(separator), line: 1) }
        if let encoding = source.wideEncoding {
            table.report.addFirst(.encodingStated(name: encoding.rawValue), line: 1)
        }
        if let foreign = source.firstForeign {
            table.report.addFirst(
                .notUTF8(byte: foreign.byte, position: foreign.offset),
                line: try UTF8Source.line(ofByte: foreign.offset, in: input.path))
        }
    }
}
