/// The columns that a record is read from, in the order in which its decoder takes them.
enum StoredColumns {
    static let scheme = [
        "code", "libelle", "idRAE", "dispositifAide", "commission", "debut", "fin", "origine", "ligne",
    ]
    static let call = [
        "dispositif", "numero", "libelle", "ouverture", "cloture", "candidatures", "retenues", "origine", "ligne",
    ]
    static let authorisation = ["dispositif", "exercice", "apVotee", "apAffectee", "cpVote", "origine", "ligne"]
    static let target = ["dispositif", "indicateur", "echeance", "valeur", "origine", "ligne"]
    static let indicator = [
        "sujet", "code", "libelle", "valeur", "unite", "date", "methode", "constat", "source", "origine", "ligne",
    ]
    static let company = [
        "siren", "denomination", "categorieJuridique", "categorieEntreprise", "groupe", "personnePhysique", "diffusion",
        "presentation", "origine", "ligne",
    ]
    static let site = [
        "siren", "siret", "siege", "commune", "codeCommune", "departement", "canton", "naf", "nafVersion",
        "trancheEffectifs", "effectif", "dateEffectif", "origine", "ligne",
    ]
    static let application = [
        "numero", "dispositif", "appel", "siret", "objet", "dateDepot", "montantDemande", "depenseEligible", "origine",
        "ligne",
    ]
    static let award = [
        "nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire", "idBeneficiaire",
        "rnaBeneficiaire", "objet", "montant", "nature", "conditionsVersement", "datesPeriodeVersement", "idRAE",
        "notificationUE", "pourcentageSubvention", "dispositifAide", "dossier", "regimeAide", "caducite", "origine",
        "ligne",
    ]
    static let coFunding = ["convention", "financeur", "montant", "origine", "ligne"]
    static let movement = ["convention", "type", "date", "montant", "origine", "ligne"]

    /// As SQL, of the table that `alias` stands for.
    static func list(_ columns: [String], of alias: String) -> String {
        columns.map { "\(alias).\($0)" }.joined(separator: ", ")
    }
}
