internal import GRDB

/// The tables of the SQLite file. Names are those of the files' headers; amounts are in cents, dates are text
/// (ISO 8601), yes and no are 1 and 0. `origine` is the import that a row came with, `ligne` its line there;
/// a fault of `revue` 1 depends on other rows and is found anew at each import; one of `revue` 2 refused a row for what
/// other files
/// have or lack, so that its own is to be read again.
enum DossierSchema {
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
        migrator.registerMigration("1") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: tables)
            try db.execute(sql: keys)
            try createIndexes(db)
        }
        migrator.registerMigration("lectures") { db in
            try ReadingLog.create(db)
            try OptionalColumns.allow(DossierTable.subventions, db)
        }
        migrator.registerMigration("suivi") { try $0.execute(sql: followUp) }
        return migrator
    }

    /// The indexes that reading needs and writing can do without.
    static func createIndexes(_ db: Database) throws {
        for index in indexes { try db.execute(sql: "CREATE INDEX IF NOT EXISTS \(index.name) ON \(index.definition)") }
    }

    /// A million rows go faster into a table whose indexes are made afterwards.
    static func dropIndexes(_ db: Database) throws {
        for index in indexes { try db.execute(sql: "DROP INDEX IF EXISTS \(index.name)") }
    }

    private static let indexes: [(name: String, definition: String)] = [
        ("entreprises_cle", "entreprises (cle)"),
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

    /// What imports leave behind beside rows: how a file was recognised and read, what each convention's amounts mean,
    /// and the
    /// history.
    private static let followUp = """
        ALTER TABLE imports ADD COLUMN empreinte TEXT;
        ALTER TABLE imports ADD COLUMN lecture TEXT NOT NULL DEFAULT '';
        ALTER TABLE imports ADD COLUMN montants TEXT;
        CREATE TABLE conventions (
            reference TEXT NOT NULL, attribuant TEXT NOT NULL, lignes INTEGER NOT NULL, somme REAL NOT NULL,
            diviseur REAL NOT NULL, moindre INTEGER NOT NULL, total INTEGER NOT NULL, origine INTEGER NOT NULL,
            ligne INTEGER NOT NULL, lecture TEXT NOT NULL, motif TEXT NOT NULL, PRIMARY KEY (reference, attribuant));
        CREATE TABLE historique (
            id INTEGER PRIMARY KEY, moment TEXT NOT NULL, action TEXT NOT NULL, chemin TEXT NOT NULL, fichier TEXT NOT NULL,
            tableau TEXT NOT NULL, empreinte TEXT, lues INTEGER NOT NULL, refusees INTEGER NOT NULL, montant INTEGER);
        """

    private static let keys = """
        CREATE UNIQUE INDEX etablissements_siret ON etablissements (siret) WHERE siret IS NOT NULL;
        CREATE UNIQUE INDEX etablissements_lieu ON etablissements (siren, coalesce(codeCommune, '')) WHERE siret IS NULL;
        """

    private static let tables = """
        CREATE TABLE imports (
            id INTEGER PRIMARY KEY, chemin TEXT NOT NULL UNIQUE, fichier TEXT NOT NULL, tableau TEXT NOT NULL,
            lues INTEGER NOT NULL, refusees INTEGER NOT NULL);
        CREATE TABLE anomalies (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER, colonne TEXT, rang INTEGER, valeur TEXT,
            regle TEXT NOT NULL, remede TEXT NOT NULL, gravite TEXT NOT NULL, revue INTEGER NOT NULL);
        CREATE INDEX anomalies_origine ON anomalies (origine);
        CREATE TABLE dispositifs (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, code TEXT NOT NULL UNIQUE,
            libelle TEXT NOT NULL, idRAE TEXT, dispositifAide TEXT, commission TEXT, debut TEXT, fin TEXT);
        CREATE TABLE appels (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, dispositif TEXT NOT NULL,
            numero TEXT NOT NULL, libelle TEXT NOT NULL, ouverture TEXT, cloture TEXT, candidatures INTEGER,
            retenues INTEGER, UNIQUE (dispositif, numero));
        CREATE TABLE entreprises (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, siren TEXT NOT NULL UNIQUE,
            denomination TEXT NOT NULL, categorieJuridique TEXT, categorieEntreprise TEXT, groupe TEXT,
            personnePhysique INTEGER, diffusion INTEGER, presentation TEXT, cle TEXT NOT NULL);
        CREATE TABLE etablissements (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, siret TEXT, siren TEXT NOT NULL,
            siege INTEGER, commune TEXT, codeCommune TEXT, departement TEXT, canton TEXT, naf TEXT, nafVersion TEXT,
            trancheEffectifs TEXT, effectif INTEGER, dateEffectif TEXT);
        CREATE TABLE dossiers (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, numero TEXT NOT NULL UNIQUE,
            dispositif TEXT NOT NULL, appel TEXT, siret TEXT NOT NULL, objet TEXT, dateDepot TEXT,
            montantDemande INTEGER, depenseEligible INTEGER);
        CREATE TABLE statuts (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, dossier TEXT NOT NULL,
            statut TEXT NOT NULL, date TEXT NOT NULL, UNIQUE (dossier, statut, date));
        CREATE TABLE subventions (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, nomAttribuant TEXT NOT NULL,
            idAttribuant TEXT NOT NULL, dateConvention TEXT NOT NULL, referenceDecision TEXT,
            nomBeneficiaire TEXT NOT NULL, idBeneficiaire TEXT, rnaBeneficiaire TEXT, objet TEXT NOT NULL,
            montant INTEGER NOT NULL, nature TEXT NOT NULL, conditionsVersement TEXT NOT NULL,
            datesPeriodeVersement TEXT NOT NULL, idRAE TEXT, notificationUE INTEGER NOT NULL,
            pourcentageSubvention REAL NOT NULL, dispositifAide TEXT, dossier TEXT, regimeAide TEXT, caducite TEXT,
            cle TEXT NOT NULL);
        CREATE TABLE parts (
            subvention INTEGER PRIMARY KEY, avant REAL NOT NULL, apres REAL NOT NULL, montant INTEGER NOT NULL);
        CREATE TABLE mouvements (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, convention TEXT NOT NULL,
            type TEXT NOT NULL, date TEXT NOT NULL, montant INTEGER NOT NULL);
        CREATE TABLE cofinancements (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, convention TEXT NOT NULL,
            financeur TEXT NOT NULL, montant INTEGER NOT NULL);
        CREATE TABLE autorisations (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, dispositif TEXT NOT NULL,
            exercice INTEGER NOT NULL, apVotee INTEGER NOT NULL, apAffectee INTEGER NOT NULL, cpVote INTEGER NOT NULL,
            UNIQUE (dispositif, exercice));
        CREATE TABLE indicateurs (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, sujet TEXT NOT NULL,
            code TEXT NOT NULL, libelle TEXT NOT NULL, valeur TEXT NOT NULL, unite TEXT, date TEXT, methode TEXT,
            constat TEXT, source TEXT);
        CREATE TABLE objectifs (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, dispositif TEXT NOT NULL,
            indicateur TEXT NOT NULL, echeance TEXT NOT NULL, valeur REAL NOT NULL,
            UNIQUE (dispositif, indicateur, echeance));
        CREATE TABLE avertissements (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, texte TEXT NOT NULL UNIQUE);
        """
}
