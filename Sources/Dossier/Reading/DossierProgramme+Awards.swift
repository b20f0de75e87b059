import BilanKit

extension DossierProgramme {
    public func awards(at date: CivilDate, of company: CompanyID?, orderedBy order: [AwardOrder]) -> Records<AwardState>
    {
        let bound = company == nil ? "" : "AND substr(s.idBeneficiaire, 1, 9) = ? "
        let keys = order.map(Self.sortKey) + ["s.id"]
        let identities = """
            SELECT s.id FROM subventions s
            \(order.contains(.department) ? "LEFT JOIN etablissements et ON et.siret = s.idBeneficiaire" : "")
            \(order.contains(.amount) ? "LEFT JOIN parts p ON p.subvention = s.id" : "")
            \(order.contains(.call) ? "LEFT JOIN dossiers d ON d.numero = s.dossier" : "")
            WHERE s.dateConvention <= ? \(bound)ORDER BY \(keys.joined(separator: ", "))
            """
        return awardStates(identities, [date.description] + (company.map { [$0.description] } ?? []), at: date)
    }

    /// Awards as they stood at a date.
    /// - Parameter identities: a query that gives the awards' `id`.
    func awardStates(_ identities: String, _ arguments: [String], at date: CivilDate) -> Records<AwardState> {
        let files = fileNames
        return walk(identities, arguments, record: (Self.awardRecord, [date.description])) { row in
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
        }
    }

    /// Its first argument is the date, its second the award's `id`.
    private static let awardRecord = """
        SELECT \(StoredColumns.list(StoredColumns.award, of: "s")), \(StoredColumns.list(StoredColumns.company, of: "e")),
            \(StoredColumns.list(StoredColumns.site, of: "et")),
            \(StoredColumns.list(StoredColumns.application, of: "d")),
            coalesce(p.montant, s.montant), p.avant, p.apres, max(m.type = 'engagement'),
            sum(m.montant) FILTER (WHERE m.type = 'engagement' AND m.date <= ?1),
            sum(m.montant) FILTER (WHERE m.type = 'desengagement' AND m.date <= ?1),
            sum(m.montant) FILTER (WHERE m.type = 'mandat' AND m.date <= ?1),
            sum(m.montant) FILTER (WHERE m.type = 'paiement' AND m.date <= ?1)
        FROM subventions s
        LEFT JOIN entreprises e ON e.siren = substr(s.idBeneficiaire, 1, 9)
        LEFT JOIN etablissements et ON et.siret = s.idBeneficiaire
        LEFT JOIN dossiers d ON d.numero = s.dossier
        LEFT JOIN parts p ON p.subvention = s.id
        LEFT JOIN mouvements m ON m.convention = s.referenceDecision
        WHERE s.id = ?2 GROUP BY s.id
        """

    private static func awardState(
        _ row: DirectStatement, _ files: [Int64: String]
    ) throws -> AwardState {
        var base = 0
        func decoder(_ table: String, _ columns: [String]) -> RowDecoder {
            defer { base += columns.count }
            return RowDecoder(row, at: base, table: table, files: files)
        }
        var awards = decoder("subventions", StoredColumns.award)
        var companies = decoder("entreprises", StoredColumns.company)
        var sites = decoder("etablissements", StoredColumns.site)
        var applications = decoder("dossiers", StoredColumns.application)
        var award = try awards.award()
        let company = try companies.company()

        var sums = RowDecoder(row, at: base, table: "mouvements", files: files)
        let own = try sums.required(sums.money(), "montant")
        award.amount = own
        let before = sums.number()
        let after = sums.number()
        // The line's part of what is its whole convention's; parts are cut so that they add up to the cent.
        func part(_ whole: Money) -> Money {
            guard let before, let after else { return whole }
            let total = Double(whole.cents)
            return Money(cents: Int64((total * after).rounded()) - Int64((total * before).rounded()))
        }
        let isFollowed = sums.flag() ?? false
        let engaged = sums.money() ?? .zero
        let released = sums.money() ?? .zero
        let ordered = sums.money() ?? .zero
        let paid = sums.money() ?? .zero
        return AwardState(
            award: award, company: company, site: try sites.site(), application: try applications.application(),
            committed: isFollowed ? part(engaged - released) : own - part(released), ordered: part(ordered),
            paid: part(paid))
    }
}
