import BilanKit
import Intake

/// Reads the columns of a query's row by their names.
struct RowDecoder<Column: NamedColumn> {
    private let row: DirectStatement
    private let places: Range<Int>
    private let files: [Int64: String]

    /// - Parameter files: the names of the files, by import.
    init(_ row: DirectStatement, _ selection: Selection<Column>, files: [Int64: String]) {
        self.row = row
        places = selection.places
        self.files = files
    }

    /// Nil where the column is NULL.
    /// - Throws: `DossierDamage` where it holds no such value.
    func optional<Value: StoredForm>(_ column: Column) throws -> Value? {
        let place = places.lowerBound + column.rawValue
        if row.isNull(place) { return nil }
        guard let value = Value(stored: row, at: place) else { throw damage(in: column, row.text(place)) }
        return value
    }

    /// The value of a column that import never leaves empty.
    func required<Value: StoredForm>(_ column: Column) throws -> Value {
        guard let value: Value = try optional(column) else { throw damage(in: column, nil) }
        return value
    }

    func damage(in column: Column, _ value: String?) -> DossierDamage {
        DossierDamage(table: Column.table.name, column: column.name, value: value)
    }

    /// The file and the line that a row comes from.
    func origin(_ source: Column, _ line: Column) throws -> Origin {
        try origin(at: places.lowerBound + source.rawValue, places.lowerBound + line.rawValue)
    }

    private func origin(at source: Int, _ line: Int) throws -> Origin {
        let id = row.isNull(source) ? nil : row.integer(source)
        guard let id, let file = files[id], !row.isNull(line) else {
            throw DossierDamage(table: Column.table.name, column: "origine", value: id.map(String.init))
        }
        return Origin(file: file, line: Int(row.integer(line)))
    }
}

extension RowDecoder where Column: DefinedColumn {
    /// The origin stands behind the table's columns.
    func origin() throws -> Origin { try origin(at: places.upperBound - 2, places.upperBound - 1) }
}

/// A stored value that import can't have written: the file was changed by other means.
struct DossierDamage: Error, CustomStringConvertible {
    let table: String
    let column: String
    let value: String?

    var description: String {
        String(
            fr:
                "le dossier est abîmé : \(table).\(column) contient « \(value ?? "rien") ». Importez de nouveau les fichiers.",
            en: "the dossier is damaged: \(table).\(column) contains “\(value ?? "nothing")”. Import the files again.")
    }
}
