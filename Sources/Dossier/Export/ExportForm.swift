import Foundation

/// In what form a dossier leaves Bilan.
public enum ExportForm: String, Sendable, CaseIterable {
    /// One file of the national schema SCDL subventions 2.1.1: the awards, for publication.
    case scdl
    /// A folder of CSV files, one a table: all that the dossier holds.
    case csv
    /// One OpenDocument workbook, a sheet a table: the same.
    case workbook

    /// The form that a destination's name asks for: `.csv` a file of the schema, `.ods` or `.fods` a workbook, anything
    /// else a folder.
    public init(destination: String) {
        switch URL(fileURLWithPath: destination).pathExtension.lowercased() {
        case "csv": self = .scdl
        case "ods", "fods": self = .workbook
        default: self = .csv
        }
    }
}
