import BilanKit

/// A profile in English.
struct EnglishWords: Words {
    private var numbers: LocalizedNumberFormatter { LocalizedNumberFormatter(.english) }

    func title(of company: String) -> String { "\(company): company profile" }

    func subject(at end: CivilDate) -> String { "Position at \(numbers.date(end))" }

    func keywords(_ company: String, _ identifier: String) -> [String] { ["public grants", company, identifier] }

    func introduction(at end: CivilDate) -> Text { "Company profile, position at \(end)." }

    var resultsHeading: Text { "Results" }
    var supportHeading: Text { "Applications and grants" }
    var sitesHeading: Text { "Establishments" }

    func place(_ place: ProgrammePlace) -> Text {
        """
        By the amount committed, the company ranks \(place.rank) of \(place.count) companies that were given grants, with \
        \(place.share) of all that is committed; the median is \(whole: place.median).
        """
    }

    var awardsCommitted: String { "Grants committed" }
    var awardsPaid: String { "Grants paid" }
    var headcount: String { "Headcount" }
    var headcountComment: Text { "employees of the establishments covered" }

    func fact(_ name: String, _ value: String) -> Text { "\(strong: name): \(value)" }

    var siren: String { "SIREN" }
    var seatSIRET: String { "SIRET of the registered office" }
    var seat: String { "Registered office" }
    var group: String { "Group" }
    var category: String { "Category" }
    var activity: String { "Activity (NAF)" }

    var sitesTable: String { "Establishments" }
    var sitesCaption: Text { "Establishments covered" }
    var commune: String { "Municipality" }
    var department: String { "Department" }
    var siret: String { "SIRET" }
    var seatMark: String { "registered office" }

    var notPublished: String { "not disclosed" }
    var unknownApplications: Text { "Dates of filing and selection, amount requested: \(emphasis: notPublished)." }
    var unknownApplicationsAndAwards: Text {
        "Dates of filing and selection, amounts requested and awarded: \(emphasis: notPublished)."
    }
    func noAwards(at date: CivilDate) -> Text { "No grant is awarded at \(date)." }
    var unknownAwards: Text { "Amounts awarded: \(emphasis: notPublished)." }
    var applicationsTable: String { "Applications" }
    var applicationsCaption: Text { "Applications filed" }
    var application: String { "Application" }
    var purpose: String { "Purpose" }
    var scheme: String { "Scheme" }
    var requested: String { "Requested" }
    var awardsTable: String { "Grants" }
    var awardsCaption: Text { "Grants awarded and their payment" }
    var convention: String { "Agreement" }
    var date: String { "Date" }
    var voted: String { "Voted amount" }
    var committed: String { "Committed" }
    var ordered: String { "Ordered for payment" }
    var paid: String { "Paid" }

    var historyTable: String { "Chronology" }
    var historyCaption: Text { "Chronology of applications and grants" }
    var event: String { "Step" }
    func step(_ step: ApplicationStatus) -> String {
        switch step {
        case .filed: "Application filed"
        case .examined: "Application examined"
        case .retained: "Application selected"
        case .refused: "Application refused"
        case .deferred: "Application deferred"
        case .withdrawn: "Application withdrawn"
        case .engaged: "Application under way"
        case .closed: "Application closed"
        }
    }
    var vote: String { "Grant voted" }
    var reference: String { "Application or agreement" }
    var amount: String { "Amount" }

    var resultsTable: String { "Results" }
    var resultsCaption: Text { "Results published or observed" }

    func contradiction(_ indicators: [String]) -> Text {
        let names = indicators.map { "“\($0)”" }.joined(separator: ", ")
        return "Sources contradict one another on \(names): all their values are given."
    }

    func sources(_ sources: [String]) -> Text { "Sources: \(sources.joined(separator: "; "))." }

    var indicator: String { "Indicator" }
    var value: String { "Value" }
    var finding: String { "Evidence" }
    var declared: String { "declared by the company" }
    var observed: String { "observed by a third party" }
    var method: String { "Method" }
    var source: String { "Source" }
}
