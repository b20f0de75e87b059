internal import GRDB
import Intake

extension Dossier {
    /// Makes a copy of a dossier, in one snapshot, whatever its schema.
    /// - Throws: `DossierRefusal` for a file that is missing, is no dossier, or was made by a later version.
    package static func copy(from path: String, to copy: String) throws {
        let original = try Dossier.open(upgradableAt: path).dossier
        defer { try? original.close() }
        let target = try DatabaseQueue(path: copy)
        try original.queue.backup(to: target)
        try target.close()
    }

    /// Reads the amounts of all its imports anew.
    /// - Returns: what was found then.
    package func read(_ amounts: AmountChoice) throws -> ImportSummary {
        try queue.write { db in
            try db.execute(sql: "UPDATE imports SET montants = ?", arguments: [amounts.stored])
            try ShareSplit.rerun(db)
            try KeptTotals.keep(db)
        }
        return try summary()
    }
}
