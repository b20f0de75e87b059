internal import GRDB

/// Divides what belongs to a convention among its lines, where it has several: a subsidy to several beneficiaries has
/// a line for each, and its commitments and payments are the whole's. The parts add up to the whole, to the cent.
///
/// The lines' weights are their percentages where these make 1, else their amounts. SCDL's `montant` is the total before it
/// is divided; some publish the part instead. Lines that bear the same amount, and percentages that make 1, are read as the
/// schema says: the total counts once.
enum ShareSplit {
    static func run(_ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM parts;
                INSERT INTO parts (subvention, avant, apres, montant)
                SELECT id, (cumul - poids) / somme, cumul / somme,
                    CASE WHEN repete
                        THEN CAST(round(montant * (cumul / somme)) - round(montant * ((cumul - poids) / somme)) AS INTEGER)
                        ELSE montant END
                FROM (
                    SELECT id, montant, repete, poids, sum(poids) OVER (PARTITION BY referenceDecision) AS somme,
                        sum(poids) OVER (PARTITION BY referenceDecision ORDER BY id ROWS UNBOUNDED PRECEDING) AS cumul
                    FROM (
                        SELECT id, referenceDecision, montant,
                            parts1 AND moindre = plusGrand AND plusGrand > 0 AS repete,
                            CASE WHEN parts1 THEN round(pourcentageSubvention * 1e6)
                                WHEN plusGrand > 0 THEN montant * 1.0 ELSE 1.0 END AS poids
                        FROM (
                            SELECT id, referenceDecision, montant, pourcentageSubvention,
                                abs(sum(pourcentageSubvention) OVER w - 1) < 0.005 AS parts1,
                                min(montant) OVER w AS moindre, max(montant) OVER w AS plusGrand
                            FROM subventions
                            WHERE referenceDecision IN (
                                SELECT referenceDecision FROM subventions WHERE referenceDecision IS NOT NULL
                                GROUP BY referenceDecision HAVING count(*) > 1)
                            WINDOW w AS (PARTITION BY referenceDecision))))
                """)
        try warn(db)
    }

    private static func warn(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT s.origine, min(s.ligne), s.referenceDecision, count(*), i.fichier
                FROM parts p JOIN subventions s ON s.id = p.subvention JOIN imports i ON i.id = s.origine
                WHERE p.montant <> s.montant GROUP BY s.referenceDecision ORDER BY s.origine, min(s.ligne)
                """)
        while let row = try rows.next() {
            let count: Int = row[3]
            let fault = Fault(
                file: row[4], line: row[1], column: Fault.Column(name: "montant", index: nil), value: row[2],
                rule: "répète le même montant sur \(count) lignes dont les parts font 1 : il est compté une fois",
                remedy: "Vérifiez que c’est bien le total avant répartition, comme le veut le schéma SCDL.",
                severity: .warning)
            try StoredFault.insert(fault, origin: row[0], dependsOnOthers: true, db)
        }
    }
}
