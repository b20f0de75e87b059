import BilanKit
import Intake

extension DossierProgramme {
    /// The rows of one table.
    /// - Parameter clauses: what follows FROM, of the table as `t`.
    func records<Column: DefinedColumn, T>(
        _: Column.Type, _ clauses: String, _ arguments: [String] = [],
        _ decode: @escaping (RowDecoder<Column>) throws -> T
    ) -> Records<T> {
        let files = fileNames
        let selection = Selection<Column>(of: "t")
        return walk("SELECT \(selection.sql) FROM \(Column.table.name) t \(clauses)", arguments) { row in
            try decode(RowDecoder(row, selection, files: files))
        }
    }

    /// The rows of a query, walked anew at each iteration.
    /// - Parameter record: as in `Walk`.
    func walk<T>(
        _ sql: String, _ arguments: [String], record: (sql: String, arguments: [String])? = nil,
        _ decode: @escaping (DirectStatement) throws -> T
    ) -> Records<T> {
        Records { [self] in
            let walk = Walk(dossier.queue, sql, arguments, idle: idle, record: record)
            let rows = ReadAhead { try walk.next(decode) }
            return { [self] in remembering { try rows.next() } }
        }
    }

    /// Nil, and `failure` set, where the store can't be read.
    func remembering<T>(_ body: () throws -> T?) -> T? {
        do {
            return try body()
        } catch {
            failure = failure ?? error
            return nil
        }
    }
}
