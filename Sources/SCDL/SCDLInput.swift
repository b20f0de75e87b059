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
            throw Self.refusal(DatabaseAddress.redacted(path), "n’existe pas", "Vérifiez le chemin du fichier.")
        }
        if path.hasSuffix(".bilan") {
            throw Self.refusal(
                path, "est un dossier Bilan, non un fichier SCDL",
                "Exportez-le d’abord : bilan export \(path) --to subventions.csv.")
        }
        let file = isFolder.boolValue ? path + (path.hasSuffix("/") ? "" : "/") + "subventions.csv" : path
        if let rule = RegularFile.objection(to: file, allowsPipes: true) {
            throw Self.refusal(file, rule, "Donnez un fichier, ou /dev/stdin pour lire un tube.")
        }
        if isFolder.boolValue {
            guard FileManager.default.fileExists(atPath: file) else {
                throw Self.refusal(
                    path, "ne contient pas de fichier subventions.csv", "Donnez le chemin du fichier à vérifier.")
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
                    throw refusal(
                        FileName.of(path), "n’a pas de feuille « \(name) »",
                        "Choisissez parmi " + all.map { "« \($0.name) »" }.joined(separator: ", ") + ".")
                }
                return sheet
            }
            guard let sheet = try SCDLSheet(of: workbook, named: named) else {
                throw refusal(FileName.of(path), "n’a aucune feuille", "Vérifiez le classeur.")
            }
            return sheet
        } catch let failure as SpreadsheetFailure {
            throw DossierRefusal(failure.fault())
        }
    }

    /// A pipe's bytes are there once: what they are is told when they are read.
    private static func refuseForeign(_ path: String) throws {
        guard RegularFile.objection(to: path) == nil, !SpreadsheetReader.isWorkbook(path) else { return }
        let name = FileName.of(path)
        if let format = ForeignFormat.of(path: path) {
            throw DossierRefusal(format.failure(named: name).fault(in: name))
        }
        // What can't be opened is told where it is read.
        guard var source = try? FileBytes(path: path, blockSize: 2), let start = try? source.next() else { return }
        if GzipBytes<FileBytes>.isOne(start) {
            throw refusal(
                name, "est un fichier gzip, et non un fichier CSV",
                "Décompressez-le d’abord : gunzip \(name). Sans --strict, Bilan le lit tel quel.")
        }
    }

    private static func refusal(_ file: String, _ rule: String, _ remedy: String) -> DossierRefusal {
        DossierRefusal(Fault(file: file, rule: rule, remedy: remedy, severity: .fatal))
    }
}
