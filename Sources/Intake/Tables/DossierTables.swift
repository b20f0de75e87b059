extension DossierTable {
    /// In an order in which each table comes after those that it refers to.
    package static let all: [DossierTable] = [
        dispositifs, appels, entreprises, etablissements, dossiers, statuts, subventions, mouvements, cofinancements,
        autorisations, indicateurs, objectifs, avertissements,
    ]

    package static func named(_ name: String) -> DossierTable? { all.first { $0.name == name } }

    static let dispositifs = DossierTable(
        name: "dispositifs",
        columns: [
            DossierColumn("code", .text(), .value), DossierColumn("libelle", .text(), .value),
            DossierColumn("idRAE", .text(limit: 5)), DossierColumn("dispositifAide", .uuid),
            DossierColumn("commission"),
            DossierColumn("debut", .date), DossierColumn("fin", .date),
        ],
        keys: [Key("code")])

    static let appels = DossierTable(
        name: "appels",
        columns: [
            DossierColumn("dispositif", .text(), .value), DossierColumn("numero", .text(), .value),
            DossierColumn("libelle", .text(), .value), DossierColumn("ouverture", .date),
            DossierColumn("cloture", .date), DossierColumn("candidatures", .count), DossierColumn("retenues", .count),
        ],
        keys: [Key("dispositif", "numero")],
        references: [Reference([("dispositif", "code")], in: "dispositifs", noun: "dispositif")])

    static let entreprises = DossierTable(
        name: "entreprises",
        columns: [
            DossierColumn("siren", .siren, .value), DossierColumn("denomination", .text(), .value),
            DossierColumn("categorieJuridique"), DossierColumn("categorieEntreprise", .choice(["PME", "ETI", "GE"])),
            DossierColumn("groupe"), DossierColumn("personnePhysique", .flag), DossierColumn("diffusion", .flag),
            DossierColumn("presentation"),
        ],
        keys: [Key("siren")], sortedBy: "denomination")

    static let etablissements = DossierTable(
        name: "etablissements",
        columns: [
            DossierColumn("siret", .siret, .column), DossierColumn("siren", .siren, .value),
            DossierColumn("siege", .flag), DossierColumn("commune"), DossierColumn("codeCommune"),
            DossierColumn("departement", .department), DossierColumn("canton"), DossierColumn("naf"),
            DossierColumn("nafVersion"), DossierColumn("trancheEffectifs", .choice(headcountCodes)),
            DossierColumn("effectif", .count), DossierColumn("dateEffectif", .date),
        ],
        keys: [Key("siret"), Key("siren", "codeCommune")],
        references: [Reference([("siren", "siren")], in: "entreprises", noun: "entreprise")])

    static let dossiers = DossierTable(
        name: "dossiers",
        columns: [
            DossierColumn("numero", .text(), .value), DossierColumn("dispositif", .text(), .value),
            DossierColumn("appel"), DossierColumn("siret", .siretOrSiren, .value), DossierColumn("objet"),
            DossierColumn("dateDepot", .date), DossierColumn("montantDemande", .amount),
            DossierColumn("depenseEligible", .amount),
        ],
        keys: [Key("numero")],
        references: [
            Reference([("dispositif", "code")], in: "dispositifs", noun: "dispositif"),
            Reference(
                [("appel", "numero"), ("dispositif", "dispositif")], in: "appels", noun: "appel de ce dispositif"),
            Reference(
                [("siret", "siret")], in: "etablissements", noun: "établissement", isAdvice: true,
                where: "length(t.siret) = 14"),
            Reference(
                [("siret", "siren")], in: "entreprises", noun: "entreprise", isAdvice: true,
                where: "length(t.siret) = 9"),
        ])

    static let statuts = DossierTable(
        name: "statuts",
        columns: [
            DossierColumn("dossier", .text(), .value),
            DossierColumn(
                "statut",
                .choice(["depose", "instruit", "retenu", "refuse", "ajourne", "abandonne", "engage", "solde"]), .value),
            DossierColumn("date", .date, .value),
        ],
        keys: [Key("dossier", "statut", "date")],
        references: [Reference([("dossier", "numero")], in: "dossiers", noun: "dossier")])

    /// SCDL subventions 2.0.2 and 2.1.1, then three columns of our own. An award needs a day, a beneficiary's name and
    /// an amount; what
    /// else the schema asks for may be unknown.
    package static let subventions = DossierTable(
        name: "subventions",
        columns: [
            DossierColumn("nomAttribuant", .text(), .advised, unreadable: .isUnknown),
            DossierColumn("idAttribuant", .body, .advised, unreadable: .isUnknown),
            DossierColumn("dateConvention", .date, .value), DossierColumn("referenceDecision"),
            DossierColumn("nomBeneficiaire", .text(), .value),
            DossierColumn("idBeneficiaire", .body, .nothing, unreadable: .isUnknown),
            DossierColumn("rnaBeneficiaire", .association, unreadable: .isUnknown),
            DossierColumn("objet", .text(limit: 256), .advised, unreadable: .isUnknown),
            DossierColumn("montant", .signedAmount, .value),
            DossierColumn(
                "nature",
                .choice([
                    "aide en numéraire", "aide en nature", "aide en numéraire;aide en nature",
                    "aide en nature;aide en numéraire",
                ]), .advised, unreadable: .staysText),
            DossierColumn("conditionsVersement", .text(limit: 256), .advised, unreadable: .isUnknown),
            DossierColumn("datesPeriodeVersement", .period, .advised, unreadable: .staysText),
            DossierColumn("idRAE", .text(limit: 5), unreadable: .isUnknown),
            DossierColumn("notificationUE", .flag, .advised, unreadable: .isUnknown),
            DossierColumn("pourcentageSubvention", .share, .advised, unreadable: .isUnknown),
            DossierColumn("dispositifAide", .uuid, unreadable: .staysText), DossierColumn("dossier"),
            DossierColumn("regimeAide", unreadable: .isUnknown),
            DossierColumn("caducite", .date, unreadable: .isUnknown),
        ],
        references: [Reference([("dossier", "numero")], in: "dossiers", noun: "dossier", isAdvice: true)],
        oneOf: ["idBeneficiaire", "rnaBeneficiaire"],
        sortedBy: "nomBeneficiaire")

    static let mouvements = DossierTable(
        name: "mouvements",
        columns: [
            DossierColumn("convention", .text(), .value),
            DossierColumn("type", .choice(["engagement", "desengagement", "mandat", "paiement"]), .value),
            DossierColumn("date", .date, .value), DossierColumn("montant", .amount, .value),
        ],
        references: [
            Reference([("convention", "referenceDecision")], in: "subventions", noun: "subvention (referenceDecision)")
        ])

    static let cofinancements = DossierTable(
        name: "cofinancements",
        columns: [
            DossierColumn("convention", .text(), .value), DossierColumn("financeur", .text(), .value),
            DossierColumn("montant", .amount, .value),
        ],
        references: [
            Reference([("convention", "referenceDecision")], in: "subventions", noun: "subvention (referenceDecision)")
        ])

    static let autorisations = DossierTable(
        name: "autorisations",
        columns: [
            DossierColumn("dispositif", .text(), .value), DossierColumn("exercice", .year, .value),
            DossierColumn("apVotee", .amount, .value), DossierColumn("apAffectee", .amount, .value),
            DossierColumn("cpVote", .amount, .value),
        ],
        keys: [Key("dispositif", "exercice")],
        references: [Reference([("dispositif", "code")], in: "dispositifs", noun: "dispositif")])

    static let indicateurs = DossierTable(
        name: "indicateurs",
        columns: [
            DossierColumn("sujet", .subject, .value), DossierColumn("code", .text(), .value),
            DossierColumn("libelle", .text(), .value), DossierColumn("valeur", .text(), .value),
            DossierColumn("unite"), DossierColumn("date", .date), DossierColumn("methode"),
            DossierColumn("constat", .choice(["declare", "observe"])), DossierColumn("source"),
        ],
        references: [
            Reference([("sujet", "siren")], in: "entreprises", noun: "entreprise", where: "\(isSIREN)"),
            Reference(
                [("sujet", "code")], in: "dispositifs", noun: "dispositif",
                where: "t.sujet <> 'contexte' AND NOT \(isSIREN)"),
        ])

    static let objectifs = DossierTable(
        name: "objectifs",
        columns: [
            DossierColumn("dispositif", .text(), .value), DossierColumn("indicateur", .text(), .value),
            DossierColumn("echeance", .date, .value), DossierColumn("valeur", .number, .value),
        ],
        keys: [Key("dispositif", "indicateur", "echeance")],
        references: [Reference([("dispositif", "code")], in: "dispositifs", noun: "dispositif")])

    /// What every report made from the dossier must say.
    package static let avertissements = DossierTable(
        name: "avertissements", columns: [DossierColumn("texte", .text(), .value)], keys: [Key("texte")])

    private static let headcountCodes = [
        "NN", "00", "01", "02", "03", "11", "12", "21", "22", "31", "32", "41", "42", "51", "52", "53",
    ]

    private static let isSIREN = "(length(t.sujet) = 9 AND t.sujet NOT GLOB '*[^0-9]*')"
}
