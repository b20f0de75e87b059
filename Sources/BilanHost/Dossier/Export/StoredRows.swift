import BilanKit
internal import GRDB

/// The rows of one of the dossier's tables, in the order in which they were imported.
struct StoredRows {
    let dossier: Dossier
    let table: DossierTable

    /// True where the table has no row.
    func isEmpty() throws -> Bool {
        try dossier.queue.unsafeReentrantRead { try Int.fetchOne($0, sql: "SELECT 1 FROM \(table.name) LIMIT 1") }
            == nil
    }

    func count() throws -> Int {
        try dossier.queue.unsafeReentrantRead { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table.name)") } ?? 0
    }

    /// Calls `body` with the values of each row, in the order of the table's columns.
    func walk(_ body: ([StoredValue]) throws -> Void) throws {
        let walk = walk()
        while let values = try walk.next({ table.values($0) }) { try body(values) }
    }

    func walk() -> Walk {
        Walk(
            dossier.queue,
            "SELECT \(StoredColumns.list(table.columns.map(\.name), of: "t")) FROM \(table.name) t ORDER BY t.id", [])
    }
}

extension DossierTable {
    /// The values of a row of a query whose columns are the table's, perhaps after others.
    func values(_ row: DirectStatement, from first: Int = 0) -> [StoredValue] {
        columns.indices.map { index in
            let place = first + index
            if row.isNull(place) { return .null }
            switch columns[index].rule.sqlType {
            case "INTEGER": return .integer(row.integer(place))
            case "REAL": return .real(row.number(place))
            default: return .text(row.text(place))
            }
        }
    }
}
