/// What a name that nobody listed may mean in a list of subsidies, by its words; a person should look at it.
enum HeaderGuess {
    /// Of two names that may mean one column the lower rank is read: « Montant attribué » rather than « Aide attribuée ».
    static func rank(_ name: String) -> Int { HeaderKey.words(name).first == "MONTANT" ? 0 : 1 }

    /// Whether a column of that name is never the amount of an award, whatever it holds.
    static func isNeverAmount(_ name: String) -> Bool {
        let words = HeaderKey.words(name)
        if name.contains("%") || words.contains(where: { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) })
        {
            return true
        }
        return words.contains { word in
            never.contains(word.hasSuffix("S") && word.count > 3 ? String(word.dropLast()) : word)
        }
    }

    private static let never: Set<String> = [
        "DEMANDE", "DEMANDEE", "SOLLICITE", "SOLLICITEE", "COUT", "BUDGET", "DEPENSE", "ELIGIBLE", "TAUX",
        "POURCENTAGE",
        "PART", "NOMBRE", "NB", "NUMERO", "N", "NO", "CODE", "POSTAL", "POPULATION", "EFFECTIF", "RAPPEL", "ANNEE",
        "EXERCICE", "RESTE", "RECETTE", "TELEPHONE", "LATITUDE", "LONGITUDE", "SIRET", "SIREN", "IDENTIFIANT", "ID",
        "REFUSE", "REFUSEE", "ANNULE", "ANNULEE", "REJETE", "REJETEE", "PROPOSE", "PROPOSEE", "PRECEDENT", "PRECEDENTE",
        "CREATION", "NAISSANCE", "COMMUNE", "ADHERENT",
    ]

    static func column(_ name: String) -> String? {
        let words = Set(HeaderKey.words(name).map { $0.hasSuffix("S") && $0.count > 3 ? String($0.dropLast()) : $0 })
        func has(_ any: String...) -> Bool { any.contains { words.contains($0) } }
        // Shares, counts, numbers and what another year had are named by the amount that they go with.
        let isOther =
            name.contains("%")
            || has(
                "TAUX", "POURCENTAGE", "PART", "NOMBRE", "NB", "NUMERO", "N", "IDENTIFIANT", "CODE", "RAE", "TYPE",
                "NATURE", "RAPPEL", "COUT", "COMMUNE", "ANNEE", "EXERCICE", "PRECEDENT", "PRECEDENTE", "ANTERIEUR")

        if has("SIRET", "SIREN") {
            return has("ATTRIBUANT", "COLLECTIVITE", "COLL", "FINANCEUR", "AUTORITE")
                ? "idAttribuant" : "idBeneficiaire"
        }
        if has("RNA") { return "rnaBeneficiaire" }
        if has("DATE", "PERIODE"), has("VERSEMENT") { return "datesPeriodeVersement" }
        if has("CONDITION", "MODALITE"), has("VERSEMENT") { return "conditionsVersement" }
        if has("NOTIFICATION"), has("UE", "EUROPEENNE", "EUROPE") { return "notificationUE" }
        if has("POURCENTAGE") || name.contains("%"), has("SUBVENTION", "BENEFICIAIRE") {
            return "pourcentageSubvention"
        }
        if has("DATE"), has("CONVENTION", "DECISION", "VOTE", "ATTRIBUTION", "DELIBERATION", "ARRETE", "SIGNATURE") {
            return "dateConvention"
        }
        if has("MONTANT", "SUBVENTION", "AIDE", "SOMME"),
            has(
                "VOTE", "VOTEE", "ENGAGE", "ENGAGEE", "ATTRIBUE", "ATTRIBUEE", "ACCORDE", "ACCORDEE", "ALLOUE",
                "ALLOUEE", "OCTROYE",
                "OCTROYEE", "NOTIFIE"),
            !has(
                "NON", "AVANT", "ETAT", "DEMANDE", "DEMANDEE", "SOLLICITE", "ELIGIBLE", "DEPENSE", "BUDGET", "DATE",
                "MANDATE", "VERSE", "PAYE",
                "RESTE"),
            !isOther
        {
            return "montant"
        }
        if has("BENEFICIAIRE", "ATTRIBUTAIRE"), has("NOM", "DENOMINATION", "RAISON", "SOCIALE", "LIBELLE") {
            return "nomBeneficiaire"
        }
        if has("ATTRIBUANT", "COLLECTIVITE"), has("NOM") { return "nomAttribuant" }
        if has("OBJET") { return "objet" }
        if has("REFERENCE"), has("DECISION", "DELIBERATION", "ACTE", "ARRETE", "CONVENTION") {
            return "referenceDecision"
        }
        // The amount paid stands for the amount where a list has no other, and a year for a date.
        let timeless = words.filter { !$0.allSatisfy(\.isNumber) && $0 != "EN" && $0 != "EURO" }
        if timeless == ["MANDATE"] || timeless == ["MONTANT", "MANDATE"] || timeless == ["MONTANT", "VERSE"] {
            return "montant"
        }
        if words == ["ANNEE"] || words.isSuperset(of: ["EXERCICE"]) && words.count <= 2 { return "dateConvention" }
        return nil
    }
}
