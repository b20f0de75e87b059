import BilanKit

/// What is found out about the parts of a programme while its rows are walked through.
struct DivisionWalk {
    /// By the keys of the parts.
    private(set) var contents: [String: DividedProgramme.Contents] = [:]
    /// The key of each convention's part, by its reference.
    private(set) var holders: [String: String] = [:]
    /// The references of conventions with awards in several parts.
    private(set) var shared: Set<String> = []
    private(set) var facts = DivisionFacts()
    private let keys: DivisionKeys
    /// The key of each applicant's first application.
    private var applicants: [CompanyID: String] = [:]

    init(_ keys: DivisionKeys) { self.keys = keys }

    mutating func take(_ state: AwardState) {
        let key = keys.key(of: state)
        let company = DivisionKeys.company(of: state)
        add(key, title: state.company?.name ?? state.award.beneficiaryName, company, state.application?.scheme)
        if state.application == nil { facts.hasAwardsWithoutApplication = true }
        guard let reference = state.award.reference else { return }
        if let holder = holders[reference] {
            if holder != key { shared.insert(reference) }
        } else {
            holders[reference] = key
        }
    }

    mutating func take(_ state: ApplicationState) {
        let key = keys.key(of: state)
        let applicant = state.application.applicant
        add(key, title: state.company?.name, applicant, state.application.scheme)
        // Of other divisions nobody asks.
        guard keys.division == .department else { return }
        if let first = applicants[applicant] {
            if first != key { facts.hasApplicantsInSeveralParts = true }
        } else {
            applicants[applicant] = key
        }
    }

    /// Of a division of schemes.
    mutating func take(_ budget: Authorisation) {
        add(keys.key(ofScheme: budget.scheme), title: nil, nil, budget.scheme)
    }

    /// Whether no award names a convention.
    func isStray(_ convention: String) -> Bool { holders[convention] == nil }

    /// Movements of conventions that no award names belong to no part: there is one for them.
    mutating func takeStrays() { add("", title: nil, nil, nil) }

    private mutating func add(_ key: String, title: String?, _ company: CompanyID?, _ scheme: String?) {
        var own = contents.removeValue(forKey: key) ?? DividedProgramme.Contents()
        if own.title == nil { own.title = title }
        if let company { own.companies.insert(company) }
        if let scheme { own.schemes.insert(scheme) }
        contents[key] = own
    }
}

/// What decides whether the figures of a part are found again in the whole.
struct DivisionFacts {
    /// Whether an award names no application: the trace counts it with any scheme.
    var hasAwardsWithoutApplication = false
    /// Whether a company has applications in several departments: the trace counts it in the first alone.
    var hasApplicantsInSeveralParts = false
}
