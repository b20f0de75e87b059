import BilanKit
import Intake

extension RowDecoder<SchemeColumn> {
    func scheme() throws -> Scheme {
        try Scheme(
            code: required(.code), name: required(.libelle), raeID: optional(.idRAE),
            registerID: optional(.dispositifAide), committee: optional(.commission), start: optional(.debut),
            end: optional(.fin), origin: origin())
    }
}

extension RowDecoder<CallColumn> {
    func call() throws -> Call {
        try Call(
            scheme: required(.dispositif), number: required(.numero), name: required(.libelle),
            opening: optional(.ouverture), closing: optional(.cloture), publishedApplications: optional(.candidatures),
            publishedRetained: optional(.retenues), origin: origin())
    }
}

extension RowDecoder<AuthorisationColumn> {
    func authorisation() throws -> Authorisation {
        try Authorisation(
            scheme: required(.dispositif), year: required(.exercice), commitmentVoted: required(.apVotee),
            commitmentAllocated: required(.apAffectee), paymentVoted: required(.cpVote), origin: origin())
    }
}

extension RowDecoder<TargetColumn> {
    func target() throws -> Target {
        try Target(
            scheme: required(.dispositif), indicator: required(.indicateur), deadline: required(.echeance),
            value: required(.valeur), origin: origin())
    }
}

extension RowDecoder<IndicatorColumn> {
    func indicator() throws -> Indicator {
        let subject: String = try required(.sujet)
        let value: String = try required(.valeur)
        // A gain is written with its sign.
        let number = CellRule.decimal(value.hasPrefix("+") ? String(value.dropFirst()) : value)
        return try Indicator(
            subject: subject == "contexte"
                ? .context : CompanyID(subject).map(IndicatorSubject.company) ?? .scheme(subject),
            code: required(.code), name: required(.libelle), value: number, text: value, unit: optional(.unite),
            date: optional(.date), method: optional(.methode), finding: optional(.constat), source: optional(.source),
            origin: origin())
    }
}

extension RowDecoder<CompanyColumn> {
    /// Nil where a join found no company.
    func company() throws -> Company? {
        guard let id: CompanyID = try optional(.siren) else { return nil }
        return try Company(
            id: id, name: required(.denomination), legalForm: optional(.categorieJuridique),
            category: optional(.categorieEntreprise), group: optional(.groupe),
            isNaturalPerson: optional(.personnePhysique) ?? false, isPublishable: optional(.diffusion) ?? true,
            presentation: optional(.presentation), origin: origin())
    }
}

extension RowDecoder<SiteColumn> {
    /// Nil where a join found no place of business.
    func site() throws -> Site? {
        guard let company: CompanyID = try optional(.siren) else { return nil }
        return try Site(
            siret: siret(), company: company, isSeat: optional(.siege) ?? false, commune: optional(.commune),
            communeCode: optional(.codeCommune), department: optional(.departement), canton: optional(.canton),
            activity: optional(.naf), activityVersion: optional(.nafVersion),
            headcountCode: optional(.trancheEffectifs), headcount: optional(.effectif),
            headcountDate: optional(.dateEffectif), origin: origin())
    }

    /// Nil also of an establishment that a public dossier has a code for.
    private func siret() throws -> SIRET? {
        guard let text: String = try optional(.siret), !MaskCode.isCode(text) else { return nil }
        guard let siret = SIRET(text) else { throw damage(in: .siret, text) }
        return siret
    }
}

extension RowDecoder<ApplicationColumn> {
    /// Nil where a join found no application.
    func application() throws -> Application? {
        guard let number: String = try optional(.numero) else { return nil }
        let identifier: String = try required(.siret)
        guard let applicant = CompanyID(identifier.prefix(9)) else { throw damage(in: .siret, identifier) }
        return try Application(
            number: number, scheme: required(.dispositif), call: optional(.appel), siret: SIRET(identifier),
            applicant: applicant, purpose: optional(.objet), filedOn: optional(.dateDepot),
            requested: optional(.montantDemande), eligibleExpense: optional(.depenseEligible), origin: origin())
    }
}

extension RowDecoder<AwardColumn> {
    func award() throws -> Award {
        try Award(
            grantorName: optional(.nomAttribuant) ?? "", grantorSIRET: siretOfBody(.idAttribuant),
            date: required(.dateConvention), reference: optional(.referenceDecision),
            beneficiaryName: required(.nomBeneficiaire), beneficiarySIRET: siretOfBody(.idBeneficiaire),
            beneficiaryRNA: optional(.rnaBeneficiaire), purpose: optional(.objet) ?? "", amount: required(.montant),
            kind: optional(.nature) ?? "", paymentTerms: optional(.conditionsVersement) ?? "",
            paymentPeriod: period(), raeID: optional(.idRAE), isNotifiedToEU: optional(.notificationUE) ?? false,
            share: optional(.pourcentageSubvention), schemeRegisterID: optional(.dispositifAide),
            application: optional(.dossier), aidRegime: optional(.regimeAide), lapse: optional(.caducite),
            origin: origin())
    }

    /// Nil where a body is known by its SIREN alone.
    private func siretOfBody(_ column: AwardColumn) throws -> SIRET? {
        guard let identifier: String = try optional(column) else { return nil }
        guard let siret = SIRET(identifier) else {
            guard SIREN(identifier) != nil || MaskCode.isCode(identifier) else { throw damage(in: column, identifier) }
            return nil
        }
        return siret
    }

    /// Nil where a date doesn't exist, the end comes first or the period is in words: import warned of it.
    private func period() throws -> ClosedRange<CivilDate>? {
        let text: String = try optional(.datesPeriodeVersement) ?? ""
        if let day = CivilDate(text), day.isPlausible { return day...day }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let dates = parts.compactMap { CivilDate($0) }.filter(\.isPlausible)
        guard dates.count == parts.count else { return nil }
        switch dates.count {
        case 1: return dates[0]...dates[0]
        case 2 where dates[0] <= dates[1]: return dates[0]...dates[1]
        default: return nil
        }
    }
}

extension RowDecoder<CoFundingColumn> {
    func coFunding() throws -> CoFunding {
        try CoFunding(
            convention: required(.convention), funder: required(.financeur), amount: required(.montant),
            origin: origin())
    }
}

extension RowDecoder<MovementColumn> {
    func movement() throws -> Movement {
        try Movement(
            convention: required(.convention), kind: required(.type), date: required(.date),
            amount: required(.montant), origin: origin())
    }
}
