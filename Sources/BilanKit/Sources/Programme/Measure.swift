/// A figure that the host can find again in the rows: `bilan trace` lists them and adds them up.
public struct Measure: Hashable, Sendable, Codable {
    /// What is counted or added up.
    public enum Quantity: Hashable, Sendable {
        /// Companies with an application that reached a step; each counts once.
        case companies(ApplicationStatus)
        /// Applications that reached a step.
        case applications(ApplicationStatus)
        /// Awards, counted.
        case awards
        /// The awards' amounts.
        case voted
        /// Commitments less decommitments of awards.
        case committed
        /// Payments ordered of awards.
        case ordered
        /// Payments made of awards.
        case paid
        /// Commitments less decommitments of a span of time, whatever award they are of.
        case netCommitments
        /// Payments ordered in a span of time, whatever award they are of.
        case orders
    }

    /// What is counted or added up.
    public var quantity: Quantity
    /// The last day that counts.
    public var date: CivilDate
    /// The scheme's code; nil counts all. Awards of no application count with any.
    public var scheme: String?
    /// The first day that counts, of steps and movements; nil counts all.
    public var start: CivilDate?
    /// One company; nil counts all.
    public var company: CompanyID?
    /// The code of one department, empty for those that aren't known; nil counts all.
    public var department: String?
    /// One band of headcounts; nil counts all.
    public var band: HeadcountBand?
    /// One category of companies, empty for those that aren't known; nil counts all.
    public var category: String?

    /// A figure of the programme; what isn't given counts all.
    public init(
        _ quantity: Quantity, at date: CivilDate, since start: CivilDate? = nil, of scheme: String? = nil,
        company: CompanyID? = nil,
        department: String? = nil, band: HeadcountBand? = nil, category: String? = nil
    ) {
        self.start = start
        self.company = company
        self.department = department
        self.band = band
        self.category = category
        self.quantity = quantity
        self.date = date
        self.scheme = scheme
    }

    private enum CodingKeys: String, CodingKey {
        case quantity = "grandeur"
        case date
        case start = "depuis"
        case scheme = "dispositif"
        case company = "siren"
        case department = "departement"
        case band = "effectif"
        case category = "categorie"
    }
}

extension Measure.Quantity: RawRepresentable, Codable, CaseIterable {
    public static let allCases: [Self] =
        [.awards, .voted, .committed, .ordered, .paid, .netCommitments, .orders]
        + ApplicationStatus.allCases.map(Self.companies) + ApplicationStatus.allCases.map(Self.applications)

    /// As the command and the trace of a document name it: `engage`, `entreprises-retenu`, `dossiers-depose`.
    public var rawValue: String {
        switch self {
        case .companies(let status): "entreprises-\(status.rawValue)"
        case .applications(let status): "dossiers-\(status.rawValue)"
        case .awards: "aides"
        case .voted: "vote"
        case .committed: "engage"
        case .ordered: "mandate"
        case .paid: "paye"
        case .netCommitments: "engagements-nets"
        case .orders: "mandats"
        }
    }

    public init?(rawValue: String) {
        guard let quantity = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = quantity
    }

    /// Whether it is a sum of money; else a count.
    public var isAmount: Bool {
        switch self {
        case .voted, .committed, .ordered, .paid, .netCommitments, .orders: true
        default: false
        }
    }
}
