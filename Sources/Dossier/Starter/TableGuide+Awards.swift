extension TableGuide {
    /// Awards, and what is paid on them.
    static let awards: [String: TableGuide] = [
        "subventions": TableGuide(
            "Les aides attribuées : les seize colonnes du schéma national SCDL, puis trois propres à Bilan ; une ligne par bénéficiaire.",
            [
                "nomAttribuant": ColumnGuide(
                    "Le nom officiel de la collectivité qui attribue l’aide.", "Collectivité fictive d’exemple"),
                "idAttribuant": ColumnGuide(
                    "Le SIRET de la collectivité : quatorze chiffres d’un seul tenant.", "00009990300015"),
                "dateConvention": ColumnGuide("Le jour de la convention.", "2018-07-15"),
                "referenceDecision": ColumnGuide(
                    "La référence de la décision, que les feuilles « mouvements » et « cofinancements » reprennent.",
                    "EX-CONV-001"),
                "nomBeneficiaire": ColumnGuide("Le nom officiel du bénéficiaire.", "Entreprise fictive d’exemple"),
                "idBeneficiaire": ColumnGuide(
                    "Le SIRET du bénéficiaire ; à défaut, renseignez rnaBeneficiaire.", "00000900100017"),
                "rnaBeneficiaire": ColumnGuide("Le numéro RNA d’une association : W et neuf chiffres."),
                "objet": ColumnGuide("L’objet de l’aide, en 256 caractères au plus.", "Robotisation de l’atelier"),
                "montant": ColumnGuide(
                    "Le montant total de l’aide en euros, avant répartition entre les bénéficiaires.", "48000"),
                "nature": ColumnGuide(
                    "La nature de l’aide : en numéraire, en nature, ou les deux séparées par un point-virgule.",
                    "aide en numéraire"),
                "conditionsVersement": ColumnGuide(
                    "unique, échelonné, ou une description en 256 caractères au plus.", "échelonné"),
                "datesPeriodeVersement": ColumnGuide(
                    "Le jour du versement, ou la période : deux jours AAAA-MM-JJ séparés par une barre oblique.",
                    "2018-07-15/2020-07-15"),
                "idRAE": ColumnGuide(
                    "Le numéro de l’aide au Répertoire des aides aux entreprises, de cinq caractères au plus."),
                "notificationUE": ColumnGuide("L’aide est-elle notifiée à la Commission européenne ?", "non"),
                "pourcentageSubvention": ColumnGuide(
                    "La part du bénéficiaire dans le montant total, de 0,01 à 1 (1 pour le tout).", "1"),
                "dispositifAide": ColumnGuide(
                    "L’identifiant du dispositif au registre national des dispositifs d’aide (UUID)."),
                "dossier": ColumnGuide("Le numéro d’un dossier de la feuille « dossiers ».", "EX-0001"),
                "regimeAide": ColumnGuide("Le régime d’aide, base juridique de l’attribution.", "SA.40391 RDI"),
                "caducite": ColumnGuide("Le jour après lequel l’aide devient caduque.", "2021-07-15"),
            ]),
        "mouvements": TableGuide(
            "Les engagements, désengagements, mandats et paiements de chaque convention, datés.",
            [
                "convention": ColumnGuide("La référence d’une décision de la feuille « subventions ».", "EX-CONV-001"),
                "type": ColumnGuide("La nature du mouvement.", "engagement"),
                "date": ColumnGuide("Le jour du mouvement.", "2018-07-15"),
                "montant": ColumnGuide("Le montant du mouvement, en euros et sans signe.", "48000"),
            ]),
        "cofinancements": TableGuide(
            "Ce que d’autres financeurs apportent à une convention.",
            [
                "convention": ColumnGuide("La référence d’une décision de la feuille « subventions ».", "EX-CONV-001"),
                "financeur": ColumnGuide("Qui apporte le cofinancement.", "Intercommunalité fictive"),
                "montant": ColumnGuide("Le montant apporté, en euros.", "12000"),
            ]),
    ]

    /// What is known beside files and money.
    static let facts: [String: TableGuide] = [
        "indicateurs": TableGuide(
            "Les faits mesurés ou publiés sur une entreprise, un dispositif ou leur contexte.",
            [
                "sujet": ColumnGuide(
                    "Un SIREN de la feuille « entreprises », un code de la feuille « dispositifs », ou contexte.",
                    "000009001"),
                "code": ColumnGuide("Le code de ce qui est mesuré.", "gainProductivite"),
                "libelle": ColumnGuide("Le nom de ce qui est mesuré.", "Gain de productivité"),
                "valeur": ColumnGuide("Un nombre à point décimal, ou le fait en toutes lettres.", "12.5"),
                "unite": ColumnGuide("L’unité du nombre.", "%"),
                "date": ColumnGuide("Le jour pour lequel le fait vaut.", "2018-12-31"),
                "methode": ColumnGuide("Comment le fait a été établi.", "Enquête fictive auprès de l’entreprise"),
                "constat": ColumnGuide("Le fait est-il déclaré (declare) ou observé (observe) ?", "declare"),
                "source": ColumnGuide("Qui l’a publié, et quand.", "Exemple, décembre 2018"),
            ])
    ]
}
