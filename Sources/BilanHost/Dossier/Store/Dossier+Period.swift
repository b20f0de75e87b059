import BilanKit
internal import GRDB

extension Dossier {
    /// The day of the last award; nil where the dossier has none.
    func lastAwardDate() throws -> CivilDate? {
        try queue.unsafeRead { try String.fetchOne($0, sql: "SELECT max(dateConvention) FROM subventions") }.flatMap {
            CivilDate($0)
        }
    }

    /// The quarter of the last dated fact: a step, an award or a movement. Nil where the dossier has none.
    public func lastQuarter() throws -> Quarter? {
        let last = try queue.unsafeRead { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT max(date) FROM (
                        SELECT max(date) AS date FROM statuts UNION ALL SELECT max(dateConvention) FROM subventions
                        UNION ALL SELECT max(date) FROM mouvements)
                    """)
        }
        return last.flatMap { CivilDate($0) }.map(Quarter.init(containing:))
    }
}
