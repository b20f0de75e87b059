import Dossier
internal import GRDB
import Intake
import Support

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
    private let sortColumn: Int?

    init(table: DossierTable, origin: Int64, _ db: Database) throws {
        self.table = table
        self.db = db
        sortColumn = table.sortedBy.flatMap(table.index)
        let columns = ["origine", "ligne"] + table.columns.map(\.name) + (sortColumn == nil ? [] : ["cle"])
        statement = try DirectStatement(
            db,
            """
            INSERT OR IGNORE INTO \(table.name) (\(columns.joined(separator: ", ")))
            VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
            """)
        statement.bind(.integer(origin), to: 1)
    }

    /// - Parameter values: one for each of the table's columns.
    /// - Returns: nil where the row was inserted, or the row whose key it repeats.
    func insert(_ values: [StoredValue], line: Int) throws -> Earlier? {
        statement.reset()
        statement.bind(.integer(Int64(line)), to: 2)
        for (index, value) in values.enumerated() { statement.bind(value, to: index + 3) }
        if let sortColumn, case .text(let text) = values[sortColumn] {
            statement.bind(.text(SortKey.folded(text)), to: values.count + 3)
        }
        _ = try statement.step()
        return statement.changeCount == 0 ? try earlier(values) : nil
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
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .text(let text): text.databaseValue
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        }
    }
}
