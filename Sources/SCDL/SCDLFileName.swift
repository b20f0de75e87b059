import Foundation
import Intake
import Spreadsheets
import Support

/// Whether the public validator, which knows a format by the file's name alone, can read a file at all.
enum SCDLFileName {
    /// What is wrong with a file's name; nil where nothing is, or where what is read is no file of that name.
    static func objection(to input: SCDLInput) -> SCDLTableFinding? {
        // What a shell hands over has no name of its own.
        guard !input.path.hasPrefix("/dev/"), !input.path.hasPrefix("/proc/") else { return nil }
        let kind = FileName.of(input.path).split(separator: ".").dropFirst().last?.lowercased()
        let wanted: String
        switch input.sheet?.workbook.format {
        case nil: wanted = "csv"
        case .ods: wanted = "ods"
        case .xlsx: wanted = "xlsx"
        case .fods: return .flatWorkbook
        }
        return kind == wanted ? nil : .nameUnlikeContent(wanted: wanted)
    }
}
