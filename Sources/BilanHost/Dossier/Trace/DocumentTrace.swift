import BilanKit
import Foundation

/// What a PDF made by Bilan carries of its data.
public struct DocumentTrace {
    public let record: TraceRecord
    private let path: String
    private let reader: AttachmentReader

    /// - Throws: `UserError` for a file that isn't there, is no PDF, or carries no trace.
    public init(path: String) throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else {
            throw UserError("« \(path) » n’existe pas. Vérifiez le chemin du document.", kind: .data)
        }
        do {
            reader = try AttachmentReader(path: path)
        } catch {
            throw UserError("« \(path) » ne peut pas être lu comme un PDF. Donnez un document produit par bilan generate.", kind: .data)
        }
        guard let bytes = try reader.bytes(of: TraceRecord.name), let record = try? JSONDecoder().decode(TraceRecord.self, from: Data(bytes))
        else {
            throw UserError(
                "« \(path) » ne porte pas de trace : il n’est pas de Bilan, vient d’une version antérieure, ou ses données étaient trop longues pour y être jointes.",
                kind: .data)
        }
        self.record = record
    }

    public func table(named name: String) -> TraceRecord.Table? {
        record.tables.first { $0.name.lowercased() == name.lowercased() }
    }

    public func figure(named name: String) -> TraceRecord.Figure? {
        record.figures.first { $0.label.lowercased() == name.lowercased() || $0.measure?.quantity.rawValue == name }
    }

    /// The rows of a table, as the document carries them, the header first.
    public func rows(of table: TraceRecord.Table, _ body: ([String]) throws -> Void) throws {
        guard let bytes = try reader.bytes(of: table.file) else {
            throw UserError("« \(path) » ne porte plus le fichier « \(table.file) » : il a été modifié.", kind: .data)
        }
        var rows = CSVReader(MemoryBytes(bytes))
        var row = InputRow()
        while try rows.next(into: &row) { try body((0..<row.count).map { row[$0] }) }
    }

    /// The document's files that a dossier doesn't have as they were: their names.
    public func missingFiles(in programme: DossierProgramme) -> [String] {
        let held = Set(programme.files.map { [$0.table, $0.digest ?? ""] })
        return record.files.filter { !held.contains([$0.table, $0.digest ?? ""]) }.map(\.name)
    }
}
