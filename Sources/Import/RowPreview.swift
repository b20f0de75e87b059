import Dossier
internal import GRDB
import Intake

/// The first rows of a file as they were understood.
public struct RowPreview: Codable, Sendable {
    public struct Row: Codable, Sendable {
        /// In the file, counted from 1.
        public var line: Int
        /// The fields that hold something, in the table's order: values as a file in the format would have them.
        public var fields: [Field]
    }

    public struct Field: Codable, Sendable {
        public var name: String
        public var value: String
    }

    public var file: String
    public var table: String
    public var rows: [Row]
}

extension Dossier {
    /// The first rows that each import gave.
    public func previews(rows limit: Int) throws -> [RowPreview] {
        try queue.unsafeRead { db in
            try GRDB.Row.fetchAll(db, sql: "SELECT id, fichier, tableau FROM imports ORDER BY id").compactMap { entry in
                guard let table = DossierTable.named(entry[2]) else { return nil }
                let origin: Int64 = entry[0]
                let columns = (["ligne"] + table.columns.map(\.name)).joined(separator: ", ")
                let rows = try GRDB.Row.fetchAll(
                    db, sql: "SELECT \(columns) FROM \(table.name) WHERE origine = ? ORDER BY ligne LIMIT ?",
                    arguments: [origin, limit])
                return RowPreview(
                    file: entry[1], table: table.name,
                    rows: rows.map { row in
                        let fields = table.columns.enumerated().compactMap { index, column -> RowPreview.Field? in
                            let value = StoredValue(row[index + 1] as DatabaseValue).text(as: column.rule)
                            return value.isEmpty ? nil : RowPreview.Field(name: column.name, value: value)
                        }
                        return RowPreview.Row(line: row[0], fields: fields)
                    })
            }
        }
    }
}

extension StoredValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .null, .blob: self = .null
        }
    }
}
