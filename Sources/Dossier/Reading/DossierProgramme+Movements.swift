import BilanKit
import Intake

extension DossierProgramme {
    public func movements(until date: CivilDate, of convention: String?) -> Records<Movement> {
        let bound = convention == nil ? "" : "AND m.convention = ? "
        let files = fileNames
        return walk(MovementRecord.sql(bound), [date.description] + (convention.map { [$0] } ?? [])) { row in
            var movement = try RowDecoder(row, MovementRecord.movement, files: files).movement()
            let award = RowDecoder(row, MovementRecord.award, files: files)
            movement.scheme = try award.optional(.dispositif)
            movement.beneficiaryName = try award.optional(.nomBeneficiaire)
            return movement
        }
    }
}

/// What is read of each movement.
enum MovementRecord {
    static let movement = Selection<MovementColumn>(of: "m")
    static let award = Selection<MovedAward>(at: movement.places.upperBound, \.sql)

    /// Its first argument is the last day.
    /// - Parameter bound: another condition.
    static func sql(_ bound: String) -> String {
        """
        SELECT \(movement.sql), \(award.sql)
        FROM mouvements m
        LEFT JOIN subventions s ON s.id = (SELECT min(id) FROM subventions WHERE referenceDecision = m.convention)
        LEFT JOIN parts p ON p.subvention = s.id
        LEFT JOIN dossiers d ON d.numero = s.dossier
        WHERE m.date <= ? \(bound)ORDER BY m.date, m.id
        """
    }
}

/// What a movement's award says of it.
enum MovedAward: Int, NamedColumn {
    case dispositif, nomBeneficiaire

    static var table: DossierTable { .subventions }

    var sql: String {
        switch self {
        case .dispositif: "d.dispositif"
        // A convention of several lines has several beneficiaries: none is named.
        case .nomBeneficiaire: "iif(p.subvention IS NULL, s.nomBeneficiaire, NULL)"
        }
    }
}
