import Programme

// What the data's own terms are called in documents.

extension ApplicationStatus {
    /// For a table of files: « Déposés », “Filed”.
    public func label(in language: NumberLanguage) -> String {
        guard language == .english else { return label }
        return switch self {
        case .filed: "Filed"
        case .examined: "Examined"
        case .retained: "Selected"
        case .refused: "Refused"
        case .deferred: "Deferred"
        case .withdrawn: "Withdrawn"
        case .engaged: "Under way"
        case .closed: "Closed"
        }
    }
}

extension Movement.Kind {
    /// For a table of movements: « Mandat », “Payment order”.
    public func label(in language: NumberLanguage) -> String {
        guard language == .english else { return label }
        return switch self {
        case .commitment: "Commitment"
        case .decommitment: "Decommitment"
        case .order: "Payment order"
        case .payment: "Payment"
        }
    }
}

extension HeadcountBand {
    /// For a heading or a row: « 10 à 49 salariés », “10 to 49 employees”.
    public func label(in language: NumberLanguage) -> String {
        guard language == .english else { return label }
        return switch self {
        case .under10: "Under 10 employees"
        case .from10: "10 to 49 employees"
        case .from50: "50 to 149 employees"
        case .from150: "150 to 249 employees"
        case .from250: "250 employees and more"
        case .unknown: "Headcount not disclosed"
        }
    }
}

extension Site? {
    /// The department's label for a heading or a row; says so where it isn't known.
    public func departmentLabel(in language: NumberLanguage) -> String {
        guard language == .english else { return departmentLabel }
        return self?.department?.label ?? "Department not disclosed"
    }
}
