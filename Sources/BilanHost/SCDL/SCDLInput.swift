import Foundation
import Spreadsheets

/// The table to check: a CSV file, or a sheet of a workbook.
struct SCDLInput {
    let path: String
    /// Nil for CSV.
    let sheet: SCDLSheet?

    /// How faults name it.
    var name: String {
        let file = Dossier.fileName(path)
        return sheet.map { WorkbookSheet.name(file: file, sheet: $0.info.name) } ?? file
    }

    /// A file as it is; of a folder its `subventions.csv`; of a workbook the sheet `subventions`, else the one whose
    /// first row has the most
    /// of the schema's names.
    /// - Throws: `DossierRefusal` where there is nothing to check.
    init(at path: String) throws {
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
        sheet = try SpreadsheetReader.isWorkbook(path) ? Self.sheet(of: path) : nil
    }

    private static func sheet(of path: String) throws -> SCDLSheet {
        do {
            guard let sheet = try SCDLSheet(of: SpreadsheetReader(path: path)) else {
                throw refusal(Dossier.fileName(path), "n’a aucune feuille", "Vérifiez le classeur.")
            }
            return sheet
        } catch let failure as SpreadsheetFailure {
            throw DossierRefusal(failure.fault())
        }
    }

    private static func refusal(_ file: String, _ rule: String, _ remedy: String) -> DossierRefusal {
        DossierRefusal(Fault(file: file, rule: rule, remedy: remedy, severity: .fatal))
    }
}
