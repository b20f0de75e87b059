internal import GRDB

/// One walk over the rows of a query: each row is read when it is asked for. The connection's queue is entered for
/// each, and to free the statements: a walk may be given up midway.
final class Walk {
    private let queue: DatabaseQueue
    private let idle: IdleStatements?
    private let sql: String
    private let arguments: [String]
    private let record: (sql: String, arguments: [String])?
    private var statement: DirectStatement?
    private var recordStatement: DirectStatement?
    private var hasEnded = false

    /// - Parameters:
    ///   - idle: gives statements, and takes them back.
    ///   - record: where `sql` gives each row's `id` alone, what gives its columns, of which the `id`
    ///     is the last argument: the store then sorts identities, not whole rows.
    init(
        _ queue: DatabaseQueue, _ sql: String, _ arguments: [String], idle: IdleStatements? = nil,
        record: (sql: String, arguments: [String])? = nil
    ) {
        self.queue = queue
        self.idle = idle
        self.sql = sql
        self.arguments = arguments
        self.record = record
    }

    deinit { if statement != nil { queue.unsafeReentrantRead { _ in close() } } }

    /// The next row as `decode` reads it; nil at the end, also after an error.
    func next<T>(_ decode: (DirectStatement) throws -> T) throws -> T? {
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

    private func nextRow(_ db: Database) throws -> DirectStatement? {
        if statement == nil {
            statement = try prepared(db, sql, arguments)
            recordStatement = try record.map { try prepared(db, $0.sql, $0.arguments) }
        }
        guard let statement, try statement.step() else { return nil }
        guard let recordStatement, let record else { return statement }
        recordStatement.reset()
        recordStatement.bind(.integer(statement.integer(0)), to: record.arguments.count + 1)
        return try recordStatement.step() ? recordStatement : nil
    }

    private func prepared(_ db: Database, _ sql: String, _ arguments: [String]) throws -> DirectStatement {
        try idle?.take(db, sql, arguments) ?? DirectStatement(db, sql, arguments)
    }

    private func close() {
        hasEnded = true
        if let idle { [statement, recordStatement].compactMap { $0 }.forEach(idle.giveBack) }
        statement = nil
        recordStatement = nil
    }
}
