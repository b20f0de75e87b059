/// A table or view of a database that fills one of the dossier's tables.
package struct DatabaseTable {
    let snapshot: DatabaseSnapshot
    /// As the database calls it.
    let name: String
    /// What reads it, its columns under the names of the dossier's, its values as the cells of a file would have them.
    private let query: String

    /// The tables and views of a database that are named after a dossier's table and stand in the search path.
    /// - Throws: `DossierRefusal` where there is none.
    static func find(in snapshot: DatabaseSnapshot) throws -> [(table: DossierTable, relation: DatabaseTable)] {
        let names = DossierTable.all.map { "'\($0.name)'" }.joined(separator: ", ")
        let relations = try snapshot.rows(
            """
            SELECT c.oid, n.nspname, c.relname, c.relkind FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND pg_catalog.pg_table_is_visible(c.oid) AND lower(c.relname) IN (\(names))
            ORDER BY c.relname = lower(c.relname) DESC, c.relname
            """)
        let found = try DossierTable.all.compactMap { table -> (DossierTable, DatabaseTable)? in
            guard let row = relations.first(where: { $0[2]?.lowercased() == table.name }), let oid = row[0],
                let schema = row[1], let name = row[2]
            else { return nil }
            return (table, try DatabaseTable(snapshot, table, oid: oid, schema: schema, name: name, kind: row[3] ?? ""))
        }
        guard !found.isEmpty else {
            throw DossierRefusal(
                Fault(
                    file: snapshot.address.place, .file(.noTablesInDatabase(tables: DossierTable.all.map(\.name))),
                    severity: .fatal))
        }
        return found
    }

    private init(
        _ snapshot: DatabaseSnapshot, _ table: DossierTable, oid: String, schema: String, name: String, kind: String
    ) throws {
        self.snapshot = snapshot
        self.name = name
        let columns = try snapshot.rows(
            """
            SELECT a.attname, t.typname FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
            """, [oid]
        ).map { (name: $0[0] ?? "", type: $0[1] ?? "") }
        var taken: Set<String> = []
        let values = columns.map { column -> String in
            let known = table.columns.first { Self.folded($0.name) == Self.folded(column.name) }?.name
            let title = known.flatMap { taken.insert($0).inserted ? $0 : nil } ?? column.name
            return Self.text(of: snapshot.quoted(column.name), column.type) + " AS " + snapshot.quoted(title)
        }
        let key = try snapshot.rows(
            """
            SELECT a.attname FROM pg_catalog.pg_index i
            CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
            WHERE i.indrelid = $1::oid AND i.indisprimary ORDER BY k.place
            """, [oid]
        ).compactMap { $0[0].map(snapshot.quoted) }
        // The same rows in the same order, so that a row keeps its number: the key's, or else the one in which they are
        // stored.
        let order =
            !key.isEmpty
            ? " ORDER BY " + key.joined(separator: ", ") : ["r", "m"].contains(kind) ? " ORDER BY ctid" : ""
        query =
            "SELECT \(values.joined(separator: ", ")) FROM \(snapshot.quoted(schema)).\(snapshot.quoted(name))\(order)"
    }

    /// PostgreSQL folds names to small letters, and many write `date_convention`.
    private static func folded(_ name: String) -> String { name.lowercased().filter { $0 != "_" } }

    /// SQL for a column's value as the cell of a file has it.
    private static func text(of column: String, _ type: String) -> String {
        switch type {
        case "bool": "CASE WHEN \(column) THEN 'oui' WHEN NOT \(column) THEN 'non' END"
        // Without an exponent.
        case "float4", "float8": "\(column)::numeric::text"
        case "money": "\(column)::numeric::text"
        case "timestamp", "timestamptz":
            "CASE WHEN \(column) = date_trunc('day', \(column)) THEN to_char(\(column), 'YYYY-MM-DD') ELSE \(column)::text END"
        // A range's end is its first day after.
        case "daterange": "concat_ws('/', lower(\(column))::text, (upper(\(column)) - 1)::text)"
        default: "\(column)::text"
        }
    }

    /// The rows, from the header on.
    package func rows() throws -> DatabaseRows {
        try snapshot.beginCopy(query)
        return DatabaseRows(CopyBytes(snapshot))
    }
}

/// A table's rows as those of a file, one a line whatever line ends are in their texts: the header's is the first.
package struct DatabaseRows: RecordSource {
    private var reader: CSVReader
    private var number = 0

    init(_ bytes: CopyBytes) { reader = CSVReader(bytes) }

    package mutating func next(into row: inout InputRecord) throws -> Bool {
        guard try reader.next(into: &row) else { return false }
        number += 1
        for cell in row.lines.indices { row.lines[cell] = number }
        return true
    }
}

/// The bytes of a COPY, in blocks.
struct CopyBytes: ByteSource {
    private let snapshot: DatabaseSnapshot
    private var hasEnded = false

    init(_ snapshot: DatabaseSnapshot) { self.snapshot = snapshot }

    mutating func next() throws -> [UInt8] {
        var block: [UInt8] = []
        block.reserveCapacity(1 << 16)
        while !hasEnded, block.count < 1 << 16 { hasEnded = try !snapshot.copy(into: &block) }
        return block
    }
}
