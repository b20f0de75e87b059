internal import GRDB

/// The steps by which a dossier's file came to its schema of today, the oldest first. Each is SQL as it was the day it
/// was published, and is never changed: a file that took it must be like one that takes it now. A change of the schema
/// is a new step at the end, and a dossier of the schema before it joins `Tests/Data/dossiers`.
enum DossierMigrations {
    static let all: [(name: String, sql: String)] = [
        ("1", first), ("lectures", readings), ("suivi", followUp), ("ecarts", leftOut), ("constats", findings),
        ("reductions", reductions), ("empreintes", digests),
        ("sommes", sums),
    ]

    /// The tables, each row with the import and the line that it came with.
    private static let first = """
        PRAGMA application_id = 1112099918;
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
        CREATE UNIQUE INDEX etablissements_siret ON etablissements (siret) WHERE siret IS NOT NULL;
        CREATE UNIQUE INDEX etablissements_lieu ON etablissements (siren, coalesce(codeCommune, ''))
            WHERE siret IS NULL;
        CREATE INDEX entreprises_cle ON entreprises (cle);
        CREATE INDEX etablissements_siren ON etablissements (siren, siege);
        CREATE INDEX dossiers_siren ON dossiers (substr(siret, 1, 9));
        CREATE INDEX subventions_convention ON subventions (referenceDecision);
        CREATE INDEX subventions_siren ON subventions (substr(idBeneficiaire, 1, 9));
        CREATE INDEX subventions_date ON subventions (dateConvention, referenceDecision);
        CREATE INDEX mouvements_convention ON mouvements (convention, date, type, montant);
        CREATE INDEX mouvements_date ON mouvements (date);
        CREATE INDEX cofinancements_convention ON cofinancements (convention);
        CREATE INDEX indicateurs_sujet ON indicateurs (sujet);
        """

    /// How files were read: `lectures`, a row an import, and `reparations`, a row for each value that was read in
    /// another's place. An award needs a day, a beneficiary and an amount, and no more.
    private static let readings = """
        CREATE TABLE lectures (
            origine INTEGER PRIMARY KEY, reparees INTEGER NOT NULL, montantLu INTEGER NOT NULL,
            montantRefuse INTEGER NOT NULL, decisions TEXT NOT NULL, comptes TEXT);
        CREATE TABLE reparations (
            origine INTEGER NOT NULL, ligne INTEGER NOT NULL, rang INTEGER NOT NULL, genre INTEGER NOT NULL,
            ligneCellule INTEGER NOT NULL, colonne TEXT, valeur TEXT NOT NULL, lu TEXT NOT NULL,
            PRIMARY KEY (origine, ligne, rang, genre)) WITHOUT ROWID;
        CREATE TRIGGER imports_oubli AFTER DELETE ON imports BEGIN
            DELETE FROM lectures WHERE origine = old.id;
            DELETE FROM reparations WHERE origine = old.id;
        END;
        INSERT INTO lectures (origine, reparees, montantLu, montantRefuse, decisions)
        SELECT id, 0,
            CASE tableau
                WHEN 'subventions' THEN coalesce((SELECT sum(montant) FROM subventions WHERE origine = i.id), 0)
                WHEN 'mouvements' THEN coalesce((SELECT sum(montant) FROM mouvements WHERE origine = i.id), 0)
                WHEN 'cofinancements' THEN coalesce((SELECT sum(montant) FROM cofinancements WHERE origine = i.id), 0)
                ELSE 0 END, 0, ''
        FROM imports i;
        CREATE TABLE subventions_nouvelle (
            id INTEGER PRIMARY KEY, origine INTEGER NOT NULL, ligne INTEGER NOT NULL, nomAttribuant TEXT,
            idAttribuant TEXT, dateConvention TEXT NOT NULL, referenceDecision TEXT,
            nomBeneficiaire TEXT NOT NULL, idBeneficiaire TEXT, rnaBeneficiaire TEXT, objet TEXT,
            montant INTEGER NOT NULL, nature TEXT, conditionsVersement TEXT,
            datesPeriodeVersement TEXT, idRAE TEXT, notificationUE INTEGER,
            pourcentageSubvention REAL, dispositifAide TEXT, dossier TEXT, regimeAide TEXT, caducite TEXT,
            cle TEXT NOT NULL);
        INSERT INTO subventions_nouvelle SELECT * FROM subventions;
        DROP TABLE subventions;
        ALTER TABLE subventions_nouvelle RENAME TO subventions;
        CREATE INDEX subventions_convention ON subventions (referenceDecision);
        CREATE INDEX subventions_siren ON subventions (substr(idBeneficiaire, 1, 9));
        CREATE INDEX subventions_date ON subventions (dateConvention, referenceDecision);
        """

