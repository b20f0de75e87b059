import BilanKit

/// What the workbook says of its own, in one language. A language is a type of its own, so that another one is one more
/// file, and the compiler names what it lacks. Formulas call tables and columns by these words: those of one table
/// differ from one another, and so do the tables' names.
protocol Words {
    // MARK: Of the document

    var title: String { get }
    func subject(at end: CivilDate) -> String
    func keywords(_ quarter: Quarter) -> [String]
    func position(at end: CivilDate) -> Text
    func made(on date: CivilDate) -> Text

    // MARK: Sheets

    var summarySheet: String { get }
    var listingSheet: String { get }
    var departmentsSheet: String { get }
    var callsSheet: String { get }
    var paymentsSheet: String { get }

    // MARK: The summary

    var keyFiguresHeading: Text { get }
    var awardsGiven: String { get }
    var voted: String { get }
    var controlsHeading: Text { get }
    var controlsExplanation: Text { get }

    // MARK: Tables

    var listingTable: String { get }
    func listingCaption(at end: CivilDate) -> Text
    var departmentsTable: String { get }
    var departmentsChart: String { get }
    var callsTable: String { get }
    var paymentsTable: String { get }
    var controlsTable: String { get }
    var controlsCaption: Text { get }

    // MARK: Columns of the listing and of what adds it up

    var beneficiary: String { get }
    var application: String { get }
    var committee: String { get }
    var scheme: String { get }
    var call: String { get }
    var siret: String { get }
    var commune: String { get }
    var department: String { get }
    var canton: String { get }
    var activity: String { get }
    var headcount: String { get }
    var purpose: String { get }
    var date: String { get }
    var convention: String { get }
    var aidRegime: String { get }
    var eligible: String { get }
    var proposed: String { get }
    var rate: String { get }
    var rateComment: CellComment { get }
    var committed: String { get }
    var ordered: String { get }
    /// What is committed and not ordered.
    var rest: String { get }
    var restComment: CellComment { get }
    var lapse: String { get }
    var lapseComment: CellComment { get }
    /// Stands for the call of an award that answers none.
    var noCall: String { get }
    /// How many there are.
    var awards: String { get }
    /// What is ordered over what is committed.
    var orderedShare: String { get }

    // MARK: What is filled in at the meeting

    var opinion: String { get }
    var opinions: [String] { get }
    var opinionMeaning: String { get }
    var vote: String { get }
    var votes: [String] { get }
    var voteMeaning: String { get }
    /// What a column is for whose values are in a list.
    func chosen(_ meaning: String) -> CellComment
    /// Told where something else is entered.
    func refusal(_ choices: [String]) -> String

    // MARK: Columns that say nothing

    /// - Parameter words: what all purposes begin with, left out of the rows.
    func purposes(startingWith words: String) -> String
    /// A sentence for columns with one value in all rows.
    func same(_ columns: [(title: String, value: String)]) -> String
    /// A sentence for columns without any value.
    func unknown(_ titles: [String]) -> String

    // MARK: Payments

    var kind: String { get }
    var order: String { get }
    var payment: String { get }

    // MARK: Controls

    var control: String { get }
    var firstValue: String { get }
    var secondValue: String { get }
    var difference: String { get }
    var committedByDepartment: String { get }
    var committedByCall: String { get }
    var orderedByOrder: String { get }
    var proposedByDepartment: String { get }
}

extension ReportRequest {
    /// What the workbook says in the language that is asked for.
    var words: any Words {
        switch language {
        case .french: FrenchWords()
        case .english: EnglishWords()
        }
    }
}
