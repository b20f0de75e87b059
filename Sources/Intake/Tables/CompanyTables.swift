/// Columns of `entreprises`, a row a company.
package enum CompanyColumn: Int, DefinedColumn {
    case siren, denomination, categorieJuridique, categorieEntreprise, groupe, personnePhysique, diffusion, presentation

    package static var table: DossierTable { .entreprises }

    package var definition: DossierColumn {
        switch self {
        case .siren:
            column(.siren, .value, means: "Le SIREN : neuf chiffres d’un seul tenant.", example: "000009001")
        case .denomination:
            column(.text(), .value, means: "La raison sociale.", example: "Entreprise fictive d’exemple")
        case .categorieJuridique:
            column(means: "La catégorie juridique de l’INSEE, sur quatre chiffres.", example: "5710")
        case .categorieEntreprise:
            column(
                .choice(["PME", "ETI", "GE"]),
                means: "La catégorie de l’entreprise au sens du décret 2008-1354 : PME, ETI ou GE.", example: "PME")
        case .groupe:
            column(means: "Le groupe auquel elle appartient.")
        case .personnePhysique:
            column(
                .flag, means: "Est-ce une personne physique ? Un rapport public n’en montre pas le nom.", example: "non"
            )
        case .diffusion:
            column(.flag, means: "Peut-on la nommer dans un rapport public ? Vide vaut oui.", example: "oui")
        case .presentation:
            column(
                means: "Quelques phrases sur l’entreprise, pour sa fiche.",
                example: "Entreprise fictive : remplacez cette ligne par la première des vôtres.")
        }
    }
}

/// Columns of `etablissements`, a row a place of business.
package enum SiteColumn: Int, DefinedColumn {
    case siret, siren, siege, commune, codeCommune, departement, canton, naf, nafVersion, trancheEffectifs, effectif,
        dateEffectif

    package static var table: DossierTable { .etablissements }

    package var definition: DossierColumn {
        switch self {
        case .siret:
            column(
                .siret, .column,
                means: "Le SIRET : quatorze chiffres d’un seul tenant ; vide s’il n’a jamais été communiqué.",
                example: "00000900100017")
        case .siren:
            column(
                .siren, .value, means: "Le SIREN d’une entreprise de la feuille « entreprises ».", example: "000009001")
        case .siege:
            column(.flag, means: "Est-ce le siège de l’entreprise ?", example: "oui")
        case .commune:
            column(means: "Le nom de la commune.", example: "Bordeaux")
        case .codeCommune:
            column(means: "Le code de la commune (INSEE), sur cinq caractères.", example: "33063")
        case .departement:
            column(.department, means: "Le code du département, non celui de la région : 33, 2A, 971…", example: "33")
        case .canton:
            column(means: "Le nom du canton.")
        case .naf:
            column(means: "Le code d’activité.", example: "25.62B")
        case .nafVersion:
            column(means: "La nomenclature de ce code d’activité.", example: "NAFRev2")
        case .trancheEffectifs:
            column(
                .choice(Self.headcountCodes), means: "La tranche d’effectif de l’INSEE, sur deux caractères.",
                example: "12")
        case .effectif:
            column(
                .count, means: "Le nombre exact de salariés ; les tranches ne suffisent pas à tous les rapports.",
                example: "48")
        case .dateEffectif:
            column(.date, means: "Le jour auquel ce nombre a été compté.", example: "2017-12-31")
        }
    }

    private static let headcountCodes = [
        "NN", "00", "01", "02", "03", "11", "12", "21", "22", "31", "32", "41", "42", "51", "52", "53",
    ]
}

extension DossierTable {
    package static let entreprises = DossierTable(
        name: "entreprises",
        purpose: "Les entreprises, une par ligne, connues par leur SIREN.",
        columns: CompanyColumn.definitions,
        keys: [Key("siren")], sortedBy: "denomination")

    package static let etablissements = DossierTable(
        name: "etablissements",
        purpose: "Les établissements des entreprises : où ils sont, ce qu’ils font, leur effectif.",
        columns: SiteColumn.definitions,
        keys: [Key("siret"), Key("siren", "codeCommune")],
        references: [Reference([("siren", "siren")], in: "entreprises", noun: "entreprise")])
}
