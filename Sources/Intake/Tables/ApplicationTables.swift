/// Columns of `dossiers`, a row an application.
package enum ApplicationColumn: Int, DefinedColumn {
    case numero, dispositif, appel, siret, objet, dateDepot, montantDemande, depenseEligible

    package static var table: DossierTable { .dossiers }

    package var definition: DossierColumn {
        switch self {
        case .numero:
            column(
                .text(), .value,
                means: "Le numéro du dossier, que les feuilles « statuts » et « subventions » reprennent.",
                example: "EX-0001")
        case .dispositif:
            column(.text(), .value, means: "Le code d’un dispositif de la feuille « dispositifs ».", example: "EXEMPLE")
        case .appel:
            column(means: "Le numéro d’un appel de ce dispositif ; vide hors appel.", example: "1")
        case .siret:
            column(
                .siretOrSiren, .value, means: "Le SIRET du demandeur, ou son SIREN si l’établissement n’est pas connu.",
                example: "00000900100017")
        case .objet:
            column(means: "L’objet de la demande.", example: "Robotisation de l’atelier")
        case .dateDepot:
            column(.date, means: "Le jour du dépôt.", example: "2018-02-28")
        case .montantDemande:
            column(.amount, means: "Le montant demandé, en euros.", example: "50000")
        case .depenseEligible:
            column(.amount, means: "La dépense éligible hors taxes, en euros.", example: "120000")
        }
    }
}

/// Columns of `statuts`, a row a step of an application.
package enum StepColumn: Int, DefinedColumn {
    case dossier, statut, date

    package static var table: DossierTable { .statuts }

    package var definition: DossierColumn {
        switch self {
        case .dossier:
            column(.text(), .value, means: "Le numéro d’un dossier de la feuille « dossiers ».", example: "EX-0001")
        case .statut:
            column(
                .choice(["depose", "instruit", "retenu", "refuse", "ajourne", "abandonne", "engage", "solde"]), .value,
                means: "L’étape franchie.", example: "retenu")
        case .date:
            column(.date, .value, means: "Le jour de l’étape.", example: "2018-06-30")
        }
    }
}

extension DossierTable {
    package static let dossiers = DossierTable(
        name: "dossiers",
        purpose: "Les demandes d’aide.",
        columns: ApplicationColumn.definitions,
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

    package static let statuts = DossierTable(
        name: "statuts",
        purpose: "Les étapes de chaque dossier, une par ligne et datées ; rien n’est effacé quand un dossier avance.",
        columns: StepColumn.definitions,
        keys: [Key("dossier", "statut", "date")],
        references: [Reference([("dossier", "numero")], in: "dossiers", noun: "dossier")])
}
