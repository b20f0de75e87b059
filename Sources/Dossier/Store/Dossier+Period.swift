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
    public func lastQuarter() throws -> Quarter? { try dateOfFacts("max").map(Quarter.init(containing:)) }

    /// The day of the last dated fact; nil where the dossier has none.
    package func lastDate() throws -> CivilDate? { try dateOfFacts("max") }

    /// The day of the first dated fact; nil where the dossier has none.
    package func firstDate() throws -> CivilDate? { try dateOfFacts("min") }

    /// - Parameter end: SQL's `min` or `max`.
    private func dateOfFacts(_ end: String) throws -> CivilDate? {
        try queue.unsafeRead { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT \(end)(date) FROM (
                        SELECT \(end)(date) AS date FROM statuts UNION ALL SELECT \(end)(dateConvention) FROM subventions
                        UNION ALL SELECT \(end)(date) FROM mouvements)
                    """)
        }.flatMap { CivilDate($0) }
    }
}
