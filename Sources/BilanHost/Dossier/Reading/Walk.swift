internal import GRDB

/// One walk over the rows of a query: each row is read when it is asked for. GRDB wants cursors used, and freed, in
/// an access to their database alone: this keeps them there, also where a walk is given up midway.
final class Walk {
    private let queue: DatabaseQueue
    private let sql: String
    private let arguments: StatementArguments
    /// Gives the columns of a row from what `sql` gives and the arguments before it.
    private let record: (sql: String, arguments: StatementArguments)?
    private var cursor: RowCursor?
    private var statement: Statement?
    private var hasEnded = false

    init(
        _ queue: DatabaseQueue, _ sql: String, _ arguments: StatementArguments,
        record: (sql: String, arguments: StatementArguments)? = nil
    ) {
        self.queue = queue
        self.sql = sql
        self.arguments = arguments
        self.record = record
    }

    deinit { if cursor != nil { queue.unsafeReentrantRead { _ in close() } } }

    /// The next row as `decode` reads it; nil at the end, also after an error.
    func next<T>(_ decode: (Row) throws -> T) throws -> T? {
        guard !hasEnded else { return nil }
        return try queue.unsafeReentrantRead { db in
            do {
                if let row = try nextRow(db) { return try decode(row) }
            } catch {
                close()
                throw error
            }
            close()
            return nil
        }
    }

    private func nextRow(_ db: Database) throws -> Row? {
        if cursor == nil {
            cursor = try Row.fetchCursor(db, sql: sql, arguments: arguments)
            statement = try record.map { try db.makeStatement(sql: $0.sql) }
        }
        guard let row = try cursor?.next() else { return nil }
        guard let statement, let record else { return row }
        return try Row.fetchOne(statement, arguments: record.arguments + [row[0] as Int64])
    }

    private func close() {
        hasEnded = true
        cursor = nil
        statement = nil
    }
}
