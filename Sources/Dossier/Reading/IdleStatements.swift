internal import GRDB

/// Statements that walks have ended with, for the next walk of the same query: SQLite takes longer to compile a query than
/// to find one company's rows. To be used in an access to the database.
final class IdleStatements {
    /// Statements kept, of all queries.
    private static let limit = 64

    private var statements: [String: [DirectStatement]] = [:]
    private var count = 0

    /// A statement that nobody else steps.
    func take(_ db: Database, _ sql: String, _ arguments: [String]) throws -> DirectStatement {
        guard let statement = statements[sql]?.popLast() else { return try DirectStatement(db, sql, arguments) }
        count -= 1
        statement.bind(arguments)
        return statement
    }

    func giveBack(_ statement: DirectStatement) {
        guard count < Self.limit else { return }
        // An open statement would hold its place in the file.
        statement.reset()
        statements[statement.sql, default: []].append(statement)
        count += 1
    }

    func removeAll() {
        statements = [:]
        count = 0
    }
}
