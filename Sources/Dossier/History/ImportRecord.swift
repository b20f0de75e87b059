internal import GRDB

/// One line of a dossier's history: what an import did with a file.
public struct ImportRecord: Codable, Sendable, Equatable {
    public enum Action: String, Codable, Sendable {
        /// The file's rows came in.
        case added = "ajout"
        /// The file was there before: its rows took the place of those.
        case replaced = "remplacement"
        /// The same file, from another place.
        case moved = "déplacement"
        /// The file's rows were taken out.
        case removed = "retrait"
    }

    /// Universal time, `2019-01-15T09:30:00Z`.
    public var moment: String
    public var action: Action
    /// Where the file was.
    public var path: String
    /// As messages name it.
    public var file: String
    public var table: String
    /// SHA-256 of the file's bytes; nil of a database's table.
    public var digest: String?
    public var rowsRead: Int
    public var rowsRefused: Int
    /// The sum of the rows' amounts, in cents; nil of a table without amounts.
    public var amountCents: Int64?
}

extension Dossier {
    /// What imports did, the first one first. The first two schemas kept none.
    public func history() throws -> [ImportRecord] {
        try queue.unsafeRead { db in
            guard try db.tableExists("historique") else { return [] }
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT moment, action, chemin, fichier, tableau, empreinte, lues, refusees, montant FROM historique ORDER BY id
                    """
            ).map {
                ImportRecord(
                    moment: $0[0], action: ImportRecord.Action(rawValue: $0[1]) ?? .added, path: $0[2], file: $0[3],
                    table: $0[4],
                    digest: $0[5], rowsRead: $0[6], rowsRefused: $0[7], amountCents: $0[8])
            }
        }
    }
}
