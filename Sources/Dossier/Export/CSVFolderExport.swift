import BilanKit
import Foundation
import Intake
import Support

/// The folder of CSV files: one a table that has rows, named after it.
struct CSVFolderExport {
    private let dossier: Dossier

    init(_ dossier: Dossier) { self.dossier = dossier }

    /// - Throws: `UserError` where the destination can't be written to, or holds a table's file that would stay beside
    ///   those written.
    func write(to destination: String) throws -> [ExportSummary.Written] {
        let tables = try DossierTable.all.filter { try !StoredRows(dossier: dossier, table: $0).isEmpty() }
        let others = try contents(of: destination)
        let stale = DossierTable.all.filter { table in
            others.contains(table.name + ".csv") && !tables.contains { $0.name == table.name }
        }.map { $0.name + ".csv" }
        guard stale.isEmpty else {
            throw UserError(
                fr:
                    "« \(destination) » contient \(stale.joined(separator: ", ")), que cet export n’écrit pas et qui s’ajouterait à "
                    + "ses fichiers : supprimez-le, ou choisissez un autre répertoire avec --to.",
                en:
                    "“\(destination)” contains \(stale.joined(separator: ", ")), which this export doesn’t write and which would be added to "
                    + "its files: delete \(stale.count == 1 ? "it" : "them"), or choose another folder with --to.")
        }
        // A new folder comes whole; into one that exists files are moved one after the other, each whole.
        let isNew = !FileManager.default.fileExists(atPath: destination)
        let stage = try ExportStage(beside: isNew ? destination : destination + "/files")
        defer { stage.close() }
        let folder = isNew ? stage.path(destination) : stage.folder
        if isNew { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false) }
        var written: [ExportSummary.Written] = []
        for table in tables {
            let rows = try write(table, to: "\(folder)/\(table.name).csv")
            written.append(
                ExportSummary.Written(
                    path: "\(destination)/\(table.name).csv".replacingOccurrences(of: "//", with: "/"),
                    table: table.name, rows: rows))
        }
        if isNew { try stage.acceptFolder(destination) } else { for file in written { try stage.accept(file.path) } }
        return written
    }

    private func write(_ table: DossierTable, to path: String) throws -> Int {
        let output = try CSVOutput(path)
        try output.write(table.columns.map(\.name))
        let rules = table.columns.map(\.rule)
        var rows = 0
        try StoredRows(dossier: dossier, table: table).walk { values in
            try output.write(zip(values, rules).map { FormulaGuard.guarded($0.text($1)) })
            rows += 1
        }
        try output.close()
        return rows
    }

    /// The names of the files that are there already.
    private func contents(of destination: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: destination) else { return [] }
        guard ExportStage.isFolder(destination) else {
            throw UserError(
                fr:
                    "« \(destination) » est un fichier, et la forme csv s’écrit dans un répertoire : choisissez-en un avec --to.",
                en: "“\(destination)” is a file, and the csv form is written into a folder: choose one with --to."
            )
        }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: destination)
        } catch {
            throw UserError(
                fr:
                    "Le répertoire « \(destination) » ne peut pas être lu : vérifiez ses droits, ou choisissez-en un autre avec --to.",
                en:
                    "The folder “\(destination)” can’t be read: check its access rights, or choose another one with --to."
            )
        }
    }
}
