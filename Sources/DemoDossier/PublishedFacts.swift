/// What was published, each with its source: the only rows of the demonstration that are not made up.
enum PublishedFacts {
    static let safran = "338481955"
    static let lectra = "300702305"

    static func addCompanies(to companies: inout CSVFile, _ sites: inout CSVFile) {
        companies.add(
            safran, "Safran Helicopter Engines", nil, nil, "Safran", "non", "oui",
            "Motoriste d’hélicoptères dont le siège est à Bordes. Seuls des faits publiés sont repris ici ; aucun montant d’aide n’a été publié."
        )
        sites.add(nil, safran, "oui", "Bordes", "64138", "64", nil, nil, nil, nil, nil, nil)
        companies.add(
            lectra, "Lectra", nil, nil, nil, "non", "oui",
            "Siège à Paris, usine à Cestas. Seuls des faits publiés sont repris ici ; aucun montant d’aide n’a été publié."
        )
        sites.add(nil, lectra, "oui", "Paris", "75056", "75", nil, nil, nil, nil, nil, nil)
        sites.add(nil, lectra, "non", "Cestas", "33122", "33", nil, nil, nil, nil, nil, nil)
    }

    private static let article = "Article de presse sur le programme, vers 2018"
    private static let june = "Communication sur le premier appel, juin 2014 (source secondaire)"
    private static let september = "Communication du 19 septembre 2016 (source secondaire)"
    private static let deloitte = "Deloitte, décembre 2016"

    static func addIndicators(to file: inout CSVFile) {
        file.add(
            safran, "gainProductivite", "Gain de productivité", "+50", "%", nil,
            "Chiffre publié, méthode non communiquée. Une autre source (2024) annonce +100 % : les deux divergent.",
            "declare", article)
        file.add(
            lectra, "coutProduction", "Coût de production",
            "inférieur à celui de ses concurrents chinois, pour une qualité supérieure", nil, nil,
            "Fait publié, méthode non communiquée", "declare", article)
        file.add(
            lectra, "ecartCoutProduction", "Écart du coût de production", "25 % moins cher", nil, nil,
            "Chiffre publié, méthode non communiquée", "declare", "Source secondaire, à confirmer")

        addProgramme(to: &file)

        file.add(
            "contexte", "pmeSiteInternet", "PME françaises qui ont un site internet", "deux sur trois", nil,
            "2016-12-01",
            nil, nil, deloitte)
        file.add(
            "contexte", "pmeOutilsNumeriques", "PME françaises qui utilisent chaque jour des outils numériques", "11",
            "%",
            "2016-12-01", nil, nil, deloitte)
        file.add(
            "contexte", "consommateursEnLigne", "Consommateurs en ligne", "30", "millions", "2016-12-01", nil, nil,
            deloitte)
        file.add(
            "contexte", "consommateursPotentiels", "Consommateurs en ligne à gagner", "4.3", "millions", "2016-12-01",
            "Si la France atteignait le taux de l’Allemagne, 97 %", nil, deloitte)
        file.add(
            "contexte", "consommateursPotentielsPME", "Dont consommateurs à la portée des PME (environ)", "1.5",
            "millions",
            "2016-12-01", "Si la France atteignait le taux de l’Allemagne, 97 %", nil, deloitte)
    }

    private static func addProgramme(to file: inout CSVFile) {
        func add(_ code: String, _ name: String, _ value: String, _ unit: String?, _ date: String?, _ source: String) {
            file.add("UDF", code, name, value, unit, date, "Chiffre publié", nil, source)
        }
        add("candidaturesPubliees", "Candidatures au premier appel", "88", "candidatures", "2014-06-30", june)
        add(
            "entreprisesRetenuesPubliees", "Entreprises retenues au premier appel", "63", "entreprises", "2014-06-30",
            june)
        add("salariesPublies", "Salariés des entreprises du premier appel", "15400", "salariés", "2014-06-30", june)
        add(
            "chiffreAffairesPublie", "Chiffre d’affaires des entreprises du premier appel", "2.7", "Md€", "2014-06-30",
            june)
        add(
            "entreprisesRetenuesPubliees", "Entreprises dans le programme", "290", "entreprises", "2016-09-19",
            september)
        add("entreprisesAideesPubliees", "Entreprises aidées", "150", "entreprises", "2016-09-19", september)
        add("montantPartagePublie", "Aides partagées entre elles", "23", "M€", "2016-09-19", september)
        add("salariesPublies", "Salariés des entreprises du programme", "34000", "salariés", "2016-09-19", september)
        add("entreprisesRetenuesPubliees", "Entreprises retenues", "409", "entreprises", nil, article)
        add("montantEngagePublie", "Aides engagées", "plus de 42,5 M€", nil, nil, article)
        add("entreprisesEngageesPubliees", "Entreprises engagées", "300", "entreprises", nil, article)
        add("partMoinsDe50Publiee", "Part des engagées de moins de 50 salariés", "50", "%", nil, article)
        add("partMoinsDe150Publiee", "Part des engagées de moins de 150 salariés", "80", "%", nil, article)
        add("dureePubliee", "Durée du programme", "dix ans, depuis 2014", nil, nil, article)
        add(
            "appelPIA3Publie", "Appel régional du programme d’investissements d’avenir (PIA3)", "17280210", "€",
            "2018-12-31", "Publication de 2018")
        file.add(
            "CP", "objectifPublie", "Entreprises à détecter et à accompagner", "500", "entreprises", nil,
            "Chiffre publié", nil,
            article)
        file.add(
            "UPG", "presentationPubliee", "Objet du dispositif", "accélérateur de jeunes pousses", nil, nil,
            "Fait publié", nil,
            article)
    }
}
