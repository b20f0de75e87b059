/// The steps of an application, in the order of a usual course.
public enum ApplicationStatus: String, CaseIterable, Sendable {
    /// `depose`: received by the authority.
    case filed = "depose"
    /// `instruit`: examined by its services.
    case examined = "instruit"
    /// `retenu`: accepted.
    case retained = "retenu"
    /// `refuse`: turned down.
    case refused = "refuse"
    /// `ajourne`: put off to a later session.
    case deferred = "ajourne"
    /// `abandonne`: given up by the company.
    case withdrawn = "abandonne"
    /// `engage`: the support is committed.
    case engaged = "engage"
    /// `solde`: all has been paid, or the rest is released.
    case closed = "solde"

    /// For a table of files: « Déposés ».
    public var label: String {
        switch self {
        case .filed: "Déposés"
        case .examined: "Instruits"
        case .retained: "Retenus"
        case .refused: "Refusés"
        case .deferred: "Ajournés"
        case .withdrawn: "Abandonnés"
        case .engaged: "Engagés"
        case .closed: "Soldés"
        }
    }
}

/// A company's application for support (a row of `dossiers`), with the dated steps that it took (`statuts`).
public struct Application: Sendable {
    /// `numero`.
    public var number: String
    /// The scheme's code.
    public var scheme: String
    /// The number of the call that it answered; nil where there was none.
    public var call: String?
    /// The establishment that applied; nil where only its company is known, or a public run may not name it.
    public var siret: SIRET?
    /// The company that applied.
    public var applicant: CompanyID
    /// `objet`.
    public var purpose: String?
    /// `dateDepot`; nil where the file says none.
    public var filedOn: CivilDate?
    /// `montantDemande`.
    public var requested: Money?
    /// `depenseEligible`: the expense that the support is a part of.
    public var eligibleExpense: Money?
    /// The row of `dossiers`.
    public var origin: Origin

    /// An application as a row says it.
    public init(
        number: String, scheme: String, call: String? = nil, siret: SIRET?, applicant: CompanyID,
        purpose: String? = nil,
        filedOn: CivilDate? = nil, requested: Money? = nil, eligibleExpense: Money? = nil, origin: Origin
    ) {
        self.number = number
        self.scheme = scheme
        self.call = call
        self.siret = siret
        self.applicant = applicant
        self.purpose = purpose
        self.filedOn = filedOn
        self.requested = requested
        self.eligibleExpense = eligibleExpense
        self.origin = origin
    }

    /// Nil of a company that a public run may not name.
    public var siren: SIREN? { applicant.siren }
}

/// An application as it stood at a date: only the steps taken by then.
public struct ApplicationState: Sendable {
    /// The application itself.
    public var application: Application
    /// The company that applied; nil where the data has no row for it.
    public var company: Company?
    /// The establishment that applied; nil where it isn't known.
    public var site: Site?
    /// The first day of each step reached.
    public var reached: [ApplicationStatus: CivilDate]

    /// An application with the steps that it had reached by the date.
    public init(
        application: Application, company: Company?, site: Site?, reached: [ApplicationStatus: CivilDate]
    ) {
        self.application = application
        self.company = company
        self.site = site
        self.reached = reached
    }

    /// The step taken last: of two on one day, the later in the course.
    public var current: ApplicationStatus? {
        reached.max {
            ($0.value, ApplicationStatus.allCases.firstIndex(of: $0.key)!)
                < ($1.value, ApplicationStatus.allCases.firstIndex(of: $1.key)!)
        }?.key
    }
}
