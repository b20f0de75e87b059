import BilanKit

extension DossierProgramme {
    /// The rows of one table.
    /// - Parameter clauses: what follows FROM, of the table as `t`.
    func records<T>(
        _ table: String, _ columns: [String], _ clauses: String, _ arguments: [String] = [],
        _ decode: @escaping (inout RowDecoder) throws -> T
    ) -> Records<T> {
        let files = fileNames
        return walk(
            "SELECT \(StoredColumns.list(columns, of: "t")) FROM \(table) t \(clauses)", arguments
        ) { row in
            var decoder = RowDecoder(row, table: table, files: files)
            return try decode(&decoder)
        }
    }

    /// The rows of a query, walked anew at each iteration.
    /// - Parameter record: as in `Walk`.
    func walk<T>(
        _ sql: String, _ arguments: [String], record: (sql: String, arguments: [String])? = nil,
        _ decode: @escaping (DirectStatement) throws -> T
    ) -> Records<T> {
        Records { [self] in
            let walk = Walk(dossier.queue, sql, arguments, record: record)
            return { [self] in remembering { try walk.next(decode) } }
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
