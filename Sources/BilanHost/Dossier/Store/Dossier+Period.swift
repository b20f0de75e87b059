import BilanKit
internal import GRDB

extension Dossier {
    /// The quarter of the last dated fact: a step, an award or a movement. Nil where the dossier has none.
    public func lastQuarter() throws -> Quarter? {
        let last = try queue.unsafeRead { db in
            try String.fetchOne(db, sql: """
                SELECT max(date) FROM (
                    SELECT max(date) AS date FROM statuts UNION ALL SELECT max(dateConvention) FROM subventions
                    UNION ALL SELECT max(date) FROM mouvements)
                """)
        }
        return last.flatMap { CivilDate($0) }.map(Quarter.init(containing:))
    }
}
