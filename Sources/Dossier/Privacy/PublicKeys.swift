internal import GRDB

/// Gives references that name someone a number instead, wherever they stand, so that rows still find one another.
struct PublicKeys {
    /// A reference, where it is defined and where it is named.
    private struct Key {
        var table: String
        var column: String
        /// As SQL, the number of the one whose row it is.
        var owner: String
        var uses: [(table: String, column: String)]
    }

    private static let all = [
        Key(
            table: "subventions", column: "referenceDecision", owner: "t.idBeneficiaire",
            uses: [("mouvements", "convention"), ("cofinancements", "convention"), ("conventions", "reference")]),
        Key(
            table: "dossiers", column: "numero", owner: "t.siret",
            uses: [("statuts", "dossier"), ("subventions", "dossier")]),
        Key(
            table: "dispositifs", column: "code", owner: "NULL",
            uses: [
                ("appels", "dispositif"), ("dossiers", "dispositif"), ("autorisations", "dispositif"),
                ("objectifs", "dispositif"), ("indicateurs", "sujet"),
            ]),
        Key(table: "appels", column: "numero", owner: "NULL", uses: [("dossiers", "appel")]),
    ]

    static func write(_ index: NameIndex, rare: Set<UInt64>, _ db: Database) throws {
        var finder = NameFinder(index)
        for key in all {
            let rows = try DirectStatement(
                db,
                """
                SELECT t.\(key.column), iif(\(MaskCode.condition(key.owner)), substr(\(key.owner), 1, 9), NULL)
                FROM \(key.table) t WHERE t.\(key.column) IS NOT NULL ORDER BY t.id
                """)
            var changed: [String] = []
            while try rows.step() {
                let owner = rows.isNull(1) ? nil : rows.text(1)
                let context = NameFinder.Context(owner: owner, rare: rare)
                if finder.masked(rows.bytes(0), context) != nil { changed.append(rows.text(0)) }
            }
            var done: Set<String> = []
            for old in changed where done.insert(old).inserted {
                let new = "référence masquée \(done.count)"
                for (table, column) in [(key.table, key.column)] + key.uses {
                    try db.execute(
                        sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?", arguments: [new, old])
                }
            }
        }
    }
}
