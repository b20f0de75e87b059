import BilanKit

extension DossierProgramme {
    public func awards(at date: CivilDate, of siren: SIREN?, orderedBy order: [AwardOrder]) -> Records<AwardState> {
        let bound = siren == nil ? "" : "AND substr(s.idBeneficiaire, 1, 9) = ? "
        let keys = order.map { Self.sortKey($0, audience) } + ["s.id"]
        let identities = """
            SELECT s.id FROM subventions s
            \(order.contains(.beneficiary) && audience == .public ? "LEFT JOIN entreprises e ON e.siren = substr(s.idBeneficiaire, 1, 9)" : "")
            \(order.contains(.department) ? "LEFT JOIN etablissements et ON et.siret = s.idBeneficiaire" : "")
            \(order.contains(.amount) ? "LEFT JOIN parts p ON p.subvention = s.id" : "")
            \(order.contains(.call) ? "LEFT JOIN dossiers d ON d.numero = s.dossier" : "")
            WHERE s.dateConvention <= ? \(bound)ORDER BY \(keys.joined(separator: ", "))
            """
        return awardStates(identities, [date.description] + (siren.map { [$0.digits] } ?? []), at: date)
    }

    /// Awards as they stood at a date.
    /// - Parameter identities: a query that gives the awards' `id`.
    func awardStates(_ identities: String, _ arguments: [String], at date: CivilDate) -> Records<AwardState> {
        let files = fileNames
        let audience = audience
        return walk(identities, arguments, record: (Self.awardRecord, [date.description])) { row in
            try Self.awardState(row, files, audience)
        }
    }

    private static func sortKey(_ order: AwardOrder, _ audience: Audience) -> String {
        switch order {
        case .department: "et.departement NULLS LAST"
        case .beneficiary: audience.sortKey("e", name: "s.cle")
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
        _ row: DirectStatement, _ files: [Int64: String], _ audience: Audience
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
        if let mask = audience.mask(company) {
            award.purpose = audience.shown(award.purpose, namesOf: company, award.beneficiaryName)
            award.beneficiaryName = mask
            // Whoever has the number finds the name.
            (award.beneficiarySIRET, award.beneficiaryRNA) = (nil, nil)
        }

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
        var site = try sites.site()
        if audience.mask(company) != nil { site?.siret = nil }
        var application = try applications.application()
        if let purpose = application?.purpose { application?.purpose = audience.shown(purpose, namesOf: company) }
        return AwardState(
            award: award, company: audience.shown(company), site: site, application: application,
            committed: isFollowed ? part(engaged - released) : own - part(released), ordered: part(ordered),
            paid: part(paid))
    }
}
