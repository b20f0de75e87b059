import Foundation
import Intake
import Spreadsheets

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
                var rows = SheetSource(try sheet.rows(), format: sheet.workbook.format)
                try table.read(&rows)
            } else {
                let source = try UTF8Source(path: input.path)
                var reader = CSVReader(source)
                try table.read(&reader)
                table.report.encoding = source.firstForeign == nil ? "UTF-8" : "Windows-1252"
                table.report.separator = String(Unicode.Scalar(reader.separator))
                if reader.separator != UInt8(ascii: ",") { tellSeparator(reader.separator, input, &table.report) }
                if let foreign = source.firstForeign { try tellEncoding(foreign, input, &table.report) }
            }
        } catch let failure as SpreadsheetFailure {
            table.report.add(.structure, .fatal) { failure.fault() }
        } catch let error as CocoaError where error.code != .userCancelled {
            throw DossierRefusal(InputFile.unreadable(input.name))
        }
        return table.report
    }

    private static func tellSeparator(_ separator: UInt8, _ input: SCDLInput, _ report: inout SCDLReport) {
        report.addFirst(
            .separator, .error,
            Fault(
                file: input.name, line: 1,
                rule: "les cellules sont séparées par « \(Unicode.Scalar(separator)) », et non par une virgule",
                remedy: "Enregistrez le fichier en CSV, séparateur virgule."))
    }

    private static func tellEncoding(
        _ foreign: (offset: Int, byte: UInt8), _ input: SCDLInput, _ report: inout SCDLReport
    ) throws {
        let byte = String(foreign.byte, radix: 16, uppercase: true)
        report.addFirst(
            .encoding, .error,
            Fault(
                file: input.name, line: try UTF8Source.line(ofByte: foreign.offset, in: input.path),
                rule:
                    "le fichier n’est pas en UTF-8 : octet 0x\(byte) à la position \(foreign.offset + 1) ; la suite est lue en Windows-1252",
                remedy: "Enregistrez le fichier en CSV, encodage UTF-8."))
    }
}
