import Dossier
internal import GRDB
import Intake

/// Refuses the rows that refer to a row that isn't there, over the whole dossier: tables in an order in which what
/// a refused row carried away is seen by those that come after.
enum ReferenceCheck {
    static func run(_ db: Database) throws {
        for table in DossierTable.all {
            for reference in table.references { try check(reference, of: table, db) }
        }
    }

    private static func check(_ reference: DossierTable.Reference, of table: DossierTable, _ db: Database) throws {
        // Advice about a table that the dossier doesn't have would be noise.
        if reference.isAdvice,
            try Int.fetchOne(db, sql: "SELECT 1 FROM \(reference.table) LIMIT 1") == nil
        {
            return
        }
        let column = reference.columns[0].here
        let match = reference.columns.map { "o.\($0.there) = t.\($0.here)" }.joined(separator: " AND ")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT t.id, t.origine, t.ligne, t.\(column), i.fichier, \(table.amountColumn.map { "t." + $0 } ?? "NULL") FROM \(table.name) t
                JOIN imports i ON i.id = t.origine
                WHERE t.\(column) IS NOT NULL AND (\(reference.condition ?? "1"))
                    AND NOT EXISTS (SELECT 1 FROM \(reference.table) o WHERE \(match))
                ORDER BY t.id
                """)
        for row in rows {
            var fault = Fault(
                file: row[4], line: row[2], column: Fault.Column(name: column, index: nil), value: row[3],
                .row(.noSuchReference(noun: reference.noun, table: reference.table)),
                severity: reference.isAdvice ? .warning : .error)
            if !reference.isAdvice {
                fault = fault.leavingOut(LeftOutReason(.reference, field: column), cents: row[5])
            }
            try StoredFault.insert(
                fault, origin: row[1], dependsOnOthers: reference.isAdvice, awaitsOthers: !reference.isAdvice, db)
            if !reference.isAdvice {
                try db.execute(sql: "DELETE FROM \(table.name) WHERE id = ?", arguments: [row[0] as Int64])
                try db.execute(
                    sql: "UPDATE imports SET refusees = refusees + 1 WHERE id = ?", arguments: [row[1] as Int64])
                try ReadingLog.refuse(origin: row[1], line: row[2], cents: row[5], db)
            }
        }
    }
}
