/// The files of awards and budgets.
extension DemoData {
    static func awards(
        _ awards: [FictitiousAward], _ applications: [FictitiousApplication], _ companies: [FictitiousCompany]
    ) -> [(String, String)] {
        var file = CSVFile(
            "subventions.csv", "nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision",
            "nomBeneficiaire",
            "idBeneficiaire", "rnaBeneficiaire", "objet", "montant", "nature", "conditionsVersement",
            "datesPeriodeVersement", "idRAE", "notificationUE", "pourcentageSubvention", "dispositifAide", "dossier",
            "regimeAide", "caducite")
        var movements = CSVFile("mouvements.csv", "convention", "type", "date", "montant")
        var coFundings = CSVFile("cofinancements.csv", "convention", "financeur", "montant")
        let purposes = Dictionary(uniqueKeysWithValues: applications.map { ($0.number, $0.purpose) })
        for award in awards {
            let company = companies[award.company]
            file.add(
                "Région Nouvelle-Aquitaine", "20005375900011", "\(award.date)", award.reference, company.name,
                company.identifier.siret, nil, "Usine du Futur : " + (purposes[award.application] ?? ""),
                AmountPlan.text(award.amount), "aide en numéraire", "échelonné", "\(award.date)/\(award.lapse)", nil,
                award.isDeMinimis ? "oui" : "non", "1", nil, award.application, award.aidRegime, "\(award.lapse)")
            for movement in award.movements.sorted(by: { $0.day < $1.day }) {
                movements.add(award.reference, movement.type, "\(movement.day)", AmountPlan.text(movement.amount))
            }
            for coFunding in award.coFundings {
                coFundings.add(award.reference, coFunding.funder, AmountPlan.text(coFunding.amount))
            }
        }
        return [file, movements, coFundings].map { ($0.name, $0.text) }
    }

    /// Each year's authorisations cover what was committed, its credits what was ordered, with a margin.
    static func budget(_ awards: [FictitiousAward]) -> CSVFile {
        var file = CSVFile("autorisations.csv", "dispositif", "exercice", "apVotee", "apAffectee", "cpVote")
        for year in 2014...2018 {
            let committed = awards.reduce(0) { $0 + $1.sum("engagement", in: year) }
            let ordered = awards.reduce(0) { $0 + $1.sum("mandat", in: year) }
            let allocated = AmountPlan.roundedUp(committed, to: 100_000_00)
            file.add(
                "UDF", "\(year)", AmountPlan.text(AmountPlan.roundedUp(allocated + allocated / 20, to: 500_000_00)),
                AmountPlan.text(allocated),
                AmountPlan.text(AmountPlan.roundedUp(ordered + ordered / 20, to: 100_000_00)))
        }
        return file
    }

    static func indicators(_ outcomes: [OutcomeStage.Outcome]) -> CSVFile {
        var file = CSVFile(
            "indicateurs.csv", "sujet", "code", "libelle", "valeur", "unite", "date", "methode", "constat", "source")
        PublishedFacts.addIndicators(to: &file)
        for outcome in outcomes {
            file.add(
                outcome.siren, outcome.code, outcome.name, outcome.value, outcome.unit, "\(outcome.day)",
                outcome.method,
                outcome.finding, "Donnée fictive")
        }
        return file
    }

    /// 600 companies by 2020 and 500 for Croissance Premium are published; the other targets are made up.
    static func targets() -> CSVFile {
        var file = CSVFile("objectifs.csv", "dispositif", "indicateur", "echeance", "valeur")
        file.add("UDF", "entreprisesRetenues", "2018-12-31", "420")
        file.add("UDF", "entreprisesRetenues", "2020-12-31", "600")
        file.add("UDF", "entreprisesEngagees", "2018-12-31", "320")
        file.add("UDF", "entreprisesEngagees", "2020-12-31", "450")
        file.add("UDF", "montantEngage", "2018-12-31", "45000000")
        file.add("UDF", "montantEngage", "2020-12-31", "60000000")
        file.add("CP", "entreprisesAccompagnees", "2020-12-31", "500")
        return file
    }

    static func notices() -> CSVFile {
        var file = CSVFile("avertissements.csv", "texte")
        file.add(
            "Démonstration : hors Safran Helicopter Engines et Lectra, les entreprises, leurs aides et leurs résultats sont "
                + "fictifs ; seuls les totaux du programme Usine du Futur sont ceux qui ont été publiés.")
        return file
    }
}
