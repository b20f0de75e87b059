import Dossier
internal import GRDB
import Intake

/// Warns of rows that stand in two files, cell by cell the same, in tables without key: files of two years often
/// overlap. Both rows are kept, since the same row twice can be genuine.
enum OverlapCheck {
    static func run(_ db: Database) throws {
        for table in DossierTable.all where table.warnsOfDuplicates { try warn(table, db) }
    }

    private static func warn(_ table: DossierTable, _ db: Database) throws {
        let files =
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM imports WHERE tableau = ? AND lues > refusees", arguments: [table.name])
            ?? 0
        guard files > 1 else { return }
        // Origin and line as one number, so that the first and the last of a group are found in one pass.
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT derniere >> 32, l.fichier, p.fichier, count(*), min(derniere & 0xFFFFFFFF), min(premiere & 0xFFFFFFFF)
                FROM (
                    SELECT min(origine << 32 | ligne) AS premiere, max(origine << 32 | ligne) AS derniere FROM \(table.name)
                    GROUP BY \(table.columns.map(\.name).joined(separator: ", ")) HAVING min(origine) <> max(origine))
                JOIN imports l ON l.id = derniere >> 32 JOIN imports p ON p.id = premiere >> 32
                GROUP BY l.id, p.id ORDER BY l.id, p.id
                """)
        for row in rows {
            let fault = Fault(
                file: row[1], line: row[4], .row(.rowsInOtherFile(count: row[3], file: row[2], line: row[5])),
                severity: .warning)
            try StoredFault.insert(fault, origin: row[0], dependsOnOthers: true, db)
        }
    }
}
