import BilanKit

extension DataTable {
    /// `subventions`: awards with their state at the day.
    static let awards = DataTable(
        "subventions", of: (Labels("aide", "award"), Labels("aides", "awards")), counts: .awards,
        rows: { $0.programme.awards(at: $0.date) },
        inDepartment: { $0.programme.awards(at: $0.date, in: $1) }, fields: awardFields)

    private static let awardFields: [TypedField<AwardState>] = [
        TypedField("nomAttribuant", "Attribuant", "Grantor") { $0.award.grantorName },
        TypedField("idAttribuant", "SIRET de l’attribuant", "Grantor’s SIRET") { $0.award.grantorSIRET },
        TypedField("dateConvention", "Convention du", "Agreement date") { $0.award.date },
        TypedField("exercice", "Exercice", "Year", format: .plainInteger) { $0.award.date.year },
        TypedField("referenceDecision", "Référence", "Reference") { $0.award.reference },
        TypedField("nomBeneficiaire", "Bénéficiaire", "Beneficiary") { $0.award.beneficiaryName },
        TypedField("idBeneficiaire", "SIRET", "SIRET") { $0.award.beneficiarySIRET },
        TypedField("siren", "SIREN", "SIREN", facet: .company) { $0.company?.id.siren },
        TypedField("objet", "Objet", "Purpose") { $0.award.purpose },
        TypedField("nature", "Nature", "Kind") { $0.award.kind },
        TypedField("conditionsVersement", "Conditions de versement", "Payment terms") { $0.award.paymentTerms },
        TypedField("debutVersement", "Versement dès le", "Payment from") { $0.award.paymentPeriod?.lowerBound },
        TypedField("finVersement", "Versement jusqu’au", "Payment until") { $0.award.paymentPeriod?.upperBound },
        TypedField("caducite", "Caducité", "Lapses on") { $0.award.lapse },
        TypedField("regimeAide", "Régime d’aide", "Aid scheme") { $0.award.aidRegime },
        TypedField("notificationUE", "Notifié à l’UE", "Notified to the EU") { $0.award.isNotifiedToEU },
        TypedField("dossier", "Dossier", "Application") { $0.award.application },
        TypedField("dispositif", "Dispositif", "Scheme", facet: .scheme) { $0.application?.scheme },
        TypedField("nomDispositif", "Dispositif", "Scheme", format: .text) { row, context in
            (row.application.flatMap { context.schemes[$0.scheme]?.name }).cellValue
        },
        TypedField("commission", "Commission", "Committee", format: .text) { row, context in
            (row.application.flatMap { context.schemes[$0.scheme]?.committee }).cellValue
        },
        TypedField("appel", "Appel", "Call") { $0.application?.call },
        TypedField("categorieEntreprise", "Catégorie", "Category", facet: .category) { $0.company?.category },
        TypedField("groupe", "Groupe", "Group") { $0.company?.group },
        TypedField("commune", "Commune", "Town") { $0.site?.commune },
        TypedField("codeCommune", "Code commune", "Town code") { $0.site?.communeCode },
        TypedField("departement", "Département", "Department", facet: .department) { $0.site?.department?.code },
        TypedField("nomDepartement", "Département", "Department") { $0.site?.department?.name },
        TypedField("canton", "Canton", "Canton") { $0.site?.canton },
        TypedField("naf", "NAF", "NAF") { $0.site?.activity },
        TypedField("effectif", "Effectif", "Headcount") { $0.site?.headcount },
        TypedField("tranche", "Effectif", "Headcount", format: .text, facet: .band) { row, context in
            .text(HeadcountBand(headcount: row.site?.headcount).label(in: context.language))
        },
        TypedField("montant", "Voté", "Awarded", sums: .voted) { $0.award.amount },
        TypedField("engage", "Engagé", "Committed", sums: .committed) { $0.committed },
        TypedField("mandate", "Mandaté", "Ordered", format: .money, sums: .ordered) { $1.ordered($0.ordered) },
        TypedField("paye", "Payé", "Paid", format: .money, sums: .paid) { $1.paid($0.paid) },
        TypedField("resteAMandater", "Reste à mandater", "Still to be ordered", format: .money) { row, context in
            guard case .money(let ordered) = context.ordered(row.ordered) else { return context.unknown }
            return .money(row.committed - ordered)
        },
        TypedField("resteAPayer", "Mandaté, non payé", "Ordered, not paid", format: .money) { $1.payable($0) },
    ]

    /// `beneficiaires`: each company once, or each name where there is no company, with all its awards.
    static let beneficiaries = DataTable(
        "beneficiaires", of: (Labels("bénéficiaire", "beneficiary"), Labels("bénéficiaires", "beneficiaries")),
        rows: { Records(Beneficiary.all(of: $0)) },
        fields: [
            TypedField("nomBeneficiaire", "Bénéficiaire", "Beneficiary") { $0.name },
            TypedField("siren", "SIREN", "SIREN", facet: .company) { $0.company?.id.siren },
            TypedField("categorieEntreprise", "Catégorie", "Category", facet: .category) { $0.company?.category },
            TypedField("commune", "Commune", "Town") { $0.site?.commune },
            TypedField("departement", "Département", "Department", facet: .department) { $0.site?.department?.code },
            TypedField("nomDepartement", "Département", "Department") { $0.site?.department?.name },
            TypedField("naf", "NAF", "NAF") { $0.site?.activity },
            TypedField("effectif", "Effectif", "Headcount") { $0.site?.headcount },
            TypedField("tranche", "Effectif", "Headcount", format: .text, facet: .band) { row, context in
                .text(HeadcountBand(headcount: row.site?.headcount).label(in: context.language))
            },
            TypedField("aides", "Aides", "Awards") { $0.awards },
            TypedField("montant", "Voté", "Awarded") { $0.voted },
            TypedField("engage", "Engagé", "Committed") { $0.committed },
            TypedField("mandate", "Mandaté", "Ordered", format: .money) { $1.ordered($0.ordered) },
            TypedField("paye", "Payé", "Paid", format: .money) { $1.paid($0.paid) },
        ])
}
