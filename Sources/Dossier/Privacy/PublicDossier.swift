import BilanKit
internal import GRDB
import Intake

/// The dossier that a public run works on, and all that it works on: a copy in which no one stands who may not be
/// named. What reads it, a plugin, an export or a trace, has nothing to mask and no way to who they are.
package enum PublicDossier {
    /// SQLite's `user_version` of such a copy.
    private static let mark = 1

    /// Makes the copy.
    /// - Parameters:
    ///   - path: an up to date dossier.
    ///   - copy: where no file is yet.
    /// - Throws: `DossierRefusal` for a file that is missing or no dossier, or whose companies aren't all known; the
    ///   store's error.
    package static func make(from path: String, to copy: String) throws -> PublicNames {
        let original = try Dossier.open(readingAt: path)
        try Dossier.translating(path) {
            try original.queue.inDatabase { db in
                try db.execute(sql: "COMMIT")
                // What was deleted is not copied.
                try db.execute(sql: "VACUUM INTO ?", arguments: [copy])
            }
        }
        try original.close()
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            for setting in ["temp_store = FILE", "cache_size = -65536", "synchronous = OFF", "secure_delete = ON"] {
                try db.execute(sql: "PRAGMA \(setting)")
            }
        }
        let queue = try DatabaseQueue(path: copy, configuration: configuration)
        defer { try? queue.close() }
        return try queue.write { db in
            let found = try MaskedBodies(db)
            var names = PublicNames(found.index, rare: [])
            try RefusedCompanies.refuse(names, db)
            if !found.bodies.isEmpty {
                var numbers = PublicNumbers(found, db)
                try numbers.write()
                var texts = PublicTexts(found, db)
                names = PublicNames(found.index, rare: try texts.write())
                try PublicKeys.write(found.index, rare: names.rare, db)
            }
            try writeFiles(names, db)
            names.untold = untold(found)
            if let notice = names.notice { try write(notice, db) }
            try KeptTotals.keep(db)
            try mark(db)
            return names
        }
    }

    /// Says of a dossier that it is such a copy.
    static func mark(_ db: Database) throws { try db.execute(sql: "PRAGMA user_version = \(mark)") }

    /// Whether a dossier is such a copy.
    package static func isPublic(_ dossier: Dossier) throws -> Bool {
        try dossier.queue.unsafeReentrantRead { try Int.fetchOne($0, sql: "PRAGMA user_version") } == mark
    }

    /// Files bear names too, and what was found in them quotes their cells. Of rows that were left out the reason and
    /// the amount stay.
    private static func writeFiles(_ names: PublicNames, _ db: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT id, fichier FROM imports ORDER BY id") {
            try db.execute(
                sql: "UPDATE imports SET fichier = ?, chemin = ?, lecture = '' WHERE id = ?",
                arguments: [names.strictlyMasked(row[1]), "\(row[0] as Int64)", row[0] as Int64])
        }
        try db.execute(
            sql: """
                DELETE FROM anomalies WHERE motif IS NULL;
                UPDATE anomalies SET ligne = NULL, colonne = NULL, rang = NULL, valeur = NULL, regle = '', remede = '',
                    code = NULL, constat = NULL;
                DELETE FROM reparations;
                DELETE FROM historique;
                UPDATE lectures SET decisions = '';
                """)
    }

    /// What readers must know where the data doesn't say who is a natural person.
    private static func untold(_ found: MaskedBodies) -> Finding? {
        found.untoldCount > 0 ? .dossier(.personsUntold(count: found.untoldCount)) : nil
    }

    private static func write(_ notice: String, _ db: Database) throws {
        guard let origin = try Int64.fetchOne(db, sql: "SELECT min(id) FROM imports") else { return }
        try db.execute(
            sql: "INSERT OR IGNORE INTO avertissements (origine, ligne, texte) VALUES (?, 1, ?)",
            arguments: [origin, notice])
    }
}