    /// What imports leave behind beside rows: how a file was recognised and read, what each convention's amounts mean,
    /// and the history.
    private static let followUp = """
        ALTER TABLE imports ADD COLUMN empreinte TEXT;
        ALTER TABLE imports ADD COLUMN lecture TEXT NOT NULL DEFAULT '';
        ALTER TABLE imports ADD COLUMN montants TEXT;
        CREATE TABLE conventions (
            reference TEXT NOT NULL, attribuant TEXT NOT NULL, lignes INTEGER NOT NULL, somme REAL NOT NULL,
            diviseur REAL NOT NULL, moindre INTEGER NOT NULL, total INTEGER NOT NULL, origine INTEGER NOT NULL,
            ligne INTEGER NOT NULL, lecture TEXT NOT NULL, motif TEXT NOT NULL, PRIMARY KEY (reference, attribuant));
        CREATE TABLE historique (
            id INTEGER PRIMARY KEY, moment TEXT NOT NULL, action TEXT NOT NULL, chemin TEXT NOT NULL,
            fichier TEXT NOT NULL, tableau TEXT NOT NULL, empreinte TEXT, lues INTEGER NOT NULL,
            refusees INTEGER NOT NULL, montant INTEGER);
        """

    /// How much money is left out, and why: `motif` and `montant` stand on the finding for which a row was refused, and
    /// on no other of the row. And how much money went through repaired rows.
    private static let leftOut = """
        ALTER TABLE anomalies ADD COLUMN motif TEXT;
        ALTER TABLE anomalies ADD COLUMN montant INTEGER;
        ALTER TABLE lectures ADD COLUMN montantRepare INTEGER NOT NULL DEFAULT 0;
        UPDATE lectures SET montantRepare =
            coalesce((SELECT sum(t.montant) FROM subventions t WHERE t.origine = lectures.origine
                AND t.ligne IN (SELECT r.ligne FROM reparations r WHERE r.origine = lectures.origine)), 0)
            + coalesce((SELECT sum(t.montant) FROM mouvements t WHERE t.origine = lectures.origine
                AND t.ligne IN (SELECT r.ligne FROM reparations r WHERE r.origine = lectures.origine)), 0)
            + coalesce((SELECT sum(t.montant) FROM cofinancements t WHERE t.origine = lectures.origine
                AND t.ligne IN (SELECT r.ligne FROM reparations r WHERE r.origine = lectures.origine)), 0);
        """

    /// What was found as programs know it: its code, and the case with its values as JSON. `regle` and `remede` stay,
    /// its words in French. Findings of before have words alone.
    private static let findings = """
        ALTER TABLE anomalies ADD COLUMN code TEXT;
        ALTER TABLE anomalies ADD COLUMN constat TEXT;
        """

    /// What the rows of each table come to, whatever their order: documents tell it.
    private static let digests = """
        CREATE TABLE empreintes (
            tableau TEXT PRIMARY KEY, lignes INTEGER NOT NULL, empreinte TEXT NOT NULL, rangement TEXT NOT NULL);
        """

    /// What amounts come to, who grants them, and a way to the establishments of one department.
    private static let sums = """
        CREATE TABLE sommes (
            lu INTEGER NOT NULL, compte INTEGER NOT NULL, conventions INTEGER NOT NULL, totaux INTEGER NOT NULL,
            parts INTEGER NOT NULL, douteuses INTEGER NOT NULL, attribuant TEXT,
            sansDepartement INTEGER NOT NULL);
        CREATE INDEX etablissements_departement ON etablissements (departement, siret);
        """

    /// The reductions of a convention are read by themselves. What amounts mean is found anew after this step.
    private static let reductions = """
        DROP TABLE conventions;
        CREATE TABLE conventions (
            reference TEXT NOT NULL, attribuant TEXT NOT NULL, reduction INTEGER NOT NULL, lignes INTEGER NOT NULL,
            somme REAL NOT NULL, diviseur REAL NOT NULL, moindre INTEGER NOT NULL, total INTEGER NOT NULL,
            origine INTEGER NOT NULL, ligne INTEGER NOT NULL, lecture TEXT NOT NULL, motif TEXT NOT NULL,
            PRIMARY KEY (reference, attribuant, reduction));
        """
}
