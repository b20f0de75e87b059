/// Columns of `dispositifs`, a row a support scheme.
package enum SchemeColumn: Int, DefinedColumn {
    case code, libelle, idRAE, dispositifAide, commission, debut, fin

    package static var table: DossierTable { .dispositifs }

    package var definition: DossierColumn {
        switch self {
        case .code:
            column(
                .text(), .value, means: "Le code du dispositif, que les autres feuilles reprennent.", example: "EXEMPLE"
            )
        case .libelle:
            column(.text(), .value, means: "Le nom du dispositif.", example: "Dispositif d’exemple")
        case .idRAE:
            column(
                .text(limit: 5),
                means: "Le numéro de l’aide au Répertoire des aides aux entreprises, de cinq caractères au plus.")
        case .dispositifAide:
            column(.uuid, means: "L’identifiant du dispositif au registre national des dispositifs d’aide (UUID).")
        case .commission:
            column(means: "La commission de l’assemblée qui en décide.", example: "Développement économique")
        case .debut:
            column(.date, means: "Le premier jour du dispositif.", example: "2018-01-01")
        case .fin:
            column(.date, means: "Le dernier jour du dispositif ; vide tant qu’il est ouvert.")
        }
    }
}

/// Columns of `appels`, a row a call for applications.
package enum CallColumn: Int, DefinedColumn {
    case dispositif, numero, libelle, ouverture, cloture, candidatures, retenues

    package static var table: DossierTable { .appels }

    package var definition: DossierColumn {
        switch self {
        case .dispositif:
            column(.text(), .value, means: "Le code d’un dispositif de la feuille « dispositifs ».", example: "EXEMPLE")
        case .numero:
            column(.text(), .value, means: "Le numéro de l’appel dans son dispositif.", example: "1")
        case .libelle:
            column(.text(), .value, means: "Le nom de l’appel.", example: "Appel d’exemple n° 1")
        case .ouverture:
            column(.date, means: "Le premier jour de dépôt des candidatures.", example: "2018-01-15")
        case .cloture:
            column(.date, means: "Le dernier jour de dépôt des candidatures.", example: "2018-03-31")
        case .candidatures:
            column(
                .count,
                means:
                    "Le nombre de candidatures tel qu’il a été publié ; les rapports comptent d’après la feuille « statuts ».",
                example: "12")
        case .retenues:
            column(.count, means: "Le nombre de candidatures retenues tel qu’il a été publié.", example: "5")
        }
    }
}

/// Columns of `autorisations`, a row the budget of a scheme in a year.
package enum AuthorisationColumn: Int, DefinedColumn {
    case dispositif, exercice, apVotee, apAffectee, cpVote

    package static var table: DossierTable { .autorisations }

    package var definition: DossierColumn {
        switch self {
        case .dispositif:
            column(.text(), .value, means: "Le code d’un dispositif de la feuille « dispositifs ».", example: "EXEMPLE")
        case .exercice:
            column(.year, .value, means: "L’exercice budgétaire, sur quatre chiffres.", example: "2018")
        case .apVotee:
            column(
                .amount, .value, means: "Le montant voté de l’autorisation de programme, en euros.", example: "1000000")
        case .apAffectee:
            column(
                .amount, .value, means: "La part affectée de l’autorisation de programme, en euros.", example: "800000")
        case .cpVote:
            column(.amount, .value, means: "Le montant voté des crédits de paiement, en euros.", example: "500000")
        }
    }
}

/// Columns of `objectifs`, a row a value to be reached.
package enum TargetColumn: Int, DefinedColumn {
    case dispositif, indicateur, echeance, valeur

    package static var table: DossierTable { .objectifs }

    package var definition: DossierColumn {
        switch self {
        case .dispositif:
            column(.text(), .value, means: "Le code d’un dispositif de la feuille « dispositifs ».", example: "EXEMPLE")
        case .indicateur:
            column(
                .text(), .value,
                means: "Ce qui est visé : entreprisesRetenues, entreprisesEngagees, montantEngage, ou un autre nom.",
                example: "entreprisesRetenues")
        case .echeance:
            column(.date, .value, means: "Le jour auquel la valeur doit être atteinte.", example: "2020-12-31")
        case .valeur:
            column(.number, .value, means: "La valeur visée, en euros pour un montant.", example: "10")
        }
    }
}

extension DossierTable {
    package static let dispositifs = DossierTable(
        name: "dispositifs",
        purpose: "Les dispositifs d’aide, un par ligne.",
        columns: SchemeColumn.definitions,
        keys: [Key("code")])

    package static let appels = DossierTable(
        name: "appels",
        purpose: "Les appels à candidatures de chaque dispositif.",
        columns: CallColumn.definitions,
        keys: [Key("dispositif", "numero")],
        references: [Reference([("dispositif", "code")], in: "dispositifs", noun: "dispositif")])

    package static let autorisations = DossierTable(
        name: "autorisations",
        purpose: "Le budget de chaque dispositif, une ligne par exercice.",
        columns: AuthorisationColumn.definitions,
        keys: [Key("dispositif", "exercice")],
        references: [Reference([("dispositif", "code")], in: "dispositifs", noun: "dispositif")])

    package static let objectifs = DossierTable(
        name: "objectifs",
        purpose: "Les valeurs à atteindre, et pour quand.",
        columns: TargetColumn.definitions,
        keys: [Key("dispositif", "indicateur", "echeance")],
        references: [Reference([("dispositif", "code")], in: "dispositifs", noun: "dispositif")])
}
