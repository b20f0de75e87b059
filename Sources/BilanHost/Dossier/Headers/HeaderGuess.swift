/// What a name that nobody listed may mean in a list of subsidies, by its words; a person should look at it.
enum HeaderGuess {
    static func column(_ name: String) -> String? {
        let words = Set(HeaderKey.words(name).map { $0.hasSuffix("S") && $0.count > 3 ? String($0.dropLast()) : $0 })
        func has(_ any: String...) -> Bool { any.contains { words.contains($0) } }

        if has("SIRET", "SIREN") {
            return has("ATTRIBUANT", "COLLECTIVITE", "FINANCEUR", "AUTORITE") ? "idAttribuant" : "idBeneficiaire"
        }
        if has("RNA") { return "rnaBeneficiaire" }
        if has("DATE", "PERIODE"), has("VERSEMENT") { return "datesPeriodeVersement" }
        if has("CONDITION", "MODALITE"), has("VERSEMENT") { return "conditionsVersement" }
        if has("NOTIFICATION"), has("UE", "EUROPEENNE", "EUROPE") { return "notificationUE" }
        if has("POURCENTAGE"), has("SUBVENTION", "BENEFICIAIRE") { return "pourcentageSubvention" }
        if has("DATE"), has("CONVENTION", "DECISION", "VOTE", "ATTRIBUTION", "DELIBERATION", "ARRETE", "SIGNATURE") {
            return "dateConvention"
        }
        if has("MONTANT", "SUBVENTION", "AIDE", "SOMME"),
            has(
                "VOTE", "VOTEE", "ATTRIBUE", "ATTRIBUEE", "ACCORDE", "ACCORDEE", "ALLOUE", "ALLOUEE", "OCTROYE",
                "OCTROYEE", "NOTIFIE"),
            !has(
                "DEMANDE", "DEMANDEE", "SOLLICITE", "ELIGIBLE", "DEPENSE", "BUDGET", "DATE", "MANDATE", "VERSE", "PAYE",
                "RESTE"),
            // Thousands and millions of euros are no euros.
            !has("K", "KEUR", "MILLIER", "M", "MEUR", "MILLION")
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
        if words == ["MANDATE"] || words == ["MONTANT", "MANDATE"] { return "montant" }
        if words == ["ANNEE"] || words.isSuperset(of: ["EXERCICE"]) && words.count <= 2 { return "dateConvention" }
        return nil
    }
}
