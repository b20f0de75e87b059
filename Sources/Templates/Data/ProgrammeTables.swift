import BilanKit

extension DataTable {
    /// `dossiers`: applications with the steps that they had taken by the day.
    static let applications = DataTable(
        "dossiers", of: (Labels("dossier", "application"), Labels("dossiers", "applications")),
        rows: { $0.programme.applications(at: $0.date) },
        fields: [
            TypedField("numero", "Numéro", "Number") { $0.application.number },
            TypedField("dispositif", "Dispositif", "Scheme", facet: .scheme) { $0.application.scheme },
            TypedField("nomDispositif", "Dispositif", "Scheme", format: .text) { row, context in
                (context.schemes[row.application.scheme]?.name).cellValue
            },
            TypedField("commission", "Commission", "Committee", format: .text) { row, context in
                (context.schemes[row.application.scheme]?.committee).cellValue
            },
            TypedField("appel", "Appel", "Call") { $0.application.call },
            TypedField("siret", "SIRET", "SIRET") { $0.application.siret },
            TypedField("siren", "SIREN", "SIREN", facet: .company) { $0.application.siren },
            TypedField("denomination", "Entreprise", "Company") { $0.company?.name },
            TypedField("categorieEntreprise", "Catégorie", "Category", facet: .category) { $0.company?.category },
            TypedField("commune", "Commune", "Town") { $0.site?.commune },
            TypedField("departement", "Département", "Department", facet: .department) { $0.site?.department?.code },
            TypedField("nomDepartement", "Département", "Department") { $0.site?.department?.name },
            TypedField("effectif", "Effectif", "Headcount") { $0.site?.headcount },
            TypedField("tranche", "Effectif", "Headcount", format: .text, facet: .band) { row, context in
                .text(HeadcountBand(headcount: row.site?.headcount).label(in: context.language))
            },
            TypedField("objet", "Objet", "Purpose") { $0.application.purpose },
            TypedField("dateDepot", "Déposé le", "Filed on") { $0.application.filedOn },
            TypedField("montantDemande", "Demandé", "Requested") { $0.application.requested },
            TypedField("depenseEligible", "Dépense éligible", "Eligible expense") { $0.application.eligibleExpense },
            TypedField("statut", "Statut", "Status") { $0.current?.rawValue },
            TypedField("etape", "Étape", "Step", format: .text) { row, context in
                (row.current?.label(in: context.language)).cellValue
            },
        ]
            + ApplicationStatus.allCases.map { status in
                TypedField(
                    status.rawValue, "\(status.label(in: .french)) le", "\(status.label(in: .english)) on"
                ) { $0.reached[status] }
            })

    /// `mouvements`: what was committed, ordered and paid until the day.
    static let movements = DataTable(
        "mouvements", of: (Labels("mouvement", "movement"), Labels("mouvements", "movements")),
        rows: { $0.programme.movements(until: $0.date) },
        fields: [
            TypedField("convention", "Convention", "Agreement") { $0.convention },
            TypedField("type", "Type", "Type") { $0.kind.rawValue },
            TypedField("nomType", "Mouvement", "Movement", format: .text) { row, context in
                .text(row.kind.label(in: context.language))
            },
            TypedField("date", "Date", "Date") { $0.date },
            TypedField("exercice", "Exercice", "Year", format: .plainInteger) { $0.date.year },
            TypedField("trimestre", "Trimestre", "Quarter") { Quarter(containing: $0.date).description },
            TypedField("montant", "Montant", "Amount") { $0.amount },
            TypedField("dispositif", "Dispositif", "Scheme") { $0.scheme },
            TypedField("nomBeneficiaire", "Bénéficiaire", "Beneficiary") { $0.beneficiaryName },
        ])

    /// `cofinancements`: what others add to the conventions of awards, each convention's once.
    static let coFundings = DataTable(
        "cofinancements", of: (Labels("cofinancement", "co-funding"), Labels("cofinancements", "co-fundings")),
        rows: { context in
            Records<CoFunding> {
                var awards = context.programme.awards(at: context.date).makeIterator()
                var seen: Set<String> = []
                var rest: AnyIterator<CoFunding>?
                return {
                    while true {
                        if let next = rest?.next() { return next }
                        guard let state = awards.next() else { return nil }
                        guard let reference = state.award.reference, seen.insert(reference).inserted else { continue }
                        rest = context.programme.coFundings(of: reference).makeIterator()
                    }
                }
            }
        },
        fields: [
            TypedField("convention", "Convention", "Agreement") { $0.convention },
            TypedField("financeur", "Financeur", "Funder") { $0.funder },
            TypedField("montant", "Montant", "Amount") { $0.amount },
        ])

    /// `entreprises`.
    static let companies = DataTable(
        "entreprises", of: (Labels("entreprise", "company"), Labels("entreprises", "companies")),
        rows: { $0.programme.companies },
        fields: [
            TypedField("siren", "SIREN", "SIREN", facet: .company) { $0.siren },
            TypedField("denomination", "Entreprise", "Company") { $0.name },
            TypedField("categorieJuridique", "Catégorie juridique", "Legal form") { $0.legalForm },
            TypedField("categorieEntreprise", "Catégorie", "Category", facet: .category) { $0.category },
            TypedField("groupe", "Groupe", "Group") { $0.group },
            TypedField("presentation", "Présentation", "Presentation") { $0.presentation },
        ])

    /// `etablissements`.
    static let sites = DataTable(
        "etablissements", of: (Labels("établissement", "establishment"), Labels("établissements", "establishments")),
        rows: { context in
            Records<Site> {
                var companies = context.programme.companies.makeIterator()
                var rest: AnyIterator<Site>?
                return {
                    while true {
                        if let next = rest?.next() { return next }
                        guard let company = companies.next() else { return nil }
                        rest = context.programme.sites(of: company.id).makeIterator()
                    }
                }
            }
        },
        fields: [
            TypedField("siret", "SIRET", "SIRET") { $0.siret },
            TypedField("siren", "SIREN", "SIREN", facet: .company) { $0.siren },
            TypedField("siege", "Siège", "Seat") { $0.isSeat },
            TypedField("commune", "Commune", "Town") { $0.commune },
            TypedField("codeCommune", "Code commune", "Town code") { $0.communeCode },
            TypedField("departement", "Département", "Department", facet: .department) { $0.department?.code },
            TypedField("nomDepartement", "Département", "Department") { $0.department?.name },
            TypedField("canton", "Canton", "Canton") { $0.canton },
            TypedField("naf", "NAF", "NAF") { $0.activity },
            TypedField("effectif", "Effectif", "Headcount") { $0.headcount },
            TypedField("dateEffectif", "Effectif au", "Headcount on") { $0.headcountDate },
        ])
}
