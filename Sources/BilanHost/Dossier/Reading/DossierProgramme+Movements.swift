import BilanKit

extension DossierProgramme {
    public func movements(until date: CivilDate, of convention: String?) -> Records<Movement> {
        let bound = convention == nil ? "" : "AND m.convention = ? "
        let base = StoredColumns.movement.count
        // A convention of several lines has several beneficiaries: none is named.
        let sql = """
            SELECT \(StoredColumns.list(StoredColumns.movement, of: "m")), d.dispositif,
                iif(p.subvention IS NULL, s.nomBeneficiaire, NULL), \(StoredColumns.list(StoredColumns.company, of: "e"))
            FROM mouvements m
            LEFT JOIN subventions s ON s.id = (SELECT min(id) FROM subventions WHERE referenceDecision = m.convention)
            LEFT JOIN parts p ON p.subvention = s.id
            LEFT JOIN dossiers d ON d.numero = s.dossier
            LEFT JOIN entreprises e ON e.siren = substr(s.idBeneficiaire, 1, 9)
            WHERE m.date <= ? \(bound)ORDER BY m.date, m.id
            """
        let files = fileNames
        let audience = audience
        return walk(sql, [date.description] + (convention.map { [$0] } ?? [])) { row in
            var decoder = RowDecoder(row, table: "mouvements", files: files)
            var movement = try decoder.movement()
            movement.scheme = decoder.text()
            movement.beneficiaryName = decoder.text()
            var companies = RowDecoder(row, at: base + 2, table: "entreprises", files: files)
            if movement.beneficiaryName != nil, let mask = audience.mask(try companies.company()) {
                movement.beneficiaryName = mask
            }
            return movement
        }
    }
}
