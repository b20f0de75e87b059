import BilanKit
internal import GRDB
import Support

/// Puts codes in place of the numbers of those who may not be named, and their masks in place of their names, in every
/// row that is about them.
struct PublicNumbers {
    private let found: MaskedBodies
    private let db: Database
    /// By SIRET.
    private var sites: [String: String] = [:]
    private var siteCounts: [String: Int] = [:]

    init(_ found: MaskedBodies, _ db: Database) {
        self.found = found
        self.db = db
    }

    mutating func write() throws {
        for body in found.bodies { for siren in body.numbers { try write(body, siren) } }
        try writeAwards()
    }

    /// The rows that have a SIREN, or a SIRET of it.
    private mutating func write(_ body: MaskedBodies.Body, _ siren: String) throws {
        try db.cachedStatement(
            sql: """
                UPDATE entreprises SET siren = ?1, denomination = ?2, groupe = NULL, presentation = NULL,
                    personnePhysique = ?3, cle = ?4
                WHERE siren = ?5
                """
        ).execute(arguments: [body.code, body.mask, body.isPerson ? 1 : 0, SortKey.folded(body.mask), siren])
        for (id, siret) in try rows("SELECT id, siret FROM etablissements WHERE siren = ? ORDER BY id", siren) {
            try db.cachedStatement(sql: "UPDATE etablissements SET siren = ?, siret = ? WHERE id = ?").execute(
                arguments: [body.code, siret.map { code($0, of: body.code) }, id])
        }
        for (id, siret) in try rows("SELECT id, siret FROM dossiers WHERE substr(siret, 1, 9) = ? ORDER BY id", siren) {
            try db.cachedStatement(sql: "UPDATE dossiers SET siret = ? WHERE id = ?").execute(
                arguments: [siret.map { code($0, of: body.code) }, id])
        }
        for (id, siret) in try rows(
            "SELECT id, idBeneficiaire FROM subventions WHERE substr(idBeneficiaire, 1, 9) = ? ORDER BY id", siren)
        {
            try write(body, award: id, siret.map { code($0, of: body.code) } ?? body.code)
        }
        try db.cachedStatement(sql: "UPDATE indicateurs SET sujet = ? WHERE sujet = ?").execute(
            arguments: [body.code, siren])
    }

    /// Awards without a number, and grants of theirs to others.
    private mutating func writeAwards() throws {
        for (id, body) in found.awards.sorted(by: { $0.key < $1.key }) {
            let hasCode = try Bool.fetchOne(
                db, sql: "SELECT coalesce(\(MaskCode.condition("idBeneficiaire")), 0) FROM subventions WHERE id = ?",
                arguments: [id])
            if hasCode == false { try write(found.bodies[body], award: id, found.bodies[body].code) }
        }
        guard !found.bySIREN.isEmpty else { return }
        let grantors = try Row.fetchAll(
            db, sql: "SELECT DISTINCT idAttribuant FROM subventions WHERE idAttribuant IS NOT NULL")
        for row in grantors where found.bySIREN[String((row[0] as String).prefix(9))] != nil {
            try db.execute(
                sql: "UPDATE subventions SET idAttribuant = NULL WHERE idAttribuant = ?", arguments: [row[0] as String])
        }
    }

    private func write(_ body: MaskedBodies.Body, award id: Int64, _ code: String) throws {
        try db.cachedStatement(
            sql: """
                UPDATE subventions SET idBeneficiaire = ?, rnaBeneficiaire = NULL, nomBeneficiaire = ?, cle = ?
                WHERE id = ?
                """
        ).execute(arguments: [code, body.mask, SortKey.folded(body.mask), id])
    }

    private func rows(_ sql: String, _ siren: String) throws -> [(id: Int64, number: String?)] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [siren]).map { ($0[0], $0[1]) }
    }

    /// The code of a SIRET, or of a SIREN that stands alone.
    private mutating func code(_ number: String, of company: String) -> String {
        guard number.utf8.count > 9 else { return company }
        if let known = sites[number] { return known }
        siteCounts[company, default: 0] += 1
        let code = MaskCode.site(siteCounts[company]!, of: company)
        sites[number] = code
        return code
    }
}
