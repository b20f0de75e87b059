import BilanKit

extension DataTable {
    /// `dispositifs`.
    static let schemes = DataTable(
        "dispositifs", of: (Labels("dispositif", "scheme"), Labels("dispositifs", "schemes")),
        rows: { $0.programme.schemes },
        fields: [
            TypedField("code", "Code", "Code", facet: .scheme) { $0.code },
            TypedField("libelle", "Dispositif", "Scheme") { $0.name },
            TypedField("commission", "Commission", "Committee") { $0.committee },
            TypedField("debut", "Début", "Start") { $0.start },
            TypedField("fin", "Fin", "End") { $0.end },
        ])

    /// `appels`.
    static let calls = DataTable(
        "appels", of: (Labels("appel", "call"), Labels("appels", "calls")), rows: { $0.programme.calls },
        fields: [
            TypedField("dispositif", "Dispositif", "Scheme") { $0.scheme },
            TypedField("numero", "Numéro", "Number") { $0.number },
            TypedField("libelle", "Appel", "Call") { $0.name },
            TypedField("ouverture", "Ouverture", "Opening") { $0.opening },
            TypedField("cloture", "Clôture", "Closing") { $0.closing },
            TypedField("candidatures", "Candidatures", "Applications") { $0.publishedApplications },
            TypedField("retenues", "Retenues", "Retained") { $0.publishedRetained },
        ])

    /// `autorisations`.
    static let authorisations = DataTable(
        "autorisations", of: (Labels("autorisation", "authorisation"), Labels("autorisations", "authorisations")),
        rows: { $0.programme.authorisations },
        fields: [
            TypedField("dispositif", "Dispositif", "Scheme") { $0.scheme },
            TypedField("exercice", "Exercice", "Year", format: .plainInteger) { $0.year },
            TypedField("apVotee", "AP votée", "AP voted") { $0.commitmentVoted },
            TypedField("apAffectee", "AP affectée", "AP allocated") { $0.commitmentAllocated },
            TypedField("cpVote", "CP voté", "CP voted") { $0.paymentVoted },
        ])

    /// `objectifs`.
    static let targets = DataTable(
        "objectifs", of: (Labels("objectif", "target"), Labels("objectifs", "targets")),
        rows: { $0.programme.targets },
        fields: [
            TypedField("dispositif", "Dispositif", "Scheme") { $0.scheme },
            TypedField("indicateur", "Indicateur", "Indicator") { $0.indicator },
            TypedField("echeance", "Échéance", "Deadline") { $0.deadline },
            TypedField("valeur", "Valeur", "Value") { $0.value },
        ])

    /// `indicateurs`.
    static let indicators = DataTable(
        "indicateurs", of: (Labels("indicateur", "indicator"), Labels("indicateurs", "indicators")),
        rows: { $0.programme.indicators() },
        fields: [
            TypedField("sujet", "Sujet", "Subject") { indicator in
                switch indicator.subject {
                case .company(let id): "\(id)"
                case .scheme(let code): code
                case .context: "contexte"
                }
            },
            TypedField("code", "Code", "Code") { $0.code },
            TypedField("libelle", "Indicateur", "Indicator") { $0.name },
            TypedField("texte", "Valeur", "Value") { $0.text },
            TypedField("valeur", "Valeur", "Value") { $0.value },
            TypedField("unite", "Unité", "Unit") { $0.unit },
            TypedField("date", "Date", "Date") { $0.date },
            TypedField("methode", "Méthode", "Method") { $0.method },
            TypedField("constat", "Constat", "Finding") { $0.finding },
            TypedField("source", "Source", "Source") { $0.source },
        ])

    /// `alertes`: thresholds passed and conventions that lapse.
    static let alerts = DataTable(
        "alertes", of: (Labels("alerte", "alert"), Labels("alertes", "alerts")),
        rows: { $0.programme.alerts(at: $0.date) },
        fields: [
            TypedField("genre", "Genre", "Kind") { $0.kind.rawValue },
            TypedField("nom", "Bénéficiaire", "Beneficiary") { $0.name },
            TypedField("siren", "SIREN", "SIREN", facet: .company) { $0.siren },
            TypedField("date", "Date", "Date") { $0.date },
            TypedField("montant", "Montant", "Amount") { $0.amount },
            TypedField("plafond", "Plafond", "Ceiling") { $0.ceiling },
            TypedField("echeance", "Échéance", "Deadline") { $0.deadline },
            TypedField("convention", "Convention", "Agreement") { $0.convention },
            TypedField("dispositif", "Dispositif", "Scheme") { $0.scheme },
        ])
}
