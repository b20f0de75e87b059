import BilanKit
import Foundation
import Intake
import Support

/// The one-workbook form: a sheet a table that has rows, its header the CSV's, its cells typed.
struct WorkbookExport {
    private let dossier: Dossier
    private let info: DocumentInfo
    /// Rows of a sheet, in the spreadsheet programs in use.
    private static let rowLimit = 1_048_576

    init(_ dossier: Dossier, date: CivilDate, producer: String) {
        self.dossier = dossier
        info = DocumentInfo(quarter: Quarter(containing: date), date: date, producer: producer)
    }

    /// - Throws: `UserError` where it can't be written; the store's error.
    func write(to path: String) throws -> (tables: [(name: String, rows: Int)], notes: [ExportNote]) {
        let tables = try DossierTable.all.filter { try !StoredRows(dossier: dossier, table: $0).isEmpty() }
        for table in tables {
            // What goes on on a second sheet would not be found again.
            let rows = try StoredRows(dossier: dossier, table: table).count()
            guard rows < Self.rowLimit else {
                throw UserError(
                    fr:
                        "La table \(table.name) a \(FrenchNumber.count(rows, "ligne")), et une feuille de classeur n’en contient "
                        + "que \(FrenchNumber.integer(Self.rowLimit - 1)) sous son en-tête : exportez avec --form csv.",
                    en:
                        "The table \(table.name) has \(EnglishText.count(rows, "row", "rows")), and a sheet of a workbook holds "
                        + "only \(EnglishText.integer(Self.rowLimit - 1)) under its header: export with --form csv.")
            }
        }
        let walks = tables.map { SheetWalk(StoredRows(dossier: dossier, table: $0)) }
        let composition = Composition("Données du dossier", keywords: ["aides publiques", "données"]) {
            for walk in walks { Sheet(walk.name) { walk.table } }
        }
        let writer = ODSWriter(theme: Theme(), info: info)
        do {
            let summary =
                path.lowercased().hasSuffix(".fods")
                ? try writer.writeFlat(composition, to: path) : try writer.write(composition, to: path)
            for walk in walks { if let failure = walk.failure { throw failure } }
            var notes = summary.diagnostics.map {
                ExportNote.told(
                    [$0.block, $0.message].compactMap(\.self).joined(separator: String(fr: " : ", en: ": ")))
            }
            notes += walks.filter { $0.returns > 0 }.map { .lineEndsChanged(table: $0.name, count: $0.returns) }
            notes += walks.filter { $0.tabs > 0 }.map { .tabsChanged(table: $0.name, count: $0.tabs) }
            notes += walks.filter { $0.controls > 0 }.map { .controlsShown(table: $0.name, count: $0.controls) }
            return (zip(tables, walks).map { ($0.name, $1.rows) }, notes)
        } catch let error as DocumentError {
            throw ExportStage.failure(
                String(fr: "Le classeur ne peut pas être écrit", en: "The workbook can’t be written"), error, in: path)
        }
    }
}

/// A table's rows as the workbook's writer walks them, more than once.
private final class SheetWalk {
    private let stored: StoredRows
    /// How many rows the last walk gave.
    private(set) var rows = 0
    /// How many of its texts have a carriage return, which OpenDocument has no place for.
    private(set) var returns = 0
    /// How many of its texts have tabs, which spreadsheet programs don't keep in a cell.
    private(set) var tabs = 0
    /// How many of its texts have bidirectional controls, which a document shows instead of obeying them.
    private(set) var controls = 0
    /// Why a walk ended before its last row.
    private(set) var failure: (any Error)?

    init(_ stored: StoredRows) { self.stored = stored }

    var name: String { stored.table.name }

    /// Without a title: a sheet's first row is the header.
    var table: Table {
        let columns = stored.table.columns
        return Table(name, records, caption: Text([])) {
            for (index, column) in columns.enumerated() {
                Column(column.name, { (row: [CellValue]) in row[index] }, format: column.rule.format)
            }
        }
    }

    private var records: Records<[CellValue]> {
        let table = stored.table
        return Records { [self] in
            let walk = stored.walk()
            (rows, returns, tabs, controls) = (0, 0, 0, 0)
            return { [self] in
                do {
                    guard let values = try walk.next({ table.values($0) }) else { return nil }
                    rows += 1
                    for case .text(let text) in values {
                        if text.utf8.contains(0x0D) { returns += 1 }
                        if text.utf8.contains(0x09) { tabs += 1 }
                        if text.unicodeScalars.contains(where: ControlCharacters.isBidirectional) { controls += 1 }
                    }
                    return zip(values, table.columns).map { $0.cell($1.rule) }
                } catch {
                    failure = error
                    return nil
                }
            }
        }
    }
}
