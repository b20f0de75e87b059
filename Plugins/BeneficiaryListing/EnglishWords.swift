import BilanKit

/// The listing in English.
struct EnglishWords: Words {
    private var numbers: LocalizedNumberFormatter { LocalizedNumberFormatter(.english) }

    var title: String { "List of beneficiaries" }

    func subject(until end: CivilDate) -> String { "Grants awarded up to \(numbers.date(end))" }

    func keywords(_ quarter: Quarter) -> [String] { ["public grants", "beneficiaries", numbers.quarter(quarter)] }

    func scope(until end: CivilDate) -> Text { "Grants whose agreement is dated \(end) or earlier" }

    func made(on date: CivilDate) -> Text { "Document drawn up on \(date)" }

    func nothing(in department: Department, until end: CivilDate, _ unplaced: UnplacedAwards) -> String {
        let others =
            unplaced.count == 0
            ? "" : " \(self.unplaced(unplaced)) Give the establishments (etablissements.csv), which tell theirs."
        return
            "--set department=\(department.code): no grant to an establishment of this department (\(department.name)) up to \(numbers.date(end)).\(others)"
    }

    func unplaced(_ awards: UnplacedAwards) -> String {
        let money = numbers.money(awards.voted)
        return awards.count == 1
            ? "One grant (\(money)) whose department isn’t known is not in this list."
            : "\(numbers.integer(awards.count)) grants (\(money)) whose department isn’t known are not in this list."
    }

    var departmentsHeading: Text { "Summary by department" }
    var listingHeading: Text { "List of grants" }

    func explanation(
        _ order: BeneficiaryListing.Order, until end: CivilDate, knowsOrders: Bool, sharedWords: String
    ) -> Text {
        """
        One row per agreement, \(words(order)). Committed: commitments less decommitments at \(end); for an \
        agreement without any movement, the amount of the agreement.\(payments(knowsOrders))\(shared(sharedWords))
        """
    }

    private func words(_ order: BeneficiaryListing.Order) -> String {
        switch order {
        case .department: "by department, then by beneficiary"
        case .beneficiary: "in alphabetical order of beneficiaries"
        case .amount: "largest amounts first"
        }
    }

    private func payments(_ knowsOrders: Bool) -> String {
        knowsOrders ? "" : " The data say nothing of payment orders."
    }

    private func shared(_ words: String) -> String {
        words.isEmpty ? "" : " All purposes begin with “\(words)”: this is not repeated."
    }

    var departmentsTable: String { "By department" }
    var departmentsCaption: Text { "Grants by department" }
    var listingTable: String { "Grants" }
    var listingCaption: Text { "Grants awarded" }
    var identifierNote: Text {
        "SIRET: identifier of the establishment in the SIRENE register; RNA: registration number of an association."
    }

    var department: String { "Department" }
    var awards: String { "Grants" }
    var voted: String { "Voted amount" }
    var committed: String { "Committed" }
    var ordered: String { "Ordered for payment" }
    var beneficiary: String { "Beneficiary" }
    var identifier: String { "SIRET or RNA" }
    var commune: String { "Municipality" }
    var purpose: String { "Purpose" }
    var date: String { "Date" }
    var convention: String { "Agreement" }
}
