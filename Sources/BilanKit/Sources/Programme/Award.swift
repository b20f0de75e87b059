/// A subsidy awarded by convention (a row of `subventions`, SCDL 2.1.1).
public struct Award: Sendable {
    /// `nomAttribuant`, the authority's name.
    public var grantorName: String
    /// `idAttribuant`; nil where the file has none.
    public var grantorSIRET: SIRET?
    /// `dateConvention`.
    public var date: CivilDate
    /// `referenceDecision`, which movements and co-funding name as their convention.
    public var reference: String?
    /// `nomBeneficiaire`.
    public var beneficiaryName: String
    /// Nil where the file has none, or a public run may not name the beneficiary.
    public var beneficiarySIRET: SIRET?
    /// `rnaBeneficiaire`, the number of an association.
    public var beneficiaryRNA: String?
    /// `objet`.
    public var purpose: String
    /// The line's own part of its convention: `montant`, or what `pourcentageSubvention` makes of it where `montant` is
    /// the total that each of the convention's lines repeats. Awards add up.
    public var amount: Money
    /// `montant`, as the file has it.
    public var statedAmount: Money
    /// `nature`: aide en numéraire, en nature, or both.
    public var kind: String
    /// `conditionsVersement`.
    public var paymentTerms: String
    /// `datesPeriodeVersement`.
    public var paymentPeriod: ClosedRange<CivilDate>?
    /// `idRAE`, the number in the European register of de minimis aid.
    public var raeID: String?
    /// `notificationUE`.
    public var isNotifiedToEU: Bool
    /// `pourcentageSubvention`.
    public var share: Share?
    /// `dispositifAide`, the UUID in the national register of schemes.
    public var schemeRegisterID: String?
    /// `dossier`, the application's number.
    public var application: String?
    /// `regimeAide`, the legal basis under state-aid rules.
    public var aidRegime: String?
    /// `caducite`, after which the award lapses.
    public var lapse: CivilDate?
    /// The row of `subventions`.
    public var origin: Origin

    /// An award as a row says it. `statedAmount` is `amount` where it isn't given.
    public init(
        grantorName: String, grantorSIRET: SIRET?, date: CivilDate, reference: String? = nil, beneficiaryName: String,
        beneficiarySIRET: SIRET? = nil, beneficiaryRNA: String? = nil, purpose: String, amount: Money, kind: String,
        paymentTerms: String, paymentPeriod: ClosedRange<CivilDate>? = nil, raeID: String? = nil,
        isNotifiedToEU: Bool, share: Share? = nil, schemeRegisterID: String? = nil, application: String? = nil,
        aidRegime: String? = nil, lapse: CivilDate? = nil, statedAmount: Money? = nil, origin: Origin
    ) {
        self.grantorName = grantorName
        self.grantorSIRET = grantorSIRET
        self.date = date
        self.reference = reference
        self.beneficiaryName = beneficiaryName
        self.beneficiarySIRET = beneficiarySIRET
        self.beneficiaryRNA = beneficiaryRNA
        self.purpose = purpose
        self.amount = amount
        self.statedAmount = statedAmount ?? amount
        self.kind = kind
        self.paymentTerms = paymentTerms
        self.paymentPeriod = paymentPeriod
        self.raeID = raeID
        self.isNotifiedToEU = isNotifiedToEU
        self.share = share
        self.schemeRegisterID = schemeRegisterID
        self.application = application
        self.aidRegime = aidRegime
        self.lapse = lapse
        self.origin = origin
    }
}

/// An award as it stood at a date, with whom it went to and what became of it by then.
public struct AwardState: Sendable {
    /// The award itself.
    public var award: Award
    /// The beneficiary; nil where the data has no row of its company, as for associations.
    public var company: Company?
    /// The establishment of the beneficiary; nil where it isn't known.
    public var site: Site?
    /// The application that led to the award; nil where the award names none.
    public var application: Application?
    /// Commitments less decommitments, the award's part of its convention's; its amount where there is no such
    /// movement.
    public var committed: Money
    /// Payments ordered (`mandat`) by then.
    public var ordered: Money
    /// Payments made (`paiement`) by then.
    public var paid: Money

    /// An award with what became of it by the date.
    public init(
        award: Award, company: Company?, site: Site?, application: Application?, committed: Money, ordered: Money,
        paid: Money
    ) {
        self.award = award
        self.company = company
        self.site = site
        self.application = application
        self.committed = committed
        self.ordered = ordered
        self.paid = paid
    }
}

/// What moved on a convention (a row of `mouvements`).
public struct Movement: Sendable {
    /// What kind of movement a row of `mouvements` is.
    public enum Kind: String, CaseIterable, Sendable {
        /// `engagement`: money is set aside for the convention.
        case commitment = "engagement"
        /// `desengagement`: some of it is released.
        case decommitment = "desengagement"
        /// `mandat`: a payment is ordered.
        case order = "mandat"
        /// `paiement`: a payment is made.
        case payment = "paiement"

        /// For a table of movements: « Mandat ».
        public var label: String {
            switch self {
            case .commitment: "Engagement"
            case .decommitment: "Désengagement"
            case .order: "Mandat"
            case .payment: "Paiement"
            }
        }
    }

    /// The award's reference.
    public var convention: String
    /// What kind of movement it is.
    public var kind: Kind
    /// The day that it took effect.
    public var date: CivilDate
    /// In euros; never negative, a decommitment included.
    public var amount: Money
    /// The code of the convention's scheme; nil where it isn't known.
    public var scheme: String?
    /// The name of the convention's beneficiary; nil where it isn't known.
    public var beneficiaryName: String?
    /// The row of `mouvements`.
    public var origin: Origin

    /// A movement as a row says it.
    public init(
        convention: String, kind: Kind, date: CivilDate, amount: Money, scheme: String? = nil,
        beneficiaryName: String? = nil, origin: Origin
    ) {
        self.convention = convention
        self.kind = kind
        self.date = date
        self.amount = amount
        self.scheme = scheme
        self.beneficiaryName = beneficiaryName
        self.origin = origin
    }
}

/// What another funder adds to a convention (a row of `cofinancements`).
public struct CoFunding: Sendable {
    /// The award's reference.
    public var convention: String
    /// The funder's name.
    public var funder: String
    /// What the funder gives.
    public var amount: Money
    /// The row of `cofinancements`.
    public var origin: Origin

    /// A co-funding as a row says it.
    public init(convention: String, funder: String, amount: Money, origin: Origin) {
        self.convention = convention
        self.funder = funder
        self.amount = amount
        self.origin = origin
    }
}
