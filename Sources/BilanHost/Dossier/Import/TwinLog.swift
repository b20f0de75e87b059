internal import GRDB

/// Finds the rows of a file that repeat an earlier one, cell by cell: by a hash of each kept on disk, so that a
/// million rows cost no memory.
struct TwinLog {
    private let db: Database
    private let statement: DirectStatement

    init(_ db: Database) throws {
        self.db = db
        try db.execute(
            sql: """
                CREATE TEMP TABLE IF NOT EXISTS jumelles (ligne INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL);
                DELETE FROM jumelles
                """)
        statement = try DirectStatement(db, "INSERT INTO jumelles (ligne, a, b) VALUES (?, ?, ?)")
    }

    func note(_ record: InputRow) throws {
        let (a, b) = Self.hash(record)
        statement.reset()
        statement.bind(.integer(Int64(record.line)), to: 1)
        statement.bind(.integer(a), to: 2)
        statement.bind(.integer(b), to: 3)
        _ = try statement.step()
    }

    /// - Parameter report: receives each row's line and the line of the first like it.
    func finish(_ report: (_ line: Int, _ first: Int) throws -> Void) throws {
        statement.reset()
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT ligne, premiere FROM (
                    SELECT ligne, min(ligne) OVER (PARTITION BY a, b) AS premiere FROM jumelles)
                WHERE ligne > premiere ORDER BY ligne
                """)
        while let row = try rows.next() { try report(row[0], row[1]) }
        try db.execute(sql: "DELETE FROM jumelles")
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
