package import GRDB
import Intake

extension ImportSummary {
    /// Adds up the amounts of the awards stored, as the files have them and as they are counted.
    ///
    /// - Parameter condition: SQL on the imports' identity, `origine`.
    package mutating func addAmounts(_ db: Database, where condition: String = "1") throws {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT coalesce(sum(s.montant), 0), coalesce(sum(coalesce(p.montant, s.montant)), 0)
                FROM subventions s LEFT JOIN parts p ON p.subvention = s.id WHERE \(condition)
                """)!
        statedCents = row[0]
        countedCents = row[1]
        conventions = try ShareSplit.summary(db, where: condition)
    }
}
