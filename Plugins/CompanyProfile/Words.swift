import BilanKit

/// What a profile says of its own, in one language. A language is a type of its own, so that another one is one more
/// file, and the compiler names what it lacks.
protocol Words {
    // MARK: Of the document

    func title(of company: String) -> String
    func subject(at end: CivilDate) -> String
    /// - Parameters:
    ///   - company: its name.
    ///   - identifier: its SIREN.
    func keywords(_ company: String, _ identifier: String) -> [String]
    /// What the document is, and at which date.
    func introduction(at end: CivilDate) -> Text

    // MARK: Headings

    var resultsHeading: Text { get }
    var supportHeading: Text { get }
    var sitesHeading: Text { get }

    /// Where the company stands among all that have grants.
    func place(_ place: ProgrammePlace) -> Text

    // MARK: Key figures

    var awardsCommitted: String { get }
    var awardsPaid: String { get }
    var headcount: String { get }
    /// Whose headcount it is.
    var headcountComment: Text { get }

    // MARK: Who the company is

    /// A fact under its name.
    func fact(_ name: String, _ value: String) -> Text
    var siren: String { get }
    var seatSIRET: String { get }
    var seat: String { get }
    var group: String { get }
    var category: String { get }
    var activity: String { get }

    // MARK: Establishments

    var sitesTable: String { get }
    var sitesCaption: Text { get }
    var commune: String { get }
    var department: String { get }
    var siret: String { get }
    /// Stands in the row of the registered office.
    var seatMark: String { get }

    // MARK: Applications and grants

    /// Stands for what was never published.
    var notPublished: String { get }
    var unknownApplications: Text { get }
    var unknownApplicationsAndAwards: Text { get }
    var unknownAwards: Text { get }
    func noAwards(at date: CivilDate) -> Text
    var applicationsTable: String { get }
    var applicationsCaption: Text { get }
    var application: String { get }
    var purpose: String { get }
    var scheme: String { get }
    var requested: String { get }
    var awardsTable: String { get }
    var awardsCaption: Text { get }
    var convention: String { get }
    var date: String { get }
    var voted: String { get }
    var committed: String { get }
    var ordered: String { get }
    var paid: String { get }

    // MARK: What happened

    var historyTable: String { get }
    var historyCaption: Text { get }
    var event: String { get }
    func step(_ step: ApplicationStatus) -> String
    /// That a grant was decided.
    var vote: String { get }
    /// An application's or a convention's number.
    var reference: String { get }
    var amount: String { get }

    // MARK: Results

    var resultsTable: String { get }
    var resultsCaption: Text { get }
    /// - Parameter sources: each with its number.
    func sources(_ sources: [String]) -> Text
    /// - Parameter indicators: of which sources say different values.
    func contradiction(_ indicators: [String]) -> Text
    var indicator: String { get }
    var value: String { get }
    /// On whose word a result stands.
    var finding: String { get }
    var declared: String { get }
    var observed: String { get }
    var method: String { get }
    var source: String { get }
}

extension ReportRequest {
    /// What a profile says in the language that is asked for.
    var words: any Words {
        switch language {
        case .french: FrenchWords()
        case .english: EnglishWords()
        }
    }
}
