import Foundation
import Intake
import Spreadsheets
import Support

/// The table to check: a CSV file, or a sheet of a workbook.
struct SCDLInput {
    let path: String
    /// Nil for CSV.
    let sheet: SCDLSheet?

    /// How faults name it.
    var name: String {
        let file = FileName.of(path)
        return sheet.map { WorkbookSheet.name(file: file, sheet: $0.info.name) } ?? file
    }

    /// A file as it is; of a folder its `subventions.csv`; of a workbook the sheet `subventions`, else the one whose
    /// first row has the most
    /// of the schema's names. Hidden sheets must be named.
    /// - Parameter name: the sheet's.
    /// - Throws: `DossierRefusal` where there is nothing to check.
    init(at path: String, sheet name: String? = nil) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw SCDLRefusal.fileMissing.refusal(of: DatabaseAddress.redacted(path))
        }
        if path.hasSuffix(".bilan") { throw SCDLRefusal.dossierGiven(path: path).refusal(of: path) }
        let file = isFolder.boolValue ? path + (path.hasSuffix("/") ? "" : "/") + "subventions.csv" : path
        if let kind = RegularFile.otherKind(of: file, allowsPipes: true) {
            throw SCDLRefusal.notAFile(kind: kind).refusal(of: file)
        }
        if isFolder.boolValue {
            guard FileManager.default.fileExists(atPath: file) else {
                throw SCDLRefusal.noListInFolder.refusal(of: path)
            }
            (self.path, sheet) = (file, nil)
            return
        }
        self.path = path
        try Self.refuseForeign(path)
        sheet = try SpreadsheetReader.isWorkbook(path) ? Self.sheet(of: path, named: name) : nil
    }

    private static func sheet(of path: String, named name: String?) throws -> SCDLSheet {
        do {
            let workbook = try SpreadsheetReader(path: path)
            let all = try workbook.sheets()
            let named = try name.map { name in
                guard let sheet = WorkbookSheet.named(name, among: all) else {
                    throw SCDLRefusal.noSuchSheet(name: name, sheets: all.map(\.name)).refusal(of: FileName.of(path))
                }
                return sheet
            }
            guard let sheet = try SCDLSheet(of: workbook, named: named) else {
                throw SCDLRefusal.noSheets.refusal(of: FileName.of(path))
            }
            return sheet
        } catch let failure as SpreadsheetFailure {
            throw DossierRefusal(failure.fault())
        }
    }

    /// A pipe's bytes are there once: what they are is told when they are read.
    private static func refuseForeign(_ path: String) throws {
        guard RegularFile.otherKind(of: path) == nil, !SpreadsheetReader.isWorkbook(path) else { return }
        let name = FileName.of(path)
        if let format = ForeignFormat.of(path: path) {
            throw DossierRefusal(format.failure(named: name).fault(in: name))
        }
        // What can't be opened is told where it is read.
        guard var source = try? FileBytes(path: path, blockSize: 2), let start = try? source.next() else { return }
        if GzipBytes<FileBytes>.isOne(start) { throw SCDLRefusal.gzipFile(name: name).refusal(of: name) }
    }
}
