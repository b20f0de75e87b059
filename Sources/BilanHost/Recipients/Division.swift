import BilanKit

/// By what a report is divided into one document a recipient, as `--by` names it.
public enum Division: String, Codable, Sendable, CaseIterable {
    /// By the department of the establishment.
    case department
    /// By the committee that decides on the scheme.
    case committee
    /// By the scheme of the application.
    case scheme
    /// By the company.
    case company

    /// Whether a part is a scheme's, or several schemes': their budgets and targets are then the part's own.
    var isOfSchemes: Bool { self == .committee || self == .scheme }

    /// What the part of what belongs to none is called in file names.
    var unassignedID: String {
        switch self {
        case .department: "sans-departement"
        case .committee: "sans-commission"
        case .scheme: "sans-dispositif"
        case .company: "sans-entreprise"
        }
    }

    /// What documents call the part of what belongs to none.
    func unassignedTitle(in language: NumberLanguage) -> String {
        let isFrench = language == .french
        return switch self {
        case .department: isFrench ? "Département non communiqué" : "Department not known"
        case .committee: isFrench ? "Sans commission" : "No committee"
        case .scheme: isFrench ? "Sans dispositif" : "No scheme"
        case .company: isFrench ? "Sans entreprise" : "No company"
        }
    }
}
