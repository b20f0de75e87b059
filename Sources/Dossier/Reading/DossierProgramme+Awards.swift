import BilanKit
import Intake

extension DossierProgramme {
    public func awards(at date: CivilDate, of company: CompanyID?, orderedBy order: [AwardOrder]) -> Records<AwardState>
    {
        let needsSites = order.contains(.department) || order.contains(.activity)
        let identities = """
            SELECT s.id FROM subventions s
            \(needsSites ? "LEFT JOIN etablissements et ON et.siret = s.idBeneficiaire" : "")
            \(Self.joins(for: order))
            WHERE s.dateConvention <= ? \(company == nil ? "" : "AND substr(s.idBeneficiaire, 1, 9) = ?")
            \(Self.ordered(by: order))
            """
        return awardStates(identities, [date.description] + (company.map { [$0.description] } ?? []), at: date)
    }

    public func awards(
        at date: CivilDate, in department: Department?, orderedBy order: [AwardOrder]
    ) -> Records<AwardState> {
        guard let department else { return awardsWithoutDepartment(at: date, orderedBy: order) }
        return awardStates(
            Self.identities(inDepartmentOrderedBy: order), [date.description, department.code], at: date)
    }

    /// Most data have none, and know it without a look at their rows.
    private func awardsWithoutDepartment(
        at date: CivilDate, orderedBy order: [AwardOrder]
    ) -> Records<AwardState> {
        let hasSome = remembering { try dossier.awardsWithoutDepartment() > 0 } ?? false
        guard hasSome else { return Records([]) }
        let identities = """
            SELECT s.id FROM subventions s LEFT JOIN etablissements et ON et.siret = s.idBeneficiaire
            \(Self.joins(for: order))
            WHERE s.dateConvention <= ? AND et.departement IS NULL
            \(Self.ordered(by: order))
            """
        return awardStates(identities, [date.description], at: date)
    }

    /// From a department's establishments to their awards, never the other way. Its arguments are a day and the code of
    /// the department.
    static func identities(inDepartmentOrderedBy order: [AwardOrder]) -> String {
        """
        SELECT s.id FROM etablissements et CROSS JOIN subventions s
        ON substr(s.idBeneficiaire, 1, 9) = substr(et.siret, 1, 9) AND s.idBeneficiaire = et.siret
        \(joins(for: order))
        WHERE s.dateConvention <= ? AND et.departement = ?
        \(ordered(by: order))
        """
    }

    /// What the keys of an order are read from, beside an award `s` and its establishment `et`.
    private static func joins(for order: [AwardOrder]) -> String {
        """
        \(order.contains(.amount) ? "LEFT JOIN parts p ON p.subvention = s.id" : "")
        \(order.contains(.call) ? "LEFT JOIN dossiers d ON d.numero = s.dossier" : "")
        """
    }

    private static func ordered(by order: [AwardOrder]) -> String {
        "ORDER BY " + (order.map(sortKey) + ["s.id"]).joined(separator: ", ")
    }

    /// Awards as they stood at a date.
    /// - Parameter identities: a query that gives the awards' `id`.
    func awardStates(_ identities: String, _ arguments: [String], at date: CivilDate) -> Records<AwardState> {
        let files = fileNames
        return walk(identities, arguments, record: (AwardRecord.sql, [date.description])) { row in
            try Self.awardState(row, files)
        }
    }

    private static func sortKey(_ order: AwardOrder) -> String {
        switch order {
        case .department: "et.departement NULLS LAST"
        case .beneficiary: "s.cle"
        case .date: "s.dateConvention"
        case .call: "d.dispositif NULLS LAST, CAST(d.appel AS INTEGER), d.appel"
        case .amount: "coalesce(p.montant, s.montant) DESC"
        case .reference: "s.referenceDecision"
        case .site: "s.idBeneficiaire NULLS LAST"
        case .activity: "et.naf NULLS LAST"
        }
    }

    private static func awardState(
        _ row: DirectStatement, _ files: [Int64: String]
    ) throws -> AwardState {
        var award = try RowDecoder(row, AwardRecord.award, files: files).award()
        let sums = RowDecoder(row, AwardRecord.sums, files: files)
        let own: Money = try sums.required(.montant)
        award.amount = own
        let before: Double? = try sums.optional(.avant)
        let after: Double? = try sums.optional(.apres)
        // The line's part of what is its whole convention's; parts are cut so that they add up to the cent.
        func part(_ whole: Money) -> Money {
            guard let before, let after else { return whole }
            let total = Double(whole.cents)
            return Money(cents: Int64((total * after).rounded()) - Int64((total * before).rounded()))
        }
        let isFollowed = try sums.optional(.estEngagee) ?? false
        let engaged = try sums.optional(.engage) ?? Money.zero
        let released = try sums.optional(.desengage) ?? Money.zero
        return AwardState(
            award: award, company: try RowDecoder(row, AwardRecord.company, files: files).company(),
            site: try RowDecoder(row, AwardRecord.site, files: files).site(),
            application: try RowDecoder(row, AwardRecord.application, files: files).application(),
            committed: isFollowed ? part(engaged - released) : own - part(released),
            ordered: part(try sums.optional(.mandate) ?? .zero), paid: part(try sums.optional(.paye) ?? .zero))
    }
}

/// What is read of each award.
enum AwardRecord {
    static let award = Selection<AwardColumn>(of: "s")
    static let company = Selection<CompanyColumn>(of: "e", at: award.places.upperBound)
    static let site = Selection<SiteColumn>(of: "et", at: company.places.upperBound)
    static let application = Selection<ApplicationColumn>(of: "d", at: site.places.upperBound)
    static let sums = Selection<AwardSum>(at: application.places.upperBound, \.sql)

    /// Its first argument is the date, its second the award's `id`.
    static let sql = """
        SELECT \(award.sql), \(company.sql), \(site.sql), \(application.sql), \(sums.sql)
        FROM subventions s
        LEFT JOIN entreprises e ON e.siren = substr(s.idBeneficiaire, 1, 9)
        LEFT JOIN etablissements et ON et.siret = s.idBeneficiaire
        LEFT JOIN dossiers d ON d.numero = s.dossier
        LEFT JOIN parts p ON p.subvention = s.id
        LEFT JOIN mouvements m ON m.convention = s.referenceDecision
        WHERE s.id = ?2 GROUP BY s.id
        """
}

/// What an award `s` has of its convention: its part `p`, and the sums of the movements `m` by the date ?1.
enum AwardSum: Int, NamedColumn {
    /// The award's own amount.
    case montant
    /// Where its part of the convention begins and ends, of 1; NULL where the convention isn't divided.
    case avant, apres
    /// Whether the convention has a commitment at any date.
    case estEngagee
    case engage, desengage, mandate, paye

    static var table: DossierTable { .mouvements }

    var sql: String {
        switch self {
        case .montant: "coalesce(p.montant, s.montant)"
        case .avant: "p.avant"
        case .apres: "p.apres"
        case .estEngagee: "max(m.type = 'engagement')"
        case .engage: Self.sum(of: .commitment)
        case .desengage: Self.sum(of: .decommitment)
        case .mandate: Self.sum(of: .order)
        case .paye: Self.sum(of: .payment)
        }
    }

    private static func sum(of kind: Movement.Kind) -> String {
        "sum(m.montant) FILTER (WHERE m.type = '\(kind.rawValue)' AND m.date <= ?1)"
    }
}
