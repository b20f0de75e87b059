/// The bands that a programme's report counts companies in, from an exact headcount: INSEE's codes can't tell
/// whether a company has fewer than 150 employees (its band 22 is 100 to 199).
public enum HeadcountBand: Int, CaseIterable, Sendable, Comparable, Codable {
    case under10, from10, from50, from150, from250, unknown

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
