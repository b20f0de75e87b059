import BilanKit

/// The listing in French.
struct FrenchWords: Words {
    var title: String { "Liste des bénéficiaires" }

    func subject(until end: CivilDate) -> String { "Aides attribuées jusqu’au \(FrenchNumber.date(end))" }

    func keywords(_ quarter: Quarter) -> [String] { ["aides publiques", "bénéficiaires", quarter.description] }

    func scope(until end: CivilDate) -> Text { "Aides dont la convention est datée du \(end) au plus tard" }

    func made(on date: CivilDate) -> Text { "Document établi le \(date)" }

    func nothing(in department: Department, until end: CivilDate, _ unplaced: UnplacedAwards) -> String {
        let others =
            unplaced.count == 0
            ? "" : " \(self.unplaced(unplaced)) Donnez les établissements (etablissements.csv), qui disent le leur."
        return
            "--set department=\(department.code) : aucune aide à un établissement de ce département (\(department.name)) au \(FrenchNumber.date(end)).\(others)"
    }

    func unplaced(_ awards: UnplacedAwards) -> String {
        let (count, money) = (awards.count, FrenchNumber.money(awards.voted))
        return count == 1
            ? "Une aide (\(money)) dont le département n’est pas connu n’est pas dans cette liste."
            : "\(FrenchNumber.integer(count)) aides (\(money)) dont le département n’est pas connu ne sont pas dans cette liste."
    }

    var departmentsHeading: Text { "Synthèse par département" }
    var listingHeading: Text { "Liste des aides" }

    func explanation(
        _ order: BeneficiaryListing.Order, until end: CivilDate, knowsOrders: Bool, sharedWords: String
    ) -> Text {
        """
        Une ligne par convention, \(words(order)). Engagé : engagements moins désengagements au \(end) ; pour une \
        convention sans mouvement, le montant de la convention.\(payments(knowsOrders))\(shared(sharedWords))
        """
    }

    private func words(_ order: BeneficiaryListing.Order) -> String {
        switch order {
        case .department: "par département puis bénéficiaire"
        case .beneficiary: "dans l’ordre alphabétique des bénéficiaires"
        case .amount: "les plus grands montants d’abord"
        }
    }

    private func payments(_ knowsOrders: Bool) -> String {
        knowsOrders ? "" : " Les données ne disent rien des mandats."
    }

    private func shared(_ words: String) -> String {
        words.isEmpty ? "" : " Tous les objets commencent par « \(words) » : ce n’est pas répété."
    }

    var departmentsTable: String { "Par département" }
    var departmentsCaption: Text { "Aides par département" }
    var listingTable: String { "Aides" }
    var listingCaption: Text { "Aides attribuées" }
    var identifierNote: Text {
        "SIRET : identifiant de l’établissement dans le répertoire SIRENE ; RNA : numéro d’association."
    }

    var department: String { "Département" }
    var awards: String { "Aides" }
    var voted: String { "Montant voté" }
    var committed: String { "Engagé" }
    var ordered: String { "Mandaté" }
    var beneficiary: String { "Bénéficiaire" }
    var identifier: String { "SIRET ou RNA" }
    var commune: String { "Commune" }
    var purpose: String { "Objet" }
    var date: String { "Date" }
    var convention: String { "Convention" }
}
