import Dossier
internal import GRDB
import Intake

/// Inserts the rows of one import into their table.
struct RowInsertion {
    /// A row that has the key already.
    struct Earlier {
        let key: DossierTable.Key
        let file: String
        let line: Int
    }

    private let table: DossierTable
    private let db: Database
    private let statement: DirectStatement
    private let isSorted: Bool

    init(table: DossierTable, origin: Int64, _ db: Database) throws {
        self.table = table
        self.db = db
        isSorted = table.sortedBy != nil
        let columns = ["origine", "ligne"] + table.columns.map(\.name) + (isSorted ? ["cle"] : [])
        statement = try DirectStatement(
            db,
            """
            INSERT OR IGNORE INTO \(table.name) (\(columns.joined(separator: ", ")))
            VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
            """)
        statement.bind(.integer(origin), to: 1)
    }

    /// - Returns: nil where the row was inserted, or the row whose key it repeats.
    func insert(_ row: CheckedRow) throws -> Earlier? {
        statement.reset()
        statement.bind(.integer(Int64(row.record.line)), to: 2)
        try row.record.bytes.withUnsafeBufferPointer { bytes in
            for index in row.result.values.indices {
                switch row.result.values[index] {
                case .stored(let value): statement.bind(value, to: index + 3)
                case .text(let range): statement.bind(bytesUntilStep: .init(rebasing: bytes[range]), to: index + 3)
                }
            }
            try row.sortKey.withUnsafeBufferPointer { key in
                if isSorted { statement.bind(bytesUntilStep: key, to: row.result.values.count + 3) }
                _ = try statement.step()
            }
        }
        return statement.changeCount == 0 ? try earlier(row) : nil
    }

    private func earlier(_ row: CheckedRow) throws -> Earlier {
        for key in table.keys {
            let arguments = key.columns.map { table.index(of: $0).map { value(row, $0) } ?? .null }
            let condition = key.columns.map { "t.\($0) IS ?" }.joined(separator: " AND ")
            if let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT i.fichier, t.ligne FROM \(table.name) t JOIN imports i ON i.id = t.origine
                    WHERE \(condition) LIMIT 1
                    """, arguments: StatementArguments(arguments)),
                arguments.first?.isNull == false
            {
                return Earlier(key: key, file: row[0], line: row[1])
            }
        }
        throw DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "row ignored in \(table.name)")
    }
}

extension RowInsertion {
    private func value(_ row: CheckedRow, _ index: Int) -> DatabaseValue {
        switch row.result.values[index] {
        case .stored(let value): value.databaseValue
        case .text(let range): String(decoding: row.record.bytes[range], as: UTF8.self).databaseValue
        }
    }
}

extension StoredValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .text(let text): text.databaseValue
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        }
    }
}
