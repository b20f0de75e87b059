package import GRDB
internal import GRDBSQLite
import Intake

/// A statement stepped through SQLite's own functions, for the loops that a million rows go through: GRDB makes a row
/// object with a dictionary of names for each, and takes arguments through an array. To be used in an access to the
/// database.
package struct DirectStatement {
    private let statement: Statement
    private let pointer: SQLiteStatement

    /// - Parameter arguments: bound to the first parameters.
    package init(_ db: Database, _ sql: String, _ arguments: [String] = []) throws {
        statement = try db.makeStatement(sql: sql)
        pointer = statement.sqliteStatement
        bind(arguments)
    }

    package var sql: String { statement.sql }

    /// Binds the first parameters.
    func bind(_ arguments: [String]) {
        for (index, argument) in arguments.enumerated() { bind(.text(argument), to: index + 1) }
    }

    /// - Parameter parameter: counted from 1.
    package func bind(_ value: StoredValue, to parameter: Int) {
        let parameter = Int32(parameter)
        switch value {
        case .null: sqlite3_bind_null(pointer, parameter)
        case .integer(let number): sqlite3_bind_int64(pointer, parameter, number)
        case .real(let number): sqlite3_bind_double(pointer, parameter, number)
        case .text(var text):
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    // SQLite copies the text: it is gone when this returns.
                    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                    // An empty buffer may have no address, which SQLite would take for NULL.
                    _ =
                        characters.baseAddress == nil
                        ? sqlite3_bind_text(pointer, parameter, "", 0, copied)
                        : sqlite3_bind_text(pointer, parameter, characters.baseAddress, Int32(characters.count), copied)
                }
            }
        }
    }

    /// Binds a text that SQLite doesn't copy.
    /// - Parameter bytes: UTF-8, which stays where it is until the statement has run and is reset or bound anew.
    package func bind(bytesUntilStep bytes: UnsafeBufferPointer<UInt8>, to parameter: Int) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return bind(.text(""), to: parameter) }
        start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
            _ = sqlite3_bind_text(pointer, Int32(parameter), characters, Int32(bytes.count), nil)
        }
    }

    /// Makes the statement ready to run again; what is bound stays.
    package func reset() { sqlite3_reset(pointer) }

    /// True where there is a row to read, false at the end.
    /// - Throws: SQLite's error.
    package func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let message = sqlite3_db_handle(pointer).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
        }
    }

    /// How many rows the last statement changed.
    package var changeCount: Int { Int(sqlite3_changes(sqlite3_db_handle(pointer))) }

    var columnCount: Int { Int(sqlite3_column_count(pointer)) }

    /// How a value is stored.
    enum Kind { case null, integer, real, text }

    func kind(_ column: Int) -> Kind {
        switch sqlite3_column_type(pointer, Int32(column)) {
        case SQLITE_INTEGER: .integer
        case SQLITE_FLOAT: .real
        case SQLITE_NULL: .null
        default: .text
        }
    }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL }

    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(pointer, Int32(column)) }

    func number(_ column: Int) -> Double { sqlite3_column_double(pointer, Int32(column)) }

    /// A text's bytes, until the statement goes on or the column is read otherwise.
    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(pointer, Int32(column))
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, Int32(column))))
    }

    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(pointer, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
}
