import BilanKit

extension DossierProgramme {
    public func movements(until date: CivilDate, of convention: String?) -> Records<Movement> {
        let bound = convention == nil ? "" : "AND m.convention = ? "
        // A convention of several lines has several beneficiaries: none is named.
        let sql = """
            SELECT \(StoredColumns.list(StoredColumns.movement, of: "m")), d.dispositif,
                iif(p.subvention IS NULL, s.nomBeneficiaire, NULL)
            FROM mouvements m
            LEFT JOIN subventions s ON s.id = (SELECT min(id) FROM subventions WHERE referenceDecision = m.convention)
            LEFT JOIN parts p ON p.subvention = s.id
            LEFT JOIN dossiers d ON d.numero = s.dossier
            WHERE m.date <= ? \(bound)ORDER BY m.date, m.id
            """
        let files = fileNames
        return walk(sql, [date.description] + (convention.map { [$0] } ?? [])) { row in
            var decoder = RowDecoder(row, table: "mouvements", files: files)
            var movement = try decoder.movement()
            movement.scheme = decoder.text()
            movement.beneficiaryName = decoder.text()
            return movement
        }
    }
}
