package import GRDB

/// The tables of the SQLite file. Names are those of the files' headers; amounts are in cents, dates are text (ISO
/// 8601), yes and no are 1 and 0. `origine` is the import that a row came with, `ligne` its line there; a fault of
/// `revue` 1 depends on other rows and is found anew at each import; one of `revue` 2 refused a row for what other
/// files have or lack, so that its own is to be read again. `DossierMigrations` has its definitions.
package enum DossierSchema {
    /// « BILN », by which a dossier's file is known (SQLite's `application_id`).
    static let applicationID = 0x42_49_4C_4E

    /// True for a dossier's file; false for another program's database.
    static func isDossier(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID
    }

    /// True for a file that nothing was written to yet.
    static func isNew(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "SELECT 1 FROM sqlite_master LIMIT 1") == nil
    }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in DossierMigrations.all {
            migrator.registerMigration(step.name) { try $0.execute(sql: step.sql) }
        }
        return migrator
    }

    /// The indexes that reading needs and writing can do without.
    package static func createIndexes(_ db: Database) throws {
        for index in indexes { try db.execute(sql: "CREATE INDEX IF NOT EXISTS \(index.name) ON \(index.definition)") }
    }

    /// A million rows go faster into a table whose indexes are made afterwards.
    package static func dropIndexes(_ db: Database) throws {
        for index in indexes { try db.execute(sql: "DROP INDEX IF EXISTS \(index.name)") }
    }

    private static let indexes: [(name: String, definition: String)] = [
        ("entreprises_cle", "entreprises (cle)"),
        ("etablissements_departement", "etablissements (departement, siret)"),
        ("etablissements_siren", "etablissements (siren, siege)"),
        ("dossiers_siren", "dossiers (substr(siret, 1, 9))"),
        ("subventions_convention", "subventions (referenceDecision)"),
        ("subventions_siren", "subventions (substr(idBeneficiaire, 1, 9))"),
        ("subventions_date", "subventions (dateConvention, referenceDecision)"),
        // Holds all that a convention's sums need.
        ("mouvements_convention", "mouvements (convention, date, type, montant)"),
        ("mouvements_date", "mouvements (date)"),
        ("cofinancements_convention", "cofinancements (convention)"),
        ("indicateurs_sujet", "indicateurs (sujet)"),
    ]
}
