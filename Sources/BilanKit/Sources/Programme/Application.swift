/// The steps of an application, in the order of a usual course.
public enum ApplicationStatus: String, CaseIterable, Sendable {
    case filed = "depose"
    case examined = "instruit"
    case retained = "retenu"
    case refused = "refuse"
    case deferred = "ajourne"
    case withdrawn = "abandonne"
    case engaged = "engage"
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
    /// The scheme's code, and the call's number where it answered one.
    public var scheme: String
    public var call: String?
    /// The establishment that applied; nil where only its company is known, or a public run may not name it.
    public var siret: SIRET?
    public var applicant: CompanyID
    /// `objet`.
    public var purpose: String?
    public var filedOn: CivilDate?
    /// `montantDemande` and `depenseEligible`.
    public var requested: Money?
    public var eligibleExpense: Money?
    public var origin: Origin

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
    public var application: Application
    public var company: Company?
    public var site: Site?
    /// The first day of each step reached.
    public var reached: [ApplicationStatus: CivilDate]

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
