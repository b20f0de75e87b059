import Foundation
import Spreadsheets
import Support

/// A file to import, or a sheet of a workbook, and the table that it fills.
package struct InputFile {
    package let path: String
    package let table: DossierTable
    package var sheet: WorkbookSheet?
    /// Of a database, the table or view that the rows come from.
    package var relation: DatabaseTable?
    /// What a person says of its columns.
    package var map = ColumnMap()
    /// What its rows show, where they had to be looked at to choose it.
    package var surveyed: SurveyedFile?
    /// The name of the profile beside it, where that says anything.
    package var profile: String?

    /// The file's name without its folder, and the sheet's.
    package var name: String {
        if let relation { return "base \(relation.snapshot.address.database) (table \(relation.name))" }
        let name = FileName.of(path)
        return sheet.map { WorkbookSheet.name(file: name, sheet: $0.sheet.name) } ?? name
    }

    /// What tells it from all others: the path, for a sheet with its name.
    package var identity: String { path + ((relation?.name ?? sheet?.sheet.name).map { "#" + $0 } ?? "") }

    /// The files that a path stands for: a folder's, a workbook's sheets, or the file itself.
    /// - Parameter map: what a person says of the columns of a workbook that has no sheet named after a table.
    /// - Returns: also a warning for each CSV file of the folder that no table is named after.
    /// - Throws: `DossierRefusal` where there is nothing there, or no data in it.
    package static func find(
        at path: String, map: ColumnMap = ColumnMap()
    ) throws -> (files: [InputFile], ignored: [Fault]) {
        if DatabaseAddress.isOne(path) {
            let snapshot = try DatabaseSnapshot(DatabaseAddress(path))
            return (
                try DatabaseTable.find(in: snapshot).map {
                    InputFile(path: snapshot.address.place, table: $0.table, relation: $0.relation)
                }, []
            )
        }
        var isFolder: ObjCBool = false
        let place = URL(fileURLWithPath: path).standardizedFileURL
        try refuseEndless(place.path, named: path)
        guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) else {
            throw DossierRefusal(
                Fault(
                    file: DatabaseAddress.redacted(path), .file(.fileMissing), severity: .fatal))
        }
        guard isFolder.boolValue else {
            if SpreadsheetReader.isWorkbook(place.path) {
                return try WorkbookFiles(path: place.path, map: FileProfile.load(beside: place.path).merging(map))
                    .find()
            }
            let name = URL(fileURLWithPath: SpooledFile.unpackedName(place.path)).deletingPathExtension()
                .lastPathComponent
            return ([InputFile(path: place.path, table: .named(name) ?? .subventions)], sheetless(path, map))
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: place.path)
        } catch {
            throw DossierRefusal(unreadable(path))
        }
        let files = DossierTable.all.filter { names.contains($0.name + ".csv") }.map {
            InputFile(path: place.appendingPathComponent($0.name + ".csv").path, table: $0)
        }
        for file in files { try refuseEndless(file.path, named: file.name, allowsFolders: false) }
        guard !files.isEmpty else {
            throw DossierRefusal(
                Fault(
                    file: path, .file(.noTablesInFolder(files: DossierTable.all.map { $0.name + ".csv" })),
                    severity: .fatal))
        }
        let known = Set(files.map(\.name))
        let ignored = names.sorted().filter { $0.lowercased().hasSuffix(".csv") && !known.contains($0) }.map {
            Fault(file: $0, .file(.fileIgnored), severity: .warning)
        }
        return (files, ignored + sheetless(path, map))
    }

    /// Sheets can be chosen of workbooks alone.
    private static func sheetless(_ path: String, _ map: ColumnMap) -> [Fault] {
        guard !map.sheets.isEmpty else { return [] }
        return [Fault(file: FileName.of(path), .file(.noSheetsToChoose), severity: .warning)]
    }

    private static func refuseEndless(_ path: String, named name: String, allowsFolders: Bool = true) throws {
        guard let kind = RegularFile.otherKind(of: path, allowsPipes: true, allowsFolders: allowsFolders) else {
            return
        }
        throw DossierRefusal(
            Fault(file: name, .file(.notAFile(kind: kind, isInFolder: !allowsFolders)), severity: .fatal))
    }

    package static func unreadable(_ file: String) -> Fault {
        Fault(file: file, .file(.fileUnreadable), severity: .fatal)
    }
}
