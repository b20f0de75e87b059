package import GRDB
import Intake

/// Finds out what `montant` means on the lines of each convention that has several, and divides what belongs to a whole
/// convention among its lines: amounts that repeat the total, commitments and payments. Parts add up to the cent.
package enum ShareSplit {
    /// What was found over a dossier, or some of its imports.
    static func summary(_ db: Database, where condition: String = "1") throws -> ImportSummary.Conventions {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*), coalesce(sum(total), 0), coalesce(sum(NOT total), 0), coalesce(sum(douteuse), 0)
                FROM (
                    SELECT max(lecture = 'total') AS total, max(motif IN (\(doubtful))) AS douteuse
                    FROM conventions WHERE \(condition) GROUP BY reference, attribuant)
                """)!
        return ImportSummary.Conventions(severalLines: row[0], totals: row[1], shares: row[2], doubtful: row[3])
    }

    package static func run(_ db: Database) throws {
        try read(db)
        try settleByCommitments(db)
        try settleByNeighbours(db)
        try divide(db)
        try warn(db)
    }

    /// Reads the amounts anew where nothing else was imported.
    static func rerun(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM anomalies WHERE revue = 1 AND colonne = 'montant'")
        try run(db)
    }

    /// SQL that is true where percentages make 1: they are published with two decimals, so that their sum is off by as
    /// much a line.
    private static func isOne(_ sum: String, of lines: String) -> String {
        "abs(\(sum) - 1) <= min(0.005 * \(lines), 0.02) + 1e-9"
    }

    private static let sumIsOne = isOne("somme", of: "lignes")

    /// A line without a percentage has as much as any other of its convention.
    private static let part = "coalesce(s.pourcentageSubvention, 1.0 / c.lignes)"

    /// How far an amount's share of the sum may be from the percentage, rounded as it is.
    private static let follows = "ecart <= 0.006"

    private static var doubtful: String {
        AmountEvidence.allCases.filter(\.isDoubtful).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }

    /// SQL that is true where each amount of a convention stands on lines whose percentages make 1: each is a total, of
    /// an instalment or a later addition.
    private static let eachIsWhole = "chacunEntier AND memesLignes > 1"

    /// What the lines of each convention say by themselves. Its reductions take back what the other lines give, and may
    /// repeat their own total as those do: they are looked at by themselves.
    private static func read(_ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM conventions;
                INSERT INTO conventions (reference, attribuant, reduction, lignes, somme, diviseur, moindre, total, origine, ligne, lecture, motif)
                SELECT reference, attribuant, reduction, lignes, coalesce(somme, 0),
                    iif(sansPart = 0 AND (\(sumIsOne)) OR sansPart > 0 OR somme > 1 AND moindre = plusGrand AND partMoindre <= 0.9999, iif(sansPart > 0, 1, somme), 1),
                    moindre, total, origine, ligne,
                    CASE WHEN choix IS NOT NULL THEN choix
                        WHEN plusGrand = 0 OR sansPart > 0 OR partMoindre > 0.9999 THEN 'share'
                        WHEN moindre = plusGrand AND (\(sumIsOne) OR somme < 1) THEN 'total'
                        WHEN moindre <> plusGrand AND \(eachIsWhole) AND NOT memesEgales THEN 'total'
                        ELSE 'share' END,
                    CASE WHEN choix IS NOT NULL THEN 'choix'
                        WHEN plusGrand = 0 THEN 'nul'
                        WHEN sansPart > 0 THEN iif(moindre = plusGrand, 'sansParts', 'differents')
                        WHEN partMoindre > 0.9999 THEN 'entieres'
                        WHEN moindre = plusGrand THEN
                            CASE WHEN \(sumIsOne) THEN iif(\(follows), 'egales', 'repete') ELSE iif(somme < 1, 'manque', 'exces') END
                        WHEN \(sumIsOne) THEN iif(\(follows), 'proportion', 'contredit')
                        WHEN \(eachIsWhole) THEN iif(memesEgales, 'tranchesEgales', 'tranches')
                        ELSE 'differents' END
                FROM (
                    SELECT reference, attribuant, reduction, count(*) AS lignes, sum(part) AS somme, min(part) AS partMoindre,
                        sum(part IS NULL) AS sansPart,
                        min(montant) AS moindre, max(montant) AS plusGrand, sum(montant) AS total,
                        max(abs(montant * 1.0 / totalGroupe - part)) AS ecart, min(l.origine) AS origine, min(ligne) AS ligne,
                        max(i.montants) AS choix,
                        min(\(isOne("memesParts", of: "fois"))) AS chacunEntier, max(fois) AS memesLignes,
                        max(abs(1.0 / fois - part)) <= 0.006 AS memesEgales
                    FROM (
                        SELECT referenceDecision AS reference, coalesce(idAttribuant, '') AS attribuant, montant < 0 AS reduction,
                            pourcentageSubvention AS part, montant, origine, ligne,
                            sum(montant) OVER (PARTITION BY referenceDecision, idAttribuant, montant < 0) AS totalGroupe,
                            count(*) OVER memes AS fois, sum(pourcentageSubvention) OVER memes AS memesParts
                        FROM subventions
                        WHERE referenceDecision IN (
                            SELECT referenceDecision FROM subventions WHERE referenceDecision IS NOT NULL
                            GROUP BY referenceDecision HAVING count(*) > 1)
                        WINDOW memes AS (PARTITION BY referenceDecision, idAttribuant, montant)) l
                    JOIN imports i ON i.id = l.origine
                    GROUP BY reference, attribuant, reduction HAVING count(*) > 1)
                """)
    }

    /// Where both readings fit, the commitments may be those of one of them.
    private static func settleByCommitments(_ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE conventions SET motif = 'engagements', lecture = iif(engage = moindre, 'total', 'share')
                FROM (
                    SELECT convention, sum(iif(type = 'engagement', montant, -montant)) AS engage FROM mouvements
                    WHERE type IN ('engagement', 'desengagement') AND convention IN (SELECT reference FROM conventions WHERE motif = 'egales')
                    GROUP BY convention)
                WHERE convention = reference AND motif = 'egales' AND NOT reduction AND engage IN (moindre, total)
                    AND NOT EXISTS (
                        SELECT 1 FROM subventions s WHERE s.referenceDecision = reference AND coalesce(s.idAttribuant, '') <> attribuant)
                """)
    }

    /// Where both readings fit, the file's other conventions may all be read one way.
    private static func settleByNeighbours(_ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE conventions SET motif = 'voisines', lecture = usage
                FROM (
                    SELECT origine AS fichier, attribuant AS qui, min(lecture) AS usage FROM conventions
                    WHERE motif IN ('repete', 'proportion') GROUP BY origine, attribuant HAVING min(lecture) = max(lecture))
                WHERE fichier = origine AND qui = attribuant AND motif = 'egales'
                """)
    }

    /// Each line's own amount, and where it stands between 0 and 1 in its reference's whole, which movements name.
    private static func divide(_ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM parts;
                INSERT INTO parts (subvention, avant, apres, montant)
                SELECT id, (cumul - poids) / somme, cumul / somme, compte
                FROM (
                    SELECT id, compte, poids, sum(poids) OVER (PARTITION BY reference) AS somme,
                        sum(poids) OVER (PARTITION BY reference ORDER BY id ROWS UNBOUNDED PRECEDING) AS cumul
                    FROM (
                        SELECT id, reference, compte,
                            iif(sum(max(compte, 0)) OVER (PARTITION BY reference) > 0, max(compte, 0) * 1.0, 1.0) AS poids
                        FROM (
                            SELECT id, reference,
                                CASE WHEN lecture IS NOT 'total' THEN montant
                                    ELSE CAST(round(montant * (cumulParts / tout)) - round(montant * ((cumulParts - part) / tout)) AS INTEGER)
                                    END AS compte
                            FROM (
                                SELECT s.id, s.referenceDecision AS reference, s.montant, c.lecture, \(part) AS part,
                                    sum(\(part)) OVER (memes ORDER BY s.id ROWS UNBOUNDED PRECEDING) AS cumulParts,
                                    iif(\(isOne("sum(\(part)) OVER memes", of: "count(*) OVER memes")), sum(\(part)) OVER memes, c.diviseur) AS tout
                                FROM subventions s
                                LEFT JOIN conventions c ON c.reference = s.referenceDecision AND c.attribuant = coalesce(s.idAttribuant, '')
                                    AND c.reduction = (s.montant < 0)
                                WHERE s.referenceDecision IN (
                                    SELECT referenceDecision FROM subventions WHERE referenceDecision IS NOT NULL
                                    GROUP BY referenceDecision HAVING count(*) > 1)
                                WINDOW memes AS (PARTITION BY s.referenceDecision, s.idAttribuant, s.montant)))))
                """)
    }

    private static func warn(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT c.reference, c.lecture, c.motif, c.lignes, c.somme, c.origine, c.ligne, i.fichier
                FROM conventions c JOIN imports i ON i.id = c.origine ORDER BY c.origine, c.ligne, c.reference
                """)
        while let row = try rows.next() {
            guard let ground = AmountEvidence(rawValue: row[2]), let reading = AmountReading(rawValue: row[1]),
                let fault = ground.fault(
                    reference: row[0], reading: reading, lines: row[3], sum: row[4], file: row[7], line: row[6])
            else { continue }
            try StoredFault.insert(fault, origin: row[5], dependsOnOthers: true, db)
        }
    }
}
