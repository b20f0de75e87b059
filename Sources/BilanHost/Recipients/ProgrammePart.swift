import BilanKit

/// One part of a programme as a report reads it: its own rows alone, in the orders of the whole.
///
/// What would tell of others isn't there: budgets and targets where a part has no scheme of its own, the published
/// counts of a call, alerts that add up awards of several parts. Rows are read from the whole's source, which remembers
/// its failures.
final class ProgrammePart: ProgrammeSource {
    private let divided: DividedProgramme
    private let place: Int
    private let part: DivisionPart
    /// The company that the part is of; nil of any other part.
    private let ownCompany: CompanyID?

    init(_ place: Int, of divided: DividedProgramme) {
        self.divided = divided
        self.place = place
        part = divided.parts[place]
        ownCompany = divided.division == .company ? CompanyID(divided.parts[place].key) : nil
    }

    private var whole: any ProgrammeSource { divided.source }
    private var contents: DividedProgramme.Contents { divided.contents(of: place) }

    var files: [DataFile] { whole.files }
    var notices: [String] { whole.notices }

    // MARK: Schemes

    private func owns(scheme code: String) -> Bool {
        divided.division.isOfSchemes ? divided.keys.key(ofScheme: code) == part.key : contents.schemes.contains(code)
    }

    func schemes() -> Records<Scheme> { whole.schemes().filtered { self.owns(scheme: $0.code) } }

    func calls() -> Records<Call> {
        let calls = whole.calls().filtered { self.owns(scheme: $0.scheme) }
        guard !divided.division.isOfSchemes else { return calls }
        // They count those of others.
        return calls.mapped { call in
            var call = call
            call.publishedApplications = nil
            call.publishedRetained = nil
            return call
        }
    }

    func authorisations() -> Records<Authorisation> {
        guard divided.division.isOfSchemes else { return Records([]) }
        return whole.authorisations().filtered { self.owns(scheme: $0.scheme) }
    }

    func targets() -> Records<Target> {
        guard divided.division.isOfSchemes else { return Records([]) }
        return whole.targets().filtered { self.owns(scheme: $0.scheme) }
    }

    func indicators(of subject: IndicatorSubject?) -> Records<Indicator> {
        guard let subject else { return whole.indicators(of: nil).filtered { self.owns($0.subject) } }
        return owns(subject) ? whole.indicators(of: subject) : Records([])
    }

    private func owns(_ subject: IndicatorSubject) -> Bool {
        switch subject {
        case .company(let id): owns(id)
        case .scheme(let code): divided.division.isOfSchemes && owns(scheme: code)
        case .context: true
        }
    }

    // MARK: Companies

    private func owns(_ id: CompanyID) -> Bool {
        if contents.companies.contains(id) { return true }
        return divided.division == .department && divided.companies(inDepartment: part.key).contains(id)
    }

    func companies() -> Records<Company> {
        if let ownCompany { return Records([whole.company(ownCompany)].compactMap(\.self)) }
        return whole.companies().filtered { self.owns($0.id) }
    }

    func company(_ id: CompanyID) -> Company? { owns(id) ? whole.company(id) : nil }

    func sites(of company: CompanyID) -> Records<Site> {
        guard owns(company) else { return Records([]) }
        let sites = whole.sites(of: company)
        guard divided.division == .department else { return sites }
        let code = part.key
        return sites.filtered { $0.department?.code ?? "" == code }
    }

    // MARK: Applications and awards

    /// Whose rows are to be read of the whole's.
    private enum Reach {
        case of(CompanyID?)
        case nobody
    }

    private func reach(_ asked: CompanyID?) -> Reach {
        guard let ownCompany else { return .of(asked) }
        return asked == nil || asked == ownCompany ? .of(ownCompany) : .nobody
    }

    func applications(
        at date: CivilDate, of company: CompanyID?, orderedBy order: [ApplicationOrder]
    ) -> Records<ApplicationState> {
        guard case .of(let company) = reach(company) else { return Records([]) }
        let (keys, key) = (divided.keys, part.key)
        return whole.applications(at: date, of: company, orderedBy: order).filtered { keys.key(of: $0) == key }
    }

    func awards(at date: CivilDate, of company: CompanyID?, orderedBy order: [AwardOrder]) -> Records<AwardState> {
        guard case .of(let company) = reach(company) else { return Records([]) }
        let (keys, key) = (divided.keys, part.key)
        if company == nil, divided.division == .department, let department = Department(key) {
            return whole.awards(at: date, in: department, orderedBy: order)
        }
        return whole.awards(at: date, of: company, orderedBy: order).filtered { keys.key(of: $0) == key }
    }

    func awards(at date: CivilDate, in department: Department?, orderedBy order: [AwardOrder]) -> Records<AwardState> {
        let (keys, key) = (divided.keys, part.key)
        return whole.awards(at: date, in: department, orderedBy: order).filtered { keys.key(of: $0) == key }
    }

    func alerts(at date: CivilDate) -> Records<Alert> {
        Records { [self] in
            var alerts = divided.alerts(at: date, of: place)[...]
            return { alerts.popFirst() }
        }
    }

    // MARK: Conventions

    func movements(until date: CivilDate, of convention: String?) -> Records<Movement> {
        if let convention, case .nothing = holding(of: convention) { return Records([]) }
        return whole.movements(until: date, of: convention).compacted { self.own($0) }
    }

    func coFundings(of convention: String) -> Records<CoFunding> {
        if case .nothing = holding(of: convention) { return Records([]) }
        return whole.coFundings(of: convention).compacted { self.own($0) }
    }

    private func holding(of convention: String) -> ConventionShares.Holding {
        divided.conventions.holding(of: convention, by: place)
    }

    private func own(_ movement: Movement) -> Movement? {
        var movement = movement
        switch holding(of: movement.convention) {
        case .nothing: return nil
        case .whole: break
        case .stake(let stake):
            guard let amount = Self.part(of: movement.amount, stake) else { return nil }
            movement.amount = amount
            movement.beneficiaryName = stake.beneficiaryName
            movement.scheme = stake.scheme
        case .stray:
            // An award of a later day may name them.
            movement.beneficiaryName = nil
            movement.scheme = nil
        }
        return movement
    }

    private func own(_ funding: CoFunding) -> CoFunding? {
        guard case .stake(let stake) = holding(of: funding.convention) else { return funding }
        guard let amount = Self.part(of: funding.amount, stake) else { return nil }
        var funding = funding
        funding.amount = amount
        return funding
    }

    /// Nil where nothing of an amount is the part's.
    private static func part(of amount: Money, _ stake: ConventionShares.Stake) -> Money? {
        let part = stake.share.part(of: amount)
        return part == .zero && amount != .zero ? nil : part
    }
}

extension Records {
    /// The rows as `transform` makes them, without those of which it makes nothing, still one by one.
    fileprivate func compacted<T>(_ transform: @escaping (Element) -> T?) -> Records<T> {
        Records<T> {
            let rows = self.makeIterator()
            return {
                while let row = rows.next() {
                    if let made = transform(row) { return made }
                }
                return nil
            }
        }
    }
}
