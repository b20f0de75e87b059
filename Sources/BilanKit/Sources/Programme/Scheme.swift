/// A support programme (a row of `dispositifs`).
public struct Scheme: Sendable {
    public var code: String
    /// `libelle`.
    public var name: String
    /// `idRAE`, the number in the European register of de minimis aid.
    public var raeID: String?
    /// `dispositifAide`, the UUID in the national register of schemes.
    public var registerID: String?
    /// `commission`, the council's committee that decides.
    public var committee: String?
    public var start: CivilDate?
    public var end: CivilDate?
    public var origin: Origin

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
    public var number: String
    public var name: String
    public var opening: CivilDate?
    public var closing: CivilDate?
    /// `candidatures` and `retenues` as published, where they are.
    public var publishedApplications: Int?
    public var publishedRetained: Int?
    public var origin: Origin

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
    public var scheme: String
    /// `exercice`.
    public var year: Int
    /// `apVotee`, `apAffectee`, `cpVote`.
    public var commitmentVoted: Money
    public var commitmentAllocated: Money
    public var paymentVoted: Money
    public var origin: Origin

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
    public var scheme: String
    /// The code of the indicator, such as `entreprisesRetenues`.
    public var indicator: String
    /// `echeance`.
    public var deadline: CivilDate
    public var value: Double
    public var origin: Origin

    public init(scheme: String, indicator: String, deadline: CivilDate, value: Double, origin: Origin) {
        self.scheme = scheme
        self.indicator = indicator
        self.deadline = deadline
        self.value = value
        self.origin = origin
    }
}
