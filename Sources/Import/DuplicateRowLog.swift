import Dossier
internal import GRDB
import Intake

/// Finds the rows of a file that repeat an earlier one, cell by cell: by a digest of each kept on disk, so that a million rows cost no memory.
///
/// Most files have none. Their digests are written one after the other and never read again.
final class DuplicateRowLog {
    private let db: Database
    private let spool: DigestSpool
    private let seen = SeenDigests()
    /// Digests that came before, or may have; nil while there is none.
    private var suspects: SeenDigests?

    init(_ db: Database) throws {
        self.db = db
        spool = try DigestSpool()
    }

    /// - Throws: `UserError` where the temporary folder can't be written to.
    func note(_ digest: RowDigest, line: Int) throws {
        if seen.insert(digest) {
            if suspects == nil { suspects = SeenDigests() }
            _ = suspects?.insert(digest)
        }
        try spool.append(digest, line: line)
    }

    /// - Parameter report: receives each row's line and the line of the first like it.
    func finish(_ report: (_ line: Int, _ first: Int) throws -> Void) throws {
        guard let suspects else { return }
        try db.execute(
            sql: """
                CREATE TEMP TABLE IF NOT EXISTS jumelles (ligne INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL);
                DELETE FROM jumelles
                """)
        let statement = try DirectStatement(db, "INSERT INTO jumelles (ligne, a, b) VALUES (?, ?, ?)")
        try spool.forEach { digest, line in
            guard suspects.mayContain(digest) else { return }
            statement.reset()
            statement.bind(.integer(Int64(line)), to: 1)
            statement.bind(.integer(Int64(bitPattern: digest.a)), to: 2)
            statement.bind(.integer(Int64(bitPattern: digest.b)), to: 3)
            _ = try statement.step()
        }
        statement.reset()
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT ligne, premiere FROM (SELECT ligne, min(ligne) OVER (PARTITION BY a, b) AS premiere FROM jumelles)
                WHERE ligne > premiere ORDER BY ligne
                """)
        while let row = try rows.next() { try report(row[0], row[1]) }
        try db.execute(sql: "DELETE FROM jumelles")
    }
}
