/// The orders that awards can be read in; several are applied one within the other.
public enum AwardOrder: Sendable {
    /// By the department of the beneficiary's establishment; those without one come last.
    case department
    /// By the beneficiary's name.
    case beneficiary
    /// By the date of the convention.
    case date
    /// By the scheme and the number of the call.
    case call
    /// By the amount, the largest first.
    case amount
    /// By the reference of the convention.
    case reference
    /// By the SIRET of the beneficiary's establishment; those without one come last.
    case site
    /// By the establishment's code of the NAF; those without one come last.
    case activity
}

/// The orders that applications can be read in.
public enum ApplicationOrder: Sendable {
    /// By the application's number.
    case number
    /// By the company's name.
    case company
    /// By the establishment's department; those without one come last.
    case department
    /// By the scheme and the number of the call.
    case call
    /// By the SIRET of the establishment; those without one come last.
    case site
    /// By the establishment's code of the NAF; those without one come last.
    case activity
}

/// Where a programme's rows come from. The host implements it on its store; a test on values.
///
/// A walk that fails midway ends early, and the source remembers the failure: the host asks for it once the report is
/// made, and
/// refuses the report.
public protocol ProgrammeSource: AnyObject {
    /// All schemes, in the order of their codes.
    func schemes() -> Records<Scheme>
    /// All calls, in the order of scheme, then opening.
    func calls() -> Records<Call>
    /// All yearly budgets, in the order of scheme, then year.
    func authorisations() -> Records<Authorisation>
    /// All targets, in the order of scheme, indicator, deadline.
    func targets() -> Records<Target>
    /// All indicators, or one subject's, in the file's order.
    func indicators(of subject: IndicatorSubject?) -> Records<Indicator>
    /// All companies, in the order of their names.
    func companies() -> Records<Company>
    /// One company; nil where there is none of that identity.
    func company(_ id: CompanyID) -> Company?
    /// A company's establishments, its seat first.
    func sites(of company: CompanyID) -> Records<Site>
    /// The applications filed by `date`, all or one company's, each with the steps that it had taken by then.
    func applications(
        at date: CivilDate, of company: CompanyID?, orderedBy order: [ApplicationOrder]
    ) -> Records<ApplicationState>
    /// The awards whose convention is dated `date` or before, all or one company's, each with its state by then.
    func awards(at date: CivilDate, of company: CompanyID?, orderedBy order: [AwardOrder]) -> Records<AwardState>
    /// The awards to establishments of one department whose convention is dated `date` or before; nil stands for those
    /// whose department isn't known.
    func awards(at date: CivilDate, in department: Department?, orderedBy order: [AwardOrder]) -> Records<AwardState>
    /// The movements dated `date` or before, all or one convention's, in the order of their dates.
    func movements(until date: CivilDate, of convention: String?) -> Records<Movement>
    /// What others add to a convention, given by its reference.
    func coFundings(of convention: String) -> Records<CoFunding>
    /// What calls for action on a day.
    func alerts(at date: CivilDate) -> Records<Alert>
    /// The files that the rows come from.
    var files: [DataFile] { get }
    /// What every report made from this data must say, such as that it is a demonstration.
    var notices: [String] { get }
}

extension ProgrammeSource {
    /// Those of all awards, of a source that has no shorter way to them.
    public func awards(
        at date: CivilDate, in department: Department?, orderedBy order: [AwardOrder]
    ) -> Records<AwardState> {
        awards(at: date, of: nil, orderedBy: order).filtered { $0.site?.department == department }
    }

    /// None, of a source that doesn't look for them.
    public func alerts(at date: CivilDate) -> Records<Alert> { Records([]) }

    /// None, of a source that doesn't know.
    public var files: [DataFile] { [] }

    /// One company; nil also where a public run may not name it.
    public func company(_ siren: SIREN) -> Company? { company(CompanyID(siren)) }
}

