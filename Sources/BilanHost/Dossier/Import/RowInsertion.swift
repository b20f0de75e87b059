internal import GRDB

/// Inserts the rows of one import into their table.
struct RowInsertion {
    /// A row that has the key already.
    struct Earlier {
        let key: DossierTable.Key
        let file: String
        let line: Int
    }

    private let table: DossierTable
    private let origin: Int64
    private let db: Database
    private let statement: Statement
    private let sortColumn: Int?

    init(table: DossierTable, origin: Int64, _ db: Database) throws {
        self.table = table
        self.origin = origin
        self.db = db
        sortColumn = table.sortedBy.flatMap(table.index)
        let columns = ["origine", "ligne"] + table.columns.map(\.name) + (sortColumn == nil ? [] : ["cle"])
        statement = try db.makeStatement(
            sql: """
                INSERT OR IGNORE INTO \(table.name) (\(columns.joined(separator: ", ")))
                VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
                """)
    }

    /// - Parameter values: one for each of the table's columns.
    /// - Returns: nil where the row was inserted, or the row whose key it repeats.
    func insert(_ values: [StoredValue], line: Int) throws -> Earlier? {
        var arguments: [DatabaseValue] = [origin.databaseValue, line.databaseValue]
        arguments.reserveCapacity(values.count + 3)
        for value in values { arguments.append(value.databaseValue) }
        if let sortColumn, case .text(let text) = values[sortColumn] {
            arguments.append(SortKey.folded(text).databaseValue)
        }
        statement.setUncheckedArguments(StatementArguments(arguments))
        try statement.execute()
        return db.changesCount == 0 ? try earlier(values) : nil
    }

    private func earlier(_ values: [StoredValue]) throws -> Earlier {
        for key in table.keys {
            let arguments = key.columns.map { table.index(of: $0).map { values[$0] }?.databaseValue ?? .null }
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

extension StoredValue {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .text(let text): text.databaseValue
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        }
    }
}
