import Testing
@testable import Import
@testable import Intake

/// Names of columns as authorities write them, with values that fit and values that don't: no vital column is taken on words alone.
@Suite struct ColumnNameTests {
    private static let dates = [
        "dateConvention", "Date de la convention", "Date de convention", "datedeconvention", "Date de signature",
        "Date de signature de la convention", "Date décision", "Date de la décision", "Date d'attribution",
        "Date du vote",
        "Date de vote", "Date de délibération", "Date délibération", "Date de l'arrêté", "Date de notification",
        "Date CP",
        "Date de la commission permanente", "Date de la séance", "Date", "DATE", "date", "Date d'octroi", "ACTE_DATE",
        "Date_decision", "DATE_CONVENTION", "date_convention", "Date de l'arrêté de subvention", "DateConvention",
        "Date - Décision", "Date de la décision d'attribution", "Date de l'acte d'attribution",
        "Date du vote de la subvention",
    ]
    private static let years = [
        "Année", "ANNEE", "Année budgétaire", "annee_budgetaire", "anneeConvention", "Année de la demande",
        "Année d'octroi",
        "exercice", "Exercice", "Année d'attribution", "Année de la convention", "Exercice budgétaire",
    ]
    private static let names = [
        "nomBeneficiaire", "Nom du bénéficiaire", "Bénéficiaire", "BENEFICIAIRE", "Bénéficiaires", "Nom bénéficiaire",
        "Nom attributaire", "Attributaire", "Nom de l'attributaire", "Raison sociale du bénéficiaire", "Raison sociale",
        "Dénomination du bénéficiaire", "Dénomination", "Dénomination sociale", "Nom de l'organisme bénéficiaire",
        "Organisme bénéficiaire", "Nom de l'organisme", "Organisme", "Nom de l'association", "Association",
        "Nom de l'entreprise", "Entreprise", "Nom du tiers", "Tiers", "Nom ou raison sociale", "nom_structure",
        "Nom de la structure", "Structure", "libelle_complet_tiers", "Libellé du tiers", "ATTRIB_NOM",
        "NOM_BENEFICIAIRE",
        "nom_beneficiaire", "Nom Bénéficiaire ", "iBénéficiaire", "Nom ou raison sociale du bénéficiaire",
        "Libellé du bénéficiaire", "Bénéficiaire - Nom", "Nom - Bénéficiaire",
    ]
    private static let amounts = [
        "montant", "Montant", "MONTANT", "Montant en euros", "Montant (en €)", "Montant TTC", "Montant versé",
        "Montant décidé", "Accordé", "Montant versé en 2013 (€)", "Montant total", "Montant voté", "Montant voté TTC",
        "Montant attribué", "Montant accordé", "Montant alloué", "Montant octroyé", "Montant notifié",
        "Montant de l'aide",
        "Montant de la subvention", "Montant total de la subvention", "Subvention votée", "Subvention attribuée",
        "Subvention accordée", "Montant subvention votée", "Montant subvention attribuée",
        "Montant subvention accordée",
        "Subvention", "SUB_MONTANT", "total_des_mandats_emis", "Total des mandats émis", "Montant (€)", "Montant €",
        "Montant en €", "MONTANT_VOTE", "montant_attribue", "Aide attribuée", "Aide accordée",
        "Montant de la subvention accordée",
        "Montant de la subvention attribuée (en euros)", "Somme attribuée", "Montant alloué en €",
    ]
    /// Never the amount, whatever they hold.
    private static let others = [
        "Montant demandé", "Montant sollicité", "Coût", "Coût du projet", "Budget", "Budget prévisionnel",
        "Dépense éligible",
        "Montant éligible", "Nombre de subventions", "Nombre de dossiers", "Nb de bénévoles", "Taux", "Taux d'aide",
        "Taux de subvention", "% subvention attribuée", "Pourcentage", "Rappel montant attribué N-1",
        "Montant attribué N-1 (rappel)", "Montant 2017", "Montant attribué l'année précédente", "Code postal",
        "Commune",
        "N° de dossier", "N° unique de référencement au RAE", "Identifiant RAE", "Code INSEE", "Téléphone", "Effectif",
        "Nombre d'adhérents", "Population", "Latitude", "Longitude", "Montant restant dû", "Reste à verser",
        "Plan de financement", "Part de la subvention", "Code de la subvention", "Type de subvention attribuée",
        "Numéro de la subvention accordée", "Montant des dépenses", "Montant du budget", "Recettes",
        "Coût total de l'opération", "Année de la subvention accordée", "Exercice du vote de la subvention",
        "Adresse", "Ville", "Code commune", "Canton", "Région", "Pays", "Secteur", "Thématique", "Politique",
        "Chapitre",
        "Fonction", "Compte", "Imputation", "Ligne budgétaire", "N° de tiers", "N° mandat", "N° de convention",
        "Matricule",
        "Quartier", "Nombre de salariés", "Nombre d'ETP", "Durée", "Surface", "Rang", "Priorité", "Statut", "Avis",
        "Observations", "Commentaire", "Taux de participation", "Part régionale", "Part départementale",
        "Autofinancement",
        "Fonds propres", "Total des dépenses", "Total des recettes", "Montant total du projet", "Plafond",
        "Base éligible",
        "Assiette",
    ]

