/// Something that an authority must act on, found in its awards: a threshold passed, a date that comes near.
public struct Alert: Sendable {
    /// What an alert calls for.
    public enum Kind: String, CaseIterable, Sendable {
        /// Awards, of which at least one of 23,000 € or less, that come to more within twelve months, to one body from
        /// one authority: all are to
        /// be published within three months, as a single one above would be (décret n° 2017-779).
        case publication
        /// De minimis aid to one undertaking (its group, or the company alone) above what a state may give: 200,000 €
        /// over a fiscal year and the
        /// two before until 2023 (règlement n° 1407/2013), 300,000 € over three years since (règlement n° 2023/2831).
        /// Fiscal years
        /// are taken for calendar years; the lower ceilings of farming, fishing and road haulage are not applied.
        case deMinimis
        /// A convention that has lapsed, or will within three months, with a commitment not wholly ordered.
        case lapse
    }

    /// What is to be done.
    public var kind: Kind
    /// Whom it is about, as may be shown: a company, an association, a group.
    public var name: String
    /// Nil for an association without SIREN, a group, or a company that a public run may not name.
    public var siren: SIREN?
    /// The day of the award that passed the threshold; the day of lapsing.
    public var date: CivilDate
    /// The days over which the amount was added up.
    public var period: ClosedRange<CivilDate>
    /// What the awards come to; of a lapse, what is committed and not yet ordered.
    public var amount: Money
    /// What it passes; nil of a lapse.
    public var ceiling: Money?
    /// The last day to act; nil where it is already too late.
    public var deadline: CivilDate?
    /// Of a lapse, the reference of the convention.
    public var convention: String?
    /// Of a lapse, the code of the convention's scheme.
    public var scheme: String?
    /// The rows that were added up, the oldest first; of many the last hundred.
    public var origins: [Origin]

    /// An alert as the host finds it in the awards.
    public init(
        _ kind: Kind, name: String, siren: SIREN? = nil, date: CivilDate, period: ClosedRange<CivilDate>, amount: Money,
        ceiling: Money? = nil,
        deadline: CivilDate? = nil, convention: String? = nil, scheme: String? = nil, origins: [Origin]
    ) {
        self.kind = kind
        self.name = name
        self.siren = siren
        self.date = date
        self.period = period
        self.amount = amount
        self.ceiling = ceiling
        self.deadline = deadline
        self.convention = convention
        self.scheme = scheme
        self.origins = origins
    }
}
