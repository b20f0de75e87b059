/// A support programme (a row of `dispositifs`).
public struct Scheme: Sendable {
    /// The code that other tables name the scheme by.
    public var code: String
    /// `libelle`.
    public var name: String
    /// `idRAE`, the number in the European register of de minimis aid.
    public var raeID: String?
    /// `dispositifAide`, the UUID in the national register of schemes.
    public var registerID: String?
    /// `commission`, the council's committee that decides.
    public var committee: String?
    /// The first day on which it gives support; nil where it isn't known.
    public var start: CivilDate?
    /// The last day on which it gives support; nil where it isn't known or has no end.
    public var end: CivilDate?
    /// The row of `dispositifs`.
    public var origin: Origin

    /// A scheme as a row says it.
    public init(
        code: String, name: String, raeID: String? = nil, registerID: String? = nil, committee: String? = nil,
        start: CivilDate? = nil, end: CivilDate? = nil, origin: Origin
    ) {
        self.code = code
        self.name = name
        self.raeID = raeID
        self.registerID = registerID
        self.committee = committee
        self.start = start
        self.end = end
        self.origin = origin
    }
}

/// A call for applications, « appel à manifestation d’intérêt » (a row of `appels`).
public struct Call: Sendable {
    /// The scheme's code.
    public var scheme: String
    /// The call's number within its scheme.
    public var number: String
    /// The call's name.
    public var name: String
    /// The first day for applications; nil where it isn't known.
    public var opening: CivilDate?
    /// The last day for applications; nil where it isn't known.
    public var closing: CivilDate?
    /// `candidatures`, the number of applications as published; nil where it wasn't.
    public var publishedApplications: Int?
    /// `retenues`, the number of applications retained as published; nil where it wasn't.
    public var publishedRetained: Int?
    /// The row of `appels`.
    public var origin: Origin

    /// A call as a row says it.
    public init(
        scheme: String, number: String, name: String, opening: CivilDate? = nil, closing: CivilDate? = nil,
        publishedApplications: Int? = nil, publishedRetained: Int? = nil, origin: Origin
    ) {
        self.scheme = scheme
        self.number = number
        self.name = name
        self.opening = opening
        self.closing = closing
        self.publishedApplications = publishedApplications
        self.publishedRetained = publishedRetained
        self.origin = origin
    }
}

/// A year's budget of a scheme (a row of `autorisations`): AP are commitment authorisations over years, CP the
/// payment credits of one.
public struct Authorisation: Sendable {
    /// The scheme's code.
    public var scheme: String
    /// `exercice`.
    public var year: Int
    /// `apVotee`: commitment authorisations voted.
    public var commitmentVoted: Money
    /// `apAffectee`: commitment authorisations allocated to projects.
    public var commitmentAllocated: Money
    /// `cpVote`: payment credits voted for the year.
    public var paymentVoted: Money
    /// The row of `autorisations`.
    public var origin: Origin

    /// A year's budget as a row says it.
    public init(
        scheme: String, year: Int, commitmentVoted: Money, commitmentAllocated: Money, paymentVoted: Money,
        origin: Origin
    ) {
        self.scheme = scheme
        self.year = year
        self.commitmentVoted = commitmentVoted
        self.commitmentAllocated = commitmentAllocated
        self.paymentVoted = paymentVoted
        self.origin = origin
    }
}

/// A target set for a scheme (a row of `objectifs`).
public struct Target: Sendable {
    /// The scheme's code.
    public var scheme: String
    /// The code of the indicator, such as `entreprisesRetenues`.
    public var indicator: String
    /// `echeance`.
    public var deadline: CivilDate
    /// The value to be reached, in the indicator's unit.
    public var value: Double
    /// The row of `objectifs`.
    public var origin: Origin

    /// A target as a row says it.
    public init(scheme: String, indicator: String, deadline: CivilDate, value: Double, origin: Origin) {
        self.scheme = scheme
        self.indicator = indicator
        self.deadline = deadline
        self.value = value
        self.origin = origin
    }
}