    private func check(
        _ date: String, _ name: String, _ amount: String, _ rows: [(String, String, String)]
    ) throws -> ImportSummary {
        let lines = [(date, name, amount)] + rows
        return try SurveyedList(lines.map { "\($0.0);\($0.1);\($0.2)\n" }.joined()).check()
    }

    private static let rows = [
        ("2018-01-15", "Association des Jonquilles", "1500"), ("2018-02-03", "Club des Lilas", "12000.50"),
        ("2018-03-09", "Comité des Fêtes", "730"),
    ]

    @Test func `there are at least two hundred names`() {
        let all = Self.dates + Self.years + Self.names + Self.amounts + Self.others
        #expect(Set(all).count == all.count && all.count >= 200)
    }

    @Test(arguments: dates) func `a day's name with days is taken, with texts asked for`(name: String) throws {
        #expect(try check(name, "nomBeneficiaire", "montant", Self.rows).keptCents == 14_230_50)
        let wrong = try check(name, "nomBeneficiaire", "montant", Self.rows.map { ("à venir", $0.1, $0.2) })
        #expect(wrong.keptCents == 0 && (wrong.isRefused || wrong.rowsRefused == 3))
    }

    @Test(arguments: years) func `a year's name with years stands for days, with texts is asked for`(
        name: String
    ) throws {
        #expect(
            try check(name, "nomBeneficiaire", "montant", Self.rows.map { ("2018", $0.1, $0.2) }).keptCents == 14_230_50
        )
        let wrong = try check(name, "nomBeneficiaire", "montant", Self.rows.map { ("oui", $0.1, $0.2) })
        #expect(wrong.keptCents == 0)
    }

    @Test(arguments: names) func `a beneficiary's name with names is taken, with numbers asked for`(name: String) throws
    {
        #expect(try check("dateConvention", name, "montant", Self.rows).keptCents == 14_230_50)
        let wrong = try check(
            "dateConvention", name, "montant",
            zip(Self.rows, ["35600000000048", "21860194600013", "35600000009075"]).map { ($0.0, $1, $0.2) })
        #expect(wrong.isRefused && wrong.keptCents == 0)
    }

    @Test(arguments: amounts) func `an amount's name with amounts is taken, with numbers of bodies or shares asked for`(
        name: String
    ) throws {
        #expect(try check("dateConvention", "nomBeneficiaire", name, Self.rows).keptCents == 14_230_50)
        for values in [
            ["35600000000048", "21860194600013", "35600000009075"], ["0,5", "0,25", "1"], ["12 %", "80 %", "100 %"],
        ] {
            let wrong = try check(
                "dateConvention", "nomBeneficiaire", name, zip(Self.rows, values).map { ($0.0, $0.1, $1) })
            let isTold = wrong.faults.contains { $0.rule.contains("au plus 1 €") && $0.column?.name == "montant" }
            #expect(wrong.keptCents == 0 || isTold, "\(values)")
        }
    }

    @Test(arguments: others) func `a name that is no award's is never taken for one`(name: String) throws {
        #expect(try check("dateConvention", "nomBeneficiaire", name, Self.rows).isRefused)
        let beside = try SurveyedList(
            "dateConvention;nomBeneficiaire;\(name);Montant\n"
                + Self.rows.map { "\($0.0);\($0.1);77;\($0.2)\n" }.joined()
        ).check()
        #expect(beside.keptCents == 14_230_50)
    }
}