/// What a report reads: the rows of a dossier, and its state at a date, rebuilt from dated facts.
///
/// In a public run natural persons and companies that may not be published are masked before: a name that stands for
/// all of them, no number, no group, no presentation, and texts of other rows without their names and numbers. Their
/// rows are there and add up; `CompanyID` tells them apart.
public struct Programme {
    private let source: any ProgrammeSource

    /// A programme on the rows of a source.
    public init(_ source: any ProgrammeSource) { self.source = source }

    /// All schemes, in the order of their codes.
    public var schemes: Records<Scheme> { source.schemes() }

    /// All calls, in the order of scheme, then opening.
    public var calls: Records<Call> { source.calls() }

    /// All yearly budgets, in the order of scheme, then year.
    public var authorisations: Records<Authorisation> { source.authorisations() }

    /// All targets, in the order of scheme, indicator, deadline.
    public var targets: Records<Target> { source.targets() }

    /// All indicators, or one subject's, in the file's order.
    public func indicators(of subject: IndicatorSubject? = nil) -> Records<Indicator> { source.indicators(of: subject) }

    /// All companies, in the order of their names.
    public var companies: Records<Company> { source.companies() }

    /// One company; nil where there is none of that identity.
    public func company(_ id: CompanyID) -> Company? { source.company(id) }

    /// One company; nil also where a public run may not name it.
    public func company(_ siren: SIREN) -> Company? { source.company(siren) }

    /// A company's establishments, its seat first.
    public func sites(of company: CompanyID) -> Records<Site> { source.sites(of: company) }

    /// The applications filed by `date`, all or one company's, each with the steps that it had taken by then.
    public func applications(
        at date: CivilDate, of company: CompanyID? = nil, orderedBy order: [ApplicationOrder] = [.number]
    ) -> Records<ApplicationState> {
        source.applications(at: date, of: company, orderedBy: order)
    }

    /// The awards whose convention is dated `date` or before, all or one company's, with what was committed, ordered
    /// and paid by then.
    public func awards(
        at date: CivilDate, of company: CompanyID? = nil, orderedBy order: [AwardOrder] = [.date, .reference]
    ) -> Records<AwardState> {
        source.awards(at: date, of: company, orderedBy: order)
    }

    /// The awards to establishments of one department whose convention is dated `date` or before. They are read without
    /// the others: in the time that the department's rows take, however many there are in all.
    ///
    /// Nil stands for the awards whose department isn't known. A report on one department says how many they are: some
    /// may be its own.
    public func awards(
        at date: CivilDate, in department: Department?, orderedBy order: [AwardOrder] = [.date, .reference]
    ) -> Records<AwardState> {
        source.awards(at: date, in: department, orderedBy: order)
    }

    /// Commitments and payments dated `date` or before, all or one convention's, in the order of their dates.
    public func movements(until date: CivilDate, of convention: String? = nil) -> Records<Movement> {
        source.movements(until: date, of: convention)
    }

    /// Whether the data tell of movements of some kinds at any date: what they say nothing of isn't zero.
    ///
    /// - Parameter kinds: any of them; none stands for all.
    public func tellsOfMovements(_ kinds: Movement.Kind...) -> Bool {
        movements(until: .last).contains { kinds.isEmpty || kinds.contains($0.kind) }
    }

    /// Whether the data tell of applications at any date.
    public var tellsOfApplications: Bool { applications(at: .last).contains { _ in true } }

    /// What others add to a convention, given by its reference.
    public func coFundings(of convention: String) -> Records<CoFunding> { source.coFundings(of: convention) }

    /// What calls for action on a day, over all schemes: thresholds passed and conventions that lapse, the earliest of
    /// each kind first.
    public func alerts(at date: CivilDate) -> Records<Alert> { source.alerts(at: date) }

    /// The files that the rows come from, in the order in which they were first imported.
    public var files: [DataFile] { source.files }

    /// What every report made from this data must say.
    public var notices: [String] { source.notices }
}

extension CivilDate {
    /// After whatever data tell of.
    fileprivate static var last: CivilDate { CivilDate(year: 9999, month: 12, day: 31)! }
}
