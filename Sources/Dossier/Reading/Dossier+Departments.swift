import BilanKit
internal import GRDB

extension Dossier {
    /// The departments that awards are known of, by code.
    package func awardDepartments() throws -> [Department] {
        try queue.unsafeReentrantRead { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT departement
                    FROM (SELECT DISTINCT departement FROM etablissements WHERE departement IS NOT NULL) d
                    WHERE EXISTS (
                        SELECT 1 FROM etablissements et JOIN subventions s ON s.idBeneficiaire = et.siret
                        WHERE et.departement = d.departement)
                    ORDER BY departement
                    """
            ).compactMap { Department($0) }
        }
    }
}
