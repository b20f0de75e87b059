import Dossier
internal import GRDB
import Intake

/// Finds the rows of a file that repeat an earlier one, cell by cell: by a hash of each kept on disk, so that a
/// million rows cost no memory.
struct TwinLog {
    private let db: Database
    private let statement: DirectStatement
    /// Most files have no twins: sorting a million hashes to learn that would be a sixth of their import.
    private let seen = SeenHashes()
    private let suspects: DirectStatement

    init(_ db: Database) throws {
        self.db = db
        try db.execute(
            sql: """
                CREATE TEMP TABLE IF NOT EXISTS jumelles (ligne INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL);
                CREATE TEMP TABLE IF NOT EXISTS soupcons (a INTEGER NOT NULL);
                DELETE FROM jumelles;
                DELETE FROM soupcons
                """)
        suspects = try DirectStatement(db, "INSERT INTO soupcons (a) VALUES (?)")
        statement = try DirectStatement(db, "INSERT INTO jumelles (ligne, a, b) VALUES (?, ?, ?)")
    }

    func note(_ record: InputRow) throws {
        let (a, b) = Self.hash(record)
        if seen.insert(a, b) {
            suspects.reset()
            suspects.bind(.integer(a), to: 1)
            _ = try suspects.step()
        }
        statement.reset()
        statement.bind(.integer(Int64(record.line)), to: 1)
        statement.bind(.integer(a), to: 2)
        statement.bind(.integer(b), to: 3)
        _ = try statement.step()
    }

    /// - Parameter report: receives each row's line and the line of the first like it.
    func finish(_ report: (_ line: Int, _ first: Int) throws -> Void) throws {
        statement.reset()
        suspects.reset()
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT ligne, premiere FROM (
                    SELECT ligne, min(ligne) OVER (PARTITION BY a, b) AS premiere FROM jumelles
                    WHERE a IN (SELECT a FROM soupcons))
                WHERE ligne > premiere ORDER BY ligne
                """)
        while let row = try rows.next() { try report(row[0], row[1]) }
        try db.execute(sql: "DELETE FROM jumelles; DELETE FROM soupcons")
    }

    /// FNV-1a over the cells, twice with different starts: 128 bits, too many for two rows to meet by chance.
    private static func hash(_ record: InputRow) -> (Int64, Int64) {
        var a: UInt64 = 0xCBF2_9CE4_8422_2325
        var b: UInt64 = 0x9E37_79B9_7F4A_7C15
        var start = 0
        for end in record.ends {
            for byte in record.bytes[start..<end] {
                a = (a ^ UInt64(byte)) &* 0x100_0000_01B3
                b = (b ^ UInt64(byte)) &* 0x100_0000_01B3
                b ^= b >> 29
            }
            // A cell's end, which no byte of UTF-8 equals.
            a = (a ^ 0xFF) &* 0x100_0000_01B3
            b = (b ^ 0xFF) &* 0x100_0000_01B3
            start = end
        }
        return (Int64(bitPattern: a), Int64(bitPattern: b))
    }
}
