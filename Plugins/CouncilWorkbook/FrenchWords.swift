import BilanKit

/// The workbook in French.
struct FrenchWords: Words {
    var title: String { "Classeur de séance" }

    func subject(at end: CivilDate) -> String { "Aides au \(FrenchNumber.date(end))" }

    func keywords(_ quarter: Quarter) -> [String] { ["aides publiques", "conseil", quarter.description] }

    func position(at end: CivilDate) -> Text { "Situation arrêtée au \(end)" }

    func made(on date: CivilDate) -> Text { "Document établi le \(date)" }

    var summarySheet: String { "Synthèse" }
    var listingSheet: String { "Aides" }
    var departmentsSheet: String { "Par département" }
    var callsSheet: String { "Par appel" }
    var paymentsSheet: String { "Paiements" }

    var keyFiguresHeading: Text { "Chiffres clés" }
    var awardsGiven: String { "Aides attribuées" }
    var voted: String { "Montant voté" }
    var controlsHeading: Text { "Contrôles" }
    var controlsExplanation: Text { "Chaque écart doit être nul ; sinon les feuilles ne disent pas la même chose." }

    var listingTable: String { "Liste des aides" }

    func listingCaption(at end: CivilDate) -> Text { "Aides attribuées au \(end)" }

    var departmentsTable: String { "Par département" }
    var departmentsChart: String { "Engagé et mandaté par département" }
    var callsTable: String { "Par appel" }
    var paymentsTable: String { "Mandats et paiements" }
    var controlsTable: String { "Contrôles" }
    var controlsCaption: Text { "Sommes qui s’accordent d’une feuille à l’autre" }

    var beneficiary: String { "Bénéficiaire" }
    var application: String { "N° dossier" }
    var committee: String { "Commission" }
    var scheme: String { "Dispositif" }
    var call: String { "Appel" }
    var siret: String { "SIRET" }
    var commune: String { "Commune" }
    var department: String { "Département" }
    var canton: String { "Canton" }
    var activity: String { "NAF" }
    var headcount: String { "Effectif" }
    var purpose: String { "Objet" }
    var date: String { "Date" }
    var convention: String { "Convention" }
    var aidRegime: String { "Régime d’aide" }
    var eligible: String { "Dépense éligible HT" }
    var proposed: String { "Aide proposée" }
    var rate: String { "Taux" }
    var rateComment: CellComment { "Aide proposée rapportée à la dépense éligible hors taxes." }
    var committed: String { "Engagé" }
    var ordered: String { "Mandaté" }
    var rest: String { "Reste à mandater" }
    var restComment: CellComment { "Engagé moins mandaté, à la fin de la période." }
    var lapse: String { "Caducité" }
    var lapseComment: CellComment { "Date après laquelle l’aide ne peut plus être versée." }
    var noCall: String { "Hors appel" }
    var awards: String { "Aides" }
    var orderedShare: String { "Taux de mandatement" }

    var opinion: String { "Avis" }
    var opinions: [String] { ["favorable", "favorable sous réserve", "défavorable", "ajourné"] }
    var opinionMeaning: String { "Avis de la commission" }
    var vote: String { "Vote" }
    var votes: [String] { ["adopté", "rejeté", "ajourné"] }
    var voteMeaning: String { "Vote de l’assemblée" }

    func chosen(_ meaning: String) -> CellComment { CellComment("\(meaning), à choisir dans la liste.") }

    func refusal(_ choices: [String]) -> String { "Choisissez dans la liste : \(choices.joined(separator: ", "))." }

    func purposes(startingWith words: String) -> String {
        "Tous les objets commencent par «\u{00A0}\(words)\u{00A0}»\u{00A0}: ce n’est pas répété."
    }

    func same(_ columns: [(title: String, value: String)]) -> String {
        "Pour toutes les aides\u{00A0}: "
            + columns.map { "\($0.title.lowercased()) «\u{00A0}\($0.value)\u{00A0}»" }.joined(separator: ", ") + "."
    }

    func unknown(_ titles: [String]) -> String {
        "Non communiqué pour toutes\u{00A0}: \(titles.map { $0.lowercased() }.joined(separator: ", "))."
    }

    var kind: String { "Nature" }
    var order: String { "Mandat" }
    var payment: String { "Paiement" }

    var control: String { "Contrôle" }
    var firstValue: String { "Première valeur" }
    var secondValue: String { "Seconde valeur" }
    var difference: String { "Écart" }
    var committedByDepartment: String { "Engagé : liste et départements" }
    var committedByCall: String { "Engagé : liste et appels" }
    var orderedByOrder: String { "Mandaté : liste et mandats" }
    var proposedByDepartment: String { "Aide proposée : liste et départements" }
}
