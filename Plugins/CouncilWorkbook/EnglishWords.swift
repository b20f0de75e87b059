import BilanKit

/// The workbook in English.
struct EnglishWords: Words {
    private var numbers: LocalizedNumberFormatter { LocalizedNumberFormatter(.english) }

    var title: String { "Council meeting workbook" }

    func subject(at end: CivilDate) -> String { "Grants at \(numbers.date(end))" }

    func keywords(_ quarter: Quarter) -> [String] { ["public grants", "council", numbers.quarter(quarter)] }

    func position(at end: CivilDate) -> Text { "Position at \(end)" }

    func made(on date: CivilDate) -> Text { "Document drawn up on \(date)" }

    var summarySheet: String { "Summary" }
    var listingSheet: String { "Grants" }
    var departmentsSheet: String { "By department" }
    var callsSheet: String { "By call" }
    var paymentsSheet: String { "Payments" }

    var keyFiguresHeading: Text { "Key figures" }
    var awardsGiven: String { "Grants awarded" }
    var voted: String { "Voted amount" }
    var controlsHeading: Text { "Controls" }
    var controlsExplanation: Text { "Every difference must be zero; otherwise the sheets do not say the same thing." }

    var listingTable: String { "List of grants" }

    func listingCaption(at end: CivilDate) -> Text { "Grants awarded at \(end)" }

    var departmentsTable: String { "By department" }
    var departmentsChart: String { "Committed and ordered for payment by department" }
    var callsTable: String { "By call" }
    var paymentsTable: String { "Payment orders and payments" }
    var controlsTable: String { "Controls" }
    var controlsCaption: Text { "Sums that agree from one sheet to another" }

    var beneficiary: String { "Beneficiary" }
    var application: String { "Application no." }
    var committee: String { "Committee" }
    var scheme: String { "Scheme" }
    var call: String { "Call for applications" }
    var siret: String { "SIRET" }
    var commune: String { "Municipality" }
    var department: String { "Department" }
    var canton: String { "Canton" }
    var activity: String { "NAF" }
    var headcount: String { "Headcount" }
    var purpose: String { "Purpose" }
    var date: String { "Date" }
    var convention: String { "Agreement" }
    var aidRegime: String { "State aid scheme" }
    var eligible: String { "Eligible expenditure excl. VAT" }
    var proposed: String { "Proposed grant" }
    var rate: String { "Rate" }
    var rateComment: CellComment { "Proposed grant as a share of the eligible expenditure excluding VAT." }
    var committed: String { "Committed" }
    var ordered: String { "Ordered for payment" }
    var rest: String { "Left to order" }
    var restComment: CellComment { "Committed less ordered for payment, at the end of the period." }
    var lapse: String { "Lapse date" }
    var lapseComment: CellComment { "Date after which the grant can no longer be paid." }
    var noCall: String { "Outside any call" }
    var awards: String { "Grants" }
    var orderedShare: String { "Payment order rate" }

    var opinion: String { "Opinion" }
    var opinions: [String] { ["favourable", "conditionally favourable", "unfavourable", "deferred"] }
    var opinionMeaning: String { "Opinion of the committee" }
    var vote: String { "Vote" }
    var votes: [String] { ["adopted", "rejected", "deferred"] }
    var voteMeaning: String { "Vote of the council" }

    func chosen(_ meaning: String) -> CellComment { CellComment("\(meaning), to be chosen from the list.") }

    func refusal(_ choices: [String]) -> String { "Choose from the list: \(choices.joined(separator: ", "))." }

    func purposes(startingWith words: String) -> String {
        "All purposes begin with “\(words)”, which is not repeated."
    }

    func same(_ columns: [(title: String, value: String)]) -> String {
        "For all grants: " + columns.map { "\(withinSentence($0.title)) “\($0.value)”" }.joined(separator: ", ")
            + "."
    }

    func unknown(_ titles: [String]) -> String {
        "Not disclosed for any grant: \(titles.map(withinSentence).joined(separator: ", "))."
    }

    /// A column's title with a small letter first, unless it is an abbreviation.
    private func withinSentence(_ title: String) -> String {
        title.dropFirst().first?.isUppercase == true ? title : title.prefix(1).lowercased() + title.dropFirst()
    }

    var kind: String { "Type" }
    var order: String { "Payment order" }
    var payment: String { "Payment" }

    var control: String { "Control" }
    var firstValue: String { "First value" }
    var secondValue: String { "Second value" }
    var difference: String { "Difference" }
    var committedByDepartment: String { "Committed: list and departments" }
    var committedByCall: String { "Committed: list and calls" }
    var orderedByOrder: String { "Ordered for payment: list and payment orders" }
    var proposedByDepartment: String { "Proposed grant: list and departments" }
}
