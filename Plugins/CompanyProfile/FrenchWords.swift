import BilanKit

/// A profile in French.
struct FrenchWords: Words {
    func title(of company: String) -> String { "\(company) : fiche d’entreprise" }

    func subject(at end: CivilDate) -> String { "Situation au \(FrenchNumber.date(end))" }

    func keywords(_ company: String, _ identifier: String) -> [String] { ["aides publiques", company, identifier] }

    func introduction(at end: CivilDate) -> Text { "Fiche d’entreprise, situation au \(end)." }

    var resultsHeading: Text { "Résultats" }
    var supportHeading: Text { "Dossiers et aides" }
    var sitesHeading: Text { "Établissements" }

    func place(_ place: ProgrammePlace) -> Text {
        """
        Par le montant engagé, l’entreprise est la \(place.rank)\(superscript: place.rank == 1 ? "re" : "e") des \(place.count) \
        entreprises aidées, avec \(place.share) du total engagé ; la médiane est de \(whole: place.median).
        """
    }

    var awardsCommitted: String { "Aides engagées" }
    var awardsPaid: String { "Aides payées" }
    var headcount: String { "Effectif" }
    var headcountComment: Text { "salariés des établissements suivis" }

    func fact(_ name: String, _ value: String) -> Text { "\(strong: name) : \(value)" }

    var siren: String { "SIREN" }
    var seatSIRET: String { "SIRET du siège" }
    var seat: String { "Siège" }
    var group: String { "Groupe" }
    var category: String { "Catégorie" }
    var activity: String { "Activité (NAF)" }

    var sitesTable: String { "Établissements" }
    var sitesCaption: Text { "Établissements suivis" }
    var commune: String { "Commune" }
    var department: String { "Département" }
    var siret: String { "SIRET" }
    var seatMark: String { "siège" }

    var notPublished: String { "non communiqué" }
    var unknownApplications: Text { "Dates de dépôt et de sélection, montant demandé : \(emphasis: notPublished)." }
    var unknownApplicationsAndAwards: Text {
        "Dates de dépôt et de sélection, montants demandés et attribués : \(emphasis: notPublished)."
    }
    func noAwards(at date: CivilDate) -> Text { "Aucune aide n’est attribuée au \(date)." }
    var unknownAwards: Text { "Montants attribués : \(emphasis: notPublished)." }
    var applicationsTable: String { "Dossiers" }
    var applicationsCaption: Text { "Dossiers déposés" }
    var application: String { "Dossier" }
    var purpose: String { "Objet" }
    var scheme: String { "Dispositif" }
    var requested: String { "Demandé" }
    var awardsTable: String { "Aides" }
    var awardsCaption: Text { "Aides attribuées et leur versement" }
    var convention: String { "Convention" }
    var date: String { "Date" }
    var voted: String { "Montant voté" }
    var committed: String { "Engagé" }
    var ordered: String { "Mandaté" }
    var paid: String { "Payé" }

    var historyTable: String { "Chronologie" }
    var historyCaption: Text { "Chronologie des dossiers et des aides" }
    var event: String { "Étape" }
    func step(_ step: ApplicationStatus) -> String {
        switch step {
        case .filed: "Dossier déposé"
        case .examined: "Dossier instruit"
        case .retained: "Dossier retenu"
        case .refused: "Dossier refusé"
        case .deferred: "Dossier ajourné"
        case .withdrawn: "Dossier retiré"
        case .engaged: "Dossier engagé"
        case .closed: "Dossier soldé"
        }
    }
    var vote: String { "Aide votée" }
    var reference: String { "Dossier ou convention" }
    var amount: String { "Montant" }

    var resultsTable: String { "Résultats" }
    var resultsCaption: Text { "Résultats publiés ou constatés" }

    func contradiction(_ indicators: [String]) -> Text {
        let names = indicators.map { "« \($0) »" }.joined(separator: ", ")
        return "Les sources se contredisent sur \(names) : toutes leurs valeurs sont données."
    }

    func sources(_ sources: [String]) -> Text { "Sources : \(sources.joined(separator: " ; "))." }

    var indicator: String { "Indicateur" }
    var value: String { "Valeur" }
    var finding: String { "Constat" }
    var declared: String { "déclaré par l’entreprise" }
    var observed: String { "observé par un tiers" }
    var method: String { "Méthode" }
    var source: String { "Source" }
}
