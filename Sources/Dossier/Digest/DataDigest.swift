import BilanKit
package import GRDB
import Support

/// What all rows of a dossier come to, table by table: by which a document says what it was made from.
public struct DataDigest: Codable, Hashable, Sendable {
    /// The tables that have rows, in their order.
    public var tables: [TableDigest]
    /// SHA-256 of the tables' digests; 64 hexadecimal digits.
    public var sha256: String
    /// The same of rows in the order in which they stand: of rows of one value the first comes first in a document too.
    public var order: String

    private enum CodingKeys: String, CodingKey {
        case tables = "tableaux"
        case sha256
        case order = "rangement"
    }

    init(_ tables: [TableDigest]) throws {
        self.tables = tables.filter { $0.rows > 0 }
        sha256 = try Self.digest(self.tables) { $0.sha256 }
        order = try Self.digest(self.tables) { $0.sequence ?? "" }
    }

    private static func digest(_ tables: [TableDigest], _ of: (TableDigest) -> String) throws -> String {
        let digest = try SHA256()
        for table in tables {
            digest.update("\(table.name) \(table.rows) \(of(table))\n")
        }
        return digest.hexadecimal()
    }

    /// A table that differs between two states of the data.
    public struct Difference: Codable, Hashable, Sendable {
        public var table: String
        public var rowsBefore: Int
        public var rowsNow: Int
    }

    /// The tables of which these data have other rows than earlier ones.
    public func differences(from earlier: DataDigest) -> [Difference] {
        TableDigest.subjects.map(\.name).compactMap { name in
            let before = earlier.tables.first { $0.name == name }
            let now = tables.first { $0.name == name }
            guard before?.sha256 != now?.sha256 else { return nil }
            return Difference(table: name, rowsBefore: before?.rows ?? 0, rowsNow: now?.rows ?? 0)
        }
    }
}

extension DataDigest {
    /// Reads all rows and keeps what they come to in the dossier: a run need not read them again for it.
    static func keep(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM empreintes")
        for subject in TableDigest.subjects {
            let table = try TableDigest(subject, db)
            try db.execute(
                sql: "INSERT INTO empreintes (tableau, lignes, empreinte, rangement) VALUES (?, ?, ?, ?)",
                arguments: [table.name, table.rows, table.sha256, table.sequence])
        }
    }
}

extension Dossier {
    /// What its rows came to when it was last filled.
    ///
    /// - Throws: the store's error.
    public func dataDigest() throws -> DataDigest {
        let kept = try queue.unsafeReentrantRead { db in
            try Row.fetchAll(db, sql: "SELECT tableau, lignes, empreinte, rangement FROM empreintes").map {
                TableDigest(name: $0[0], rows: $0[1], sha256: $0[2], sequence: $0[3])
            }
        }
        return try DataDigest(TableDigest.subjects.compactMap { subject in kept.first { $0.name == subject.name } })
    }
}
