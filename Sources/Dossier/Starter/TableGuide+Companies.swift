extension TableGuide {
    /// Companies, their places of business and what they ask for.
    static let companies: [String: TableGuide] = [
        "entreprises": TableGuide(
            "Les entreprises, une par ligne, connues par leur SIREN.",
            [
                "siren": ColumnGuide("Le SIREN : neuf chiffres d’un seul tenant.", "000009001"),
                "denomination": ColumnGuide("La raison sociale.", "Entreprise fictive d’exemple"),
                "categorieJuridique": ColumnGuide("La catégorie juridique de l’INSEE, sur quatre chiffres.", "5710"),
                "categorieEntreprise": ColumnGuide(
                    "La catégorie de l’entreprise au sens du décret 2008-1354 : PME, ETI ou GE.", "PME"),
                "groupe": ColumnGuide("Le groupe auquel elle appartient."),
                "personnePhysique": ColumnGuide(
                    "Est-ce une personne physique ? Un rapport public n’en montre pas le nom.", "non"),
                "diffusion": ColumnGuide("Peut-on la nommer dans un rapport public ? Vide vaut oui.", "oui"),
                "presentation": ColumnGuide(
                    "Quelques phrases sur l’entreprise, pour sa fiche.",
                    "Entreprise fictive : remplacez cette ligne par la première des vôtres."),
            ]),
        "etablissements": TableGuide(
            "Les établissements des entreprises : où ils sont, ce qu’ils font, leur effectif.",
            [
                "siret": ColumnGuide(
                    "Le SIRET : quatorze chiffres d’un seul tenant ; vide s’il n’a jamais été communiqué.",
                    "00000900100017"),
                "siren": ColumnGuide("Le SIREN d’une entreprise de la feuille « entreprises ».", "000009001"),
                "siege": ColumnGuide("Est-ce le siège de l’entreprise ?", "oui"),
                "commune": ColumnGuide("Le nom de la commune.", "Bordeaux"),
                "codeCommune": ColumnGuide("Le code de la commune (INSEE), sur cinq caractères.", "33063"),
                "departement": ColumnGuide("Le code du département, non celui de la région : 33, 2A, 971…", "33"),
                "canton": ColumnGuide("Le nom du canton."),
                "naf": ColumnGuide("Le code d’activité.", "25.62B"),
                "nafVersion": ColumnGuide("La nomenclature de ce code d’activité.", "NAFRev2"),
                "trancheEffectifs": ColumnGuide("La tranche d’effectif de l’INSEE, sur deux caractères.", "12"),
                "effectif": ColumnGuide(
                    "Le nombre exact de salariés ; les tranches ne suffisent pas à tous les rapports.", "48"),
                "dateEffectif": ColumnGuide("Le jour auquel ce nombre a été compté.", "2017-12-31"),
            ]),
        "dossiers": TableGuide(
            "Les demandes d’aide.",
            [
                "numero": ColumnGuide(
                    "Le numéro du dossier, que les feuilles « statuts » et « subventions » reprennent.", "EX-0001"),
                "dispositif": ColumnGuide("Le code d’un dispositif de la feuille « dispositifs ».", "EXEMPLE"),
                "appel": ColumnGuide("Le numéro d’un appel de ce dispositif ; vide hors appel.", "1"),
                "siret": ColumnGuide(
                    "Le SIRET du demandeur, ou son SIREN si l’établissement n’est pas connu.", "00000900100017"),
                "objet": ColumnGuide("L’objet de la demande.", "Robotisation de l’atelier"),
                "dateDepot": ColumnGuide("Le jour du dépôt.", "2018-02-28"),
                "montantDemande": ColumnGuide("Le montant demandé, en euros.", "50000"),
                "depenseEligible": ColumnGuide("La dépense éligible hors taxes, en euros.", "120000"),
            ]),
        "statuts": TableGuide(
            "Les étapes de chaque dossier, une par ligne et datées ; rien n’est effacé quand un dossier avance.",
            [
                "dossier": ColumnGuide("Le numéro d’un dossier de la feuille « dossiers ».", "EX-0001"),
                "statut": ColumnGuide("L’étape franchie.", "retenu"),
                "date": ColumnGuide("Le jour de l’étape.", "2018-06-30"),
            ]),
    ]
}
