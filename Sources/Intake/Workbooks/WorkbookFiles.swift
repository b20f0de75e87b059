import BilanKit
import Foundation
import Spreadsheets
import Support

/// Finds the sheets of a workbook that hold a dossier's tables.
struct WorkbookFiles {
    private let path: String
    private let file: String
    private let workbook: SpreadsheetReader
    private let sheets: [SheetInfo]
    private let map: ColumnMap

    /// - Parameter map: what a person says of its columns.
    /// - Throws: `DossierRefusal` where the workbook can't be used.
    init(path: String, map: ColumnMap = ColumnMap()) throws {
        self.path = path
        self.map = map
        file = FileName.of(path)
        do {
            workbook = try SpreadsheetReader(path: path)
            sheets = try workbook.sheets()
        } catch let failure as SpreadsheetFailure {
            throw DossierRefusal(failure.fault())
        }
    }

    /// The sheets that are named after a table; where none is, the first whose header is that of the table which the
    /// file is named after, or else of `subventions`.
    func find() throws -> (files: [InputFile], ignored: [Fault]) {
        let named = sheets.compactMap { sheet in DossierTable.named(sheet.name).map { input(sheet, $0) } }
        let files = named.isEmpty ? [try unnamed()] : named
        let others = sheets.filter { sheet in !files.contains { $0.sheet?.sheet == sheet } }
        return (files, others.isEmpty ? [] : [ignored(others)])
    }

    private func input(_ sheet: SheetInfo, _ table: DossierTable) -> InputFile {
        InputFile(path: path, table: table, sheet: WorkbookSheet(workbook: workbook, sheet: sheet))
    }

    private func unnamed() throws -> InputFile {
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let table = DossierTable.named(name) ?? .subventions
        // What a lone sheet lacks is best told column by column.
        if sheets.count == 1 { return input(sheets[0], table) }
        // One bad sheet doesn't stop the others: it is told where none of them is the one.
        var failure: SpreadsheetFailure?
        for sheet in sheets {
            do {
                if try header(of: sheet, table) { return input(sheet, table) }
            } catch let other as SpreadsheetFailure {
                failure = failure ?? other
            }
        }
        if let failure { throw DossierRefusal(failure.fault()) }
        throw DossierRefusal(
            Fault(
                file: file,
                rule: "aucune feuille n’est celle d’un dossier ("
                    + sheets.map(\.name).prefix(20).joined(separator: ", ") + ")",
                remedy: "Nommez les feuilles " + DossierTable.all.map(\.name).joined(separator: ", ")
                    + ", ou mettez les noms de colonnes de « \(table.name) » au-dessus des données de l’une d’elles.",
                severity: .fatal))
    }

    /// Whether one of a sheet's first rows names all the columns that a row can't be without, or most of those that it
    /// should have.
    private func header(of sheet: SheetInfo, _ table: DossierTable) throws -> Bool {
        var rows = SheetSource(try workbook.rows(of: sheet), format: workbook.format)
        var record = InputRow()
        guard let header = try HeaderSearch.find(&rows, table: table, file: file, map: map, row: &record)?.header else {
            return false
        }
        let vital = table.columns.indices.filter { table.columns[$0].need == .value }
        let needed = table.columns.indices.filter { table.columns[$0].need != .nothing }
        return vital.allSatisfy { header.places[$0] != nil }
            || needed.count { header.places[$0] != nil } * 2 > needed.count
    }

    private func ignored(_ sheets: [SheetInfo]) -> Fault {
        let names = sheets.prefix(20).map { "« \($0.name) »" }.joined(separator: ", ") + (sheets.count > 20 ? "…" : "")
        return Fault(
            file: file,
            rule: sheets.count == 1
                ? "la feuille \(names) n’est pas de celles d’un dossier : elle est ignorée"
                : "les feuilles \(names) ne sont pas de celles d’un dossier : elles sont ignorées",
            remedy: sheets.count == 1 ? "Renommez-la si elle doit être lue." : "Renommez celles qui doivent être lues.",
            severity: .warning)
    }
}
