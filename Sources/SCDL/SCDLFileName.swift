import Foundation
import Intake
import Spreadsheets
import Support

/// Whether the public validator, which knows a format by the file's name alone, can read a file at all.
enum SCDLFileName {
    /// What is wrong with a file's name; nil where nothing is, or where what is read is no file of that name.
    static func objection(to input: SCDLInput) -> Fault? {
        // What a shell hands over has no name of its own.
        guard !input.path.hasPrefix("/dev/"), !input.path.hasPrefix("/proc/") else { return nil }
        let file = FileName.of(input.path)
        let kind = file.split(separator: ".").dropFirst().last?.lowercased()
        let wanted: String
        switch input.sheet?.workbook.format {
        case nil: wanted = "csv"
        case .ods: wanted = "ods"
        case .xlsx: wanted = "xlsx"
        case .fods:
            return Fault(
                file: file, rule: "est un classeur ODS en un seul fichier XML, que le validateur public ne lit pas",
                remedy: "Enregistrez-le au format .ods ou .xlsx.")
        }
        guard kind != wanted else { return nil }
        return Fault(
            file: file,
            rule:
                "le nom ne finit pas par .\(wanted), à quoi le validateur public reconnaît ce que le fichier contient",
            remedy: "Renommez le fichier.")
    }
}
