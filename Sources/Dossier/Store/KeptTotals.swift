package import GRDB
import Intake

/// What all rows of a dossier come to, kept in it when it is filled: a run on a few of three million rows need not read
/// the others.
package enum KeptTotals {
    /// Reads all rows and keeps their digests, their sums, and who granted them.
    package static func keep(_ db: Database) throws {
        try DataDigest.keep(db)
        var summary = ImportSummary()
        try summary.addAmounts(db)
        let conventions = summary.conventions
        try db.execute(sql: "DELETE FROM sommes")
        try db.execute(
            sql:
                "INSERT INTO sommes (lu, compte, conventions, totaux, parts, douteuses, attribuant, sansDepartement) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                summary.statedCents, summary.countedCents, conventions.severalLines, conventions.totals,
                conventions.shares, conventions.doubtful, try Authority.found(db), try withoutDepartment(db),
            ])
    }
}

extension KeptTotals {
    /// How many awards there are whose department isn't known.
    private static func withoutDepartment(_ db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM subventions s LEFT JOIN etablissements et ON et.siret = s.idBeneficiaire
                WHERE et.departement IS NULL
                """) ?? 0
    }
}

extension Dossier {
    /// How many awards there are, of any day, whose department isn't known.
    func awardsWithoutDepartment() throws -> Int {
        try queue.unsafeReentrantRead { try Int.fetchOne($0, sql: "SELECT sansDepartement FROM sommes") ?? 0 }
    }
}

extension ImportSummary {
    /// Adds the sums that are kept; where there are none, adds them up.
    mutating func addKeptAmounts(_ db: Database) throws {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT lu, compte, conventions, totaux, parts, douteuses FROM sommes")
        else { return try addAmounts(db) }
        statedCents = row[0]
        countedCents = row[1]
        conventions = Conventions(severalLines: row[2], totals: row[3], shares: row[4], doubtful: row[5])
    }
}
