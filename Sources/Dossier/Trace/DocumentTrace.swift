import BilanKit
import Foundation
import Intake
import Support

/// What a PDF made by Bilan carries of its data.
public struct DocumentTrace {
    public let record: TraceRecord
    private let path: String

    /// - Throws: `UserError` for a file that isn't there, is no PDF, or carries no trace.
    public init(path: String) throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else {
            throw UserError(
                fr: "« \(path) » n’existe pas. Vérifiez le chemin du document.",
                en: "“\(path)” doesn’t exist. Check the document’s path.", kind: .data)
        }
        if let kind = RegularFile.otherKind(of: path) {
            throw UserError(
                fr: "« \(path) » \(kind.french). Donnez un PDF produit par bilan generate.",
                en: "“\(path)” \(kind.english). Give a PDF that bilan generate has made.", kind: .data)
        }
        guard let bytes = try Self.bytes(of: TraceRecord.name, in: path),
            let record = try? JSONDecoder().decode(TraceRecord.self, from: Data(bytes))
        else {
            throw UserError(
                fr:
                    "« \(path) » ne porte pas de trace : il n’est pas de Bilan, vient d’une version antérieure, ou ses données étaient trop longues pour y être jointes.",
                en:
                    "“\(path)” carries no trace: it is not Bilan’s, comes from an earlier version, or its data was too long to be attached to it.",
                kind: .data)
        }
        self.record = record
    }

    public func table(named name: String) -> TraceRecord.Table? {
        record.tables.first { Self.folded($0.name) == Self.folded(name) }
    }

    public func figure(named name: String) -> TraceRecord.Figure? {
        record.figures.first { Self.folded($0.label) == Self.folded(name) || $0.measure?.quantity.rawValue == name }
    }

    /// As a person types it: without no-break spaces, whatever the case.
    private static func folded(_ text: String) -> String {
        String(text.lowercased().map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 == "’" ? "'" : $0 })
    }

    /// The rows of a table, as the document carries them, the header first.
    public func rows(of table: TraceRecord.Table, _ body: ([String]) throws -> Void) throws {
        guard let bytes = try Self.bytes(of: table.file, in: path) else {
            throw UserError(
                fr: "« \(path) » ne porte plus le fichier « \(table.file) » : il a été modifié.",
                en: "“\(path)” no longer carries the file “\(table.file)”: it has been changed.", kind: .data)
        }
        var rows = CSVReader(MemoryBytes(bytes))
        var row = InputRecord()
        while try rows.next(into: &row) { try body((0..<row.count).map { FormulaGuard.unguarded(row[$0]) }) }
    }

    private static func bytes(of name: String, in path: String) throws -> [UInt8]? {
        do {
            return try AttachmentProcess.bytes(of: name, in: path)
        } catch let failure as AttachmentProcess.Failure {
            throw failure.error(of: path)
        }
    }

    /// How a cell of a table is found again, and what it says.
    /// - Parameters:
    ///   - row: the text of the row's first cell, or how it begins.
    ///   - column: the column's title.
    /// - Throws: `UserError` where there is no such cell, or none that is found again.
    public func cell(
        of table: TraceRecord.Table, row: String, column: String
    ) throws -> (measure: Measure, value: Int64?) {
        var header: [String] = []
        var labels: [String] = []
        var found: (number: Int, cells: [String])?
        try rows(of: table) { cells in
            guard !header.isEmpty else {
                header = cells
                return
            }
            let label = cells.first ?? ""
            if found == nil, Self.folded(label).hasPrefix(Self.folded(row)) { found = (labels.count, cells) }
            labels.append(label)
        }
        guard let found else {
            throw UserError(
                fr:
                    "« \(table.name) » n’a pas de ligne « \(row) ». Il y a : \(labels.prefix(40).joined(separator: ", ")).",
                en: "“\(table.name)” has no row “\(row)”. There are: \(labels.prefix(40).joined(separator: ", ")).")
        }
        let measures = table.rows?.first { $0.number == found.number }?.measures ?? [:]
        guard let name = measures.keys.first(where: { Self.folded($0) == Self.folded(column) }),
            let measure = measures[name]
        else {
            let known = measures.keys.sorted().joined(separator: ", ")
            throw UserError(
                fr: "la colonne « \(column) » de « \(table.name) » ne se retrouve pas dans les lignes. "
                    + (known.isEmpty ? "Aucune de ce tableau ne s’y retrouve." : "Colonnes : \(known)."),
                en: "the column “\(column)” of “\(table.name)” can’t be found again in the rows. "
                    + (known.isEmpty ? "None of this table can." : "Columns: \(known)."))
        }
        let text = header.firstIndex(of: name).flatMap { $0 < found.cells.count ? found.cells[$0] : nil } ?? ""
        // Amounts have two decimals in a document's data.
        return (measure, Int64(measure.quantity.isAmount ? text.replacingOccurrences(of: ".", with: "") : text))
    }

    /// The document's files that a dossier doesn't have as they were: their names.
    public func missingFiles(in programme: DossierProgramme) -> [String] {
        let held = Set(programme.files.map { [$0.table, $0.digest ?? ""] })
        return record.files.filter { !held.contains([$0.table, $0.digest ?? ""]) }.map(\.name)
    }
}
