/// The bands that a programme's report counts companies in, from an exact headcount: INSEE's codes can't tell
/// whether a company has fewer than 150 employees (its band 22 is 100 to 199).
public enum HeadcountBand: Int, CaseIterable, Sendable, Comparable, Codable {
    /// Fewer than 10 employees.
    case under10
    /// 10 to 49 employees.
    case from10
    /// 50 to 149 employees.
    case from50
    /// 150 to 249 employees.
    case from150
    /// 250 employees or more.
    case from250
    /// The headcount isn't known.
    case unknown

    /// The band that an exact headcount falls in; `unknown` where it is nil.
    public init(headcount: Int?) {
        switch headcount {
        case nil: self = .unknown
        case let n? where n < 10: self = .under10
        case let n? where n < 50: self = .from10
        case let n? where n < 150: self = .from50
        case let n? where n < 250: self = .from150
        default: self = .from250
        }
    }

    /// For a heading or a row: « 10 à 49 salariés ».
    public var label: String {
        switch self {
        case .under10: "Moins de 10 salariés"
        case .from10: "10 à 49 salariés"
        case .from50: "50 à 149 salariés"
        case .from150: "150 à 249 salariés"
        case .from250: "250 salariés et plus"
        case .unknown: "Effectif non communiqué"
        }
    }

    public static func < (a: HeadcountBand, b: HeadcountBand) -> Bool { a.rawValue < b.rawValue }
}
