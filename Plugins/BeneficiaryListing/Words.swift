import BilanKit

/// What the listing says of its own, in one language. A language is a type of its own, so that another one is one more
/// file, and the compiler names what it lacks.
protocol Words {
    // MARK: Of the document

    var title: String { get }
    func subject(until end: CivilDate) -> String
    func keywords(_ quarter: Quarter) -> [String]
    /// Which awards are listed.
    func scope(until end: CivilDate) -> Text
    func made(on date: CivilDate) -> Text
    /// Why there is no document.
    func nothing(in department: Department, until end: CivilDate, _ unplaced: UnplacedAwards) -> String
    /// What the list of a department may lack.
    func unplaced(_ awards: UnplacedAwards) -> String

    // MARK: Headings and running text

    var departmentsHeading: Text { get }
    var listingHeading: Text { get }

    /// What a row is, in which order rows stand, and what is left unsaid.
    ///
    /// - Parameters:
    ///   - knowsOrders: whether the data tell of payment orders.
    ///   - sharedWords: what all purposes begin with; empty where they differ.
    func explanation(
        _ order: BeneficiaryListing.Order, until end: CivilDate, knowsOrders: Bool, sharedWords: String
    ) -> Text

    // MARK: Tables

    var departmentsTable: String { get }
    var departmentsCaption: Text { get }
    var listingTable: String { get }
    var listingCaption: Text { get }
    /// Which numbers identify a beneficiary.
    var identifierNote: Text { get }

    // MARK: Columns

    var department: String { get }
    /// How many there are.
    var awards: String { get }
    var voted: String { get }
    var committed: String { get }
    var ordered: String { get }
    var beneficiary: String { get }
    var identifier: String { get }
    var commune: String { get }
    var purpose: String { get }
    var date: String { get }
    var convention: String { get }
}

extension ReportRequest {
    /// What the listing says in the language that is asked for.
    var words: any Words {
        switch language {
        case .french: FrenchWords()
        case .english: EnglishWords()
        }
    }
}
