/// The demonstration's files, in the order of `docs/data-format.md`: the same at each run.
struct DemoData {
    /// Each file's name and text.
    let files: [(name: String, text: String)]

    /// The numbers drawn are those of this seed: any other gives another demonstration with the same totals.
    static let seed: UInt64 = 2014_2018

    init() {
        var random = SplitMix64(seed: Self.seed)
        var companyStage = CompanyStage(&random)
        var applicationStage = ApplicationStage(&companyStage, &random)
        let awardStage = AwardStage(companyStage.companies, &applicationStage, &random)
        let outcomes = OutcomeStage(companyStage.companies, awardStage.awards, &random).outcomes
        let companies = companyStage.companies
        let awards = awardStage.awards
        let applications = applicationStage.applications

        files =
            [Self.schemes(), Self.calls()] + Self.companies(companies) + Self.applications(applications, companies)
            + Self.awards(awards, applications, companies)
            + [Self.budget(awards), Self.indicators(outcomes), Self.targets(), Self.notices()].map {
                ($0.name, $0.text)
            }
    }

    private static func schemes() -> (String, String) {
        var file = CSVFile(
            "dispositifs.csv", "code", "libelle", "idRAE", "dispositifAide", "commission", "debut", "fin")
        file.add("UDF", "Usine du Futur", nil, nil, "Développement économique", "2014-02-03", nil)
        file.add("CP", "Croissance Premium", nil, nil, "Développement économique", nil, nil)
        file.add("UPG", "Up Garde, accélérateur de jeunes pousses", nil, nil, "Développement économique", nil, nil)
        return (file.name, file.text)
    }

    private static func calls() -> (String, String) {
        var file = CSVFile(
            "appels.csv", "dispositif", "numero", "libelle", "ouverture", "cloture", "candidatures", "retenues")
        for call in CallPlan.all {
            // Only the first call's counts were published.
            let isPublished = call.number == 1
            file.add(
                "UDF", "\(call.number)", "AMI n° \(call.number)", "\(call.opening)", "\(call.closing)",
                isPublished ? "88" : nil, isPublished ? "63" : nil)
        }
        let open = CallPlan.open
        file.add("UDF", "\(open.number)", "AMI n° \(open.number)", "\(open.opening)", "\(open.closing)", nil, nil)
        return (file.name, file.text)
    }

    private static func companies(_ companies: [FictitiousCompany]) -> [(String, String)] {
        var file = CSVFile(
            "entreprises.csv", "siren", "denomination", "categorieJuridique", "categorieEntreprise", "groupe",
            "personnePhysique", "diffusion", "presentation")
        var sites = CSVFile(
            "etablissements.csv", "siret", "siren", "siege", "commune", "codeCommune", "departement", "canton", "naf",
            "nafVersion", "trancheEffectifs", "effectif", "dateEffectif")
        PublishedFacts.addCompanies(to: &file, &sites)
        for company in companies {
            file.add(
                company.identifier.siren, company.name, company.legalForm, company.category, company.group,
                company.isNaturalPerson ? "oui" : "non", company.isPublishable ? "oui" : "non", company.presentation)
            let year = CallPlan.all.first { $0.number == company.retainedBy }?.opening.year ?? 2018
            sites.add(
                company.identifier.siret, company.identifier.siren, "oui", company.place.name, company.place.code,
                company.place.department, nil, company.trade.activity, "NAFRev2", HeadcountPlan.code(company.headcount),
                "\(company.headcount)", "\(year - 1)-12-31")
        }
        return [(file.name, file.text), (sites.name, sites.text)]
    }

    private static func applications(
        _ applications: [FictitiousApplication], _ companies: [FictitiousCompany]
    ) -> [(String, String)] {
        var file = CSVFile(
            "dossiers.csv", "numero", "dispositif", "appel", "siret", "objet", "dateDepot", "montantDemande",
            "depenseEligible")
        var steps = CSVFile("statuts.csv", "dossier", "statut", "date")
        for application in applications {
            file.add(
                application.number, "UDF", "\(application.call)", companies[application.company].identifier.siret,
                application.purpose, "\(application.filedOn)", AmountPlan.text(application.requested),
                AmountPlan.text(application.eligible))
            for step in application.steps { steps.add(application.number, step.status, "\(step.day)") }
        }
        return [(file.name, file.text), (steps.name, steps.text)]
    }
}
