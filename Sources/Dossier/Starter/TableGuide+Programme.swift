extension TableGuide {
    /// Schemes, their calls and their budget.
    static let programme: [String: TableGuide] = [
        "dispositifs": TableGuide(
            "Les dispositifs d’aide, un par ligne.",
            [
                "code": ColumnGuide("Le code du dispositif, que les autres feuilles reprennent.", "EXEMPLE"),
                "libelle": ColumnGuide("Le nom du dispositif.", "Dispositif d’exemple"),
                "idRAE": ColumnGuide(
                    "Le numéro de l’aide au Répertoire des aides aux entreprises, de cinq caractères au plus."),
                "dispositifAide": ColumnGuide(
                    "L’identifiant du dispositif au registre national des dispositifs d’aide (UUID)."),
                "commission": ColumnGuide("La commission de l’assemblée qui en décide.", "Développement économique"),
                "debut": ColumnGuide("Le premier jour du dispositif.", "2018-01-01"),
                "fin": ColumnGuide("Le dernier jour du dispositif ; vide tant qu’il est ouvert."),
            ]),
        "appels": TableGuide(
            "Les appels à candidatures de chaque dispositif.",
            [
                "dispositif": ColumnGuide("Le code d’un dispositif de la feuille « dispositifs ».", "EXEMPLE"),
                "numero": ColumnGuide("Le numéro de l’appel dans son dispositif.", "1"),
                "libelle": ColumnGuide("Le nom de l’appel.", "Appel d’exemple n° 1"),
                "ouverture": ColumnGuide("Le premier jour de dépôt des candidatures.", "2018-01-15"),
                "cloture": ColumnGuide("Le dernier jour de dépôt des candidatures.", "2018-03-31"),
                "candidatures": ColumnGuide(
                    "Le nombre de candidatures tel qu’il a été publié ; les rapports comptent d’après la feuille « statuts ».",
                    "12"),
                "retenues": ColumnGuide("Le nombre de candidatures retenues tel qu’il a été publié.", "5"),
            ]),
        "autorisations": TableGuide(
            "Le budget de chaque dispositif, une ligne par exercice.",
            [
                "dispositif": ColumnGuide("Le code d’un dispositif de la feuille « dispositifs ».", "EXEMPLE"),
                "exercice": ColumnGuide("L’exercice budgétaire, sur quatre chiffres.", "2018"),
                "apVotee": ColumnGuide("Le montant voté de l’autorisation de programme, en euros.", "1000000"),
                "apAffectee": ColumnGuide("La part affectée de l’autorisation de programme, en euros.", "800000"),
                "cpVote": ColumnGuide("Le montant voté des crédits de paiement, en euros.", "500000"),
            ]),
        "objectifs": TableGuide(
            "Les valeurs à atteindre, et pour quand.",
            [
                "dispositif": ColumnGuide("Le code d’un dispositif de la feuille « dispositifs ».", "EXEMPLE"),
                "indicateur": ColumnGuide(
                    "Ce qui est visé : entreprisesRetenues, entreprisesEngagees, montantEngage, ou un autre nom.",
                    "entreprisesRetenues"),
                "echeance": ColumnGuide("Le jour auquel la valeur doit être atteinte.", "2020-12-31"),
                "valeur": ColumnGuide("La valeur visée, en euros pour un montant.", "10"),
            ]),
        "avertissements": TableGuide(
            "Les phrases que tout rapport fait de ces données doit porter.",
            [
                "texte": ColumnGuide(
                    "Une phrase imprimée en tête de chaque rapport.",
                    "Exemple : ces données sont fictives, remplacez-les par les vôtres.")
            ]),
    ]
}
